/** What was done, for each word that an audit entry may carry. */
export const auditActionWords: Record<string, string> = {
  'office.founded': '开通本系统，建立区、街道和社区',
  'office.added': '添加下级单位',

  'account.invited': '发一次性码，邀请开通账号',
  'account.opened': '凭一次性码开通账号',
  'account.disabled': '停用账号',
  'account.enabled': '恢复账号',
  'account.unlocked': '解除账号锁定',
  'code.failed': '用了不对或已失效的一次性码',
  'password.reset': '发一次性码，重设密码',
  'password.renewed': '凭一次性码换了新密码',
  'password.changed': '修改自己的密码',
  'password.change-failed': '修改密码时，现在的密码输错',
  'secrecy-rule.accepted': '阅读并接受保密须知',

  'sign-in.done': '登录',
  'sign-in.failed': '登录没有成功',
  'sign-in.left': '退出登录',
  'sign-in.ended': '结束自己的一处登录',
  'access.refused': '请求了无权做的事',

  'partner.added': '添加共建单位',
  'partner.changed': '修改共建单位',
  'partner.withdrawn': '撤下共建单位',
  'partner.restored': '恢复共建单位',
  'partner.revealed': '查看封存的单位名称',

  'plan.accepted': '收下工作计划',
  'plan.changed': '修改计划正文',
  'plan.approve': '批准计划',
  'plan.return': '退回计划',
  'plan.start': '开始执行计划',
  'plan.close': '办结计划',
  'plan.reopen': '重新打开计划',
  'plan.exported': '导出计划文稿',
  'chart.exported': '导出作战图',
  'spans.changed': '改“前夕、前后”算几天',
  'spans.reset': '“前夕、前后”算几天恢复默认',
  'task.added': '添加任务',
  'task.changed': '修改任务',
  'task.withdrawn': '撤下任务',
  'task.restored': '恢复任务',
  'task.ticked': '记一次办成',
  'task.unticked': '撤销一次办成',

  'audit.checked': '核验审计链',
  'backup.made': '备份全部数据',
}

export const wordsForAction = (action: string) => auditActionWords[action] ?? action
