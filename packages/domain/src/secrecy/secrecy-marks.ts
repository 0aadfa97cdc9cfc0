/** The head of a paper: a mark stands at its top, not in its text. */
const headLines = 12

const classes = '绝\\s*密|机\\s*密|秘\\s*密'
/** 秘密★, 机密★10年: the star is a mark wherever it stands. */
const starred = new RegExp(`(?:${classes})\\s*[★☆*]`)
/** A line of its own: 机密, 秘密 5年, 内部文件. */
const alone = new RegExp(
  `^[\\s【\\[(（]*(?:(?:${classes})(?:\\s*\\d{1,2}\\s*年)?|内部(?:文件|资料|刊物|传阅)(?:[\\s，,·]*(?:注意保存|不得外传|严禁外传))?)[\\s】\\])）]*$`,
)
/** In a file's name: in brackets, set off at its beginning or end, or of what kind of paper it is; 国家秘密知识讲座 and 机密文件展 are none. */
const inName = new RegExp(
  `[【\\[(（<《](?:${classes})[】\\])）>》]|^(?:${classes})(?=[\\s_\\-—.·:]|$)|[\\s_\\-—·](?:${classes})(?=\\.|$)|^(?:${classes})级?(?:文件|通知|资料|材料|电报|方案|计划)(?=[\\s_\\-—.(（]|$)`,
)

/** The secrecy mark that a file's name or its head bears (MS-13), or null. */
export function findSecrecyMark(name: string, text: string): string | null {
  const inHead = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, headLines)
    .flatMap((line) => [starred.exec(line)?.[0], alone.exec(line)?.[0]])
  const found = [inName.exec(name)?.[0], starred.exec(name)?.[0], ...inHead].find((it) => it !== undefined)
  return found?.trim() ?? null
}
