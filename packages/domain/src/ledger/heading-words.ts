/** What can stand in a ledger of each kind. */
export type LedgerName = 'activities' | 'gifts' | 'evidence'

/**
 * The words under which askers of forms mean a field, surest first; a heading that holds one of them, once
 * blanks, brackets and what stands in them are gone, means that field. Collected from forms as streets,
 * civil affairs and veterans' offices hand them down.
 */
export const headingWords: Record<LedgerName, Record<string, string[]>> = {
  activities: {
    number: ['序号', '编号', '项次'],
    onDay: ['活动时间', '活动日期', '开展时间', '举办时间', '日期', '时间'],
    title: ['活动名称', '活动主题', '活动题目', '项目名称', '工作名称', '名称', '主题'],
    kind: ['活动类别', '活动类型', '活动形式', '类别', '类型', '形式'],
    place: ['活动地点', '举办地点', '地点', '场所'],
    partners: ['共建单位', '协办单位', '参与单位', '参加单位', '驻区部队', '合作单位', '部队'],
    targets: ['服务对象', '活动对象', '受益对象', '慰问对象', '参加对象', '对象'],
    responsible: ['责任人', '负责人', '组织者', '经办人', '联系人'],
    military: ['军方人数', '官兵人数', '部队人数', '参加官兵', '官兵', '军方'],
    civilian: ['地方人数', '群众人数', '居民人数', '地方', '群众'],
    people: ['参加人数', '参与人数', '参加人次', '受益人数', '人数', '人次'],
    outcome: ['主要内容', '活动内容', '内容和成效', '活动成效', '活动情况', '成效', '效果', '内容', '情况'],
    evidence: ['佐证材料', '佐证', '资料', '附件'],
    section: ['计划栏目', '工作任务', '任务来源', '指标', '栏目'],
    programme: ['品牌', '所属项目', '系列'],
  },
  gifts: {
    number: ['序号', '编号', '项次'],
    onDay: ['发放时间', '发放日期', '慰问时间', '慰问日期', '日期', '时间'],
    title: ['活动名称', '慰问事由', '发放事由', '事由', '活动'],
    recipient: ['领取人', '慰问对象', '受助人', '收到单位', '姓名', '对象'],
    category: ['对象类别', '人员类别', '身份类别', '优抚类别', '类别', '身份'],
    what: ['慰问品名称', '物品名称', '慰问品', '物品', '品名', '项目'],
    n: ['数量', '件数'],
    unit: ['计量单位', '单位'],
    yuan: ['慰问金', '折合金额', '金额', '价值', '标准'],
    receipt: ['签领单', '单据', '凭证', '票据', '签领'],
  },
  evidence: {
    number: ['序号', '件号', '编号'],
    eventOn: ['形成日期', '形成时间', '文件日期', '日期', '时间'],
    filedOn: ['归档日期', '归档时间', '入库时间'],
    title: ['题名', '文件名称', '材料名称', '名称', '标题'],
    kind: ['材料类型', '载体', '类别', '类型', '种类'],
    activity: ['对应活动', '所属活动', '活动'],
    box: ['盒号', '卷号', '档案盒'],
    page: ['页次', '页号', '页码', '页数'],
    sha256: ['校验值', '摘要值', '哈希'],
  },
}
