import { is, type Token } from './tokens.ts'

/** 第一季度, 2026年1—3月份, 一月: nothing but a time, a year and 份. */
export function isTimeOnly(text: string, tokens: Token[]): boolean {
  let hasTime = false
  for (const token of tokens) {
    if (token.time) hasTime = true
    else if (
      !token.mark &&
      !(
        token.word === null &&
        /^[\d*x×年份度X_〇○零一二三四五六七八九的]+$/i.test(text.slice(token.start, token.end))
      ) &&
      !is(token, 'link')
    )
      return false
  }
  return hasTime
}
