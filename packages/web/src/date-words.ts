const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(moment: string) {
  const parts = day.formatToParts(new Date(moment))
  const find = (type: string) => parts.find((it) => it.type === type)?.value ?? ''
  return { year: find('year'), monthDay: `${find('month')}月${find('day')}日` }
}

/** A moment as a day of China; the year is said where it is not this one: 3月2日, 2025年12月30日. */
export function dayWords(moment: string): string {
  const { year, monthDay } = partsOf(moment)
  return year === partsOf(new Date().toISOString()).year ? monthDay : `${year}年${monthDay}`
}

/** 3月2日 14:05 */
export function momentWords(moment: string): string {
  return `${dayWords(moment)} ${time.format(new Date(moment))}`
}
