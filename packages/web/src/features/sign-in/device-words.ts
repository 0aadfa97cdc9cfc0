/** In this order: each browser also claims the names of those below it. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox/, '火狐'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const machines: readonly [RegExp, string][] = [
  [/iPhone/, '苹果手机'],
  [/iPad/, '苹果平板'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
  [/Android.*Mobile/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
]
const firstOf = (table: readonly [RegExp, string][], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1]

/** A browser's long name of itself in an officer's words: Windows 电脑上的 Edge. */
export function deviceWords(userAgent: string): string {
  const browser = firstOf(browsers, userAgent)
  const machine = firstOf(machines, userAgent)
  if (!machine) return browser ?? '认不出的设备'
  return browser ? `${machine}上的 ${browser}` : machine
}
