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
}

/** Never empty: a code without a sentence is a fault of ours, said plainly. */
export function wordsFor(code: string, details: Record<string, string | number> = {}): string {
  const words = refusalWords[code] ?? `没有办成(${code})。请重试;仍不行,请把括号里的字告诉管理员。`
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
