/**
 * The sentence for each refusal: what is the matter and what to do next. `{…}` is filled from the
 * refusal's details.
 */
export const refusalWords: Record<string, string> = {
  'not-signed-in': '还没有登录,或登录已过期。请重新登录。',
  'not-allowed': '您的账号不能做这件事。需要的话,请找有权限的同事。',
  'not-found': '没有找到。可能已被撤下,或不属于您的单位。',
  'input-not-valid': '填写的内容不完整或不合要求,请检查标出的地方。',
  'changed-meanwhile': '这份内容刚刚被别人改过。请刷新后再改一次,您填写的内容还在。',

  'partner-not-found': '没有找到这个共建单位。请先添加它,或在任务里换一个。',
  'partner-withdrawn': '这个共建单位已撤下,不能修改。需要的话请先恢复它。',
  'alias-taken': '已有名为“{alias}”的共建单位(也可能在已撤下的里面)。请选用它,或换一个别名。',
  'unit-name-as-alias':
    '“{found}”像是部队的番号、代号或真实名称,不能作称呼。请改用“共建部队甲”这样的别名;真实名称可以封存,也可以不留。',
  'unit-name-left': '{where}里还留着已封存的单位名称。请改成别名后再保存。',
  'no-sealed-name': '“{alias}”没有封存的名称。',

  'plan-not-found': '没有找到这份计划。它可能不属于您的单位,请回到计划列表查看。',
  'plan-closed': '这份计划已办结,不能再改。确需修改,请主任先重新打开。',
  'reason-needed': '请写明原因:计划批准以后,每次变更都要说明为什么。',
  'step-not-now': '计划现在的状态不能做这一步。请刷新页面,看看它是否已被别人处理过。',
  'task-not-found': '没有找到这项任务。它可能不属于您的单位,请回到作战图查看。',
  'task-exists': '这项任务已在另一份计划里。请刷新页面后再试。',
  'task-withdrawn': '这项任务已撤下。需要的话请先恢复它。',
  'tick-in-future': '办成的日子不能在今天以后。请改成实际办成的日期。',
  'tick-not-of-year': '办成的日子离{year}年太远。请检查年份。',
}

/** Never empty: a code without a sentence is a fault of ours, said plainly. */
export function wordsFor(code: string, details: Record<string, string | number> = {}): string {
  const words = refusalWords[code] ?? `没有办成(${code})。请重试;仍不行,请把括号里的字告诉管理员。`
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
