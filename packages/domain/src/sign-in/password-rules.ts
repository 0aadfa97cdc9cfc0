/** What a password can be found wanting in; each has its sentence in contract/words/refusals. */
export type PasswordFault = 'password-too-short' | 'password-too-plain' | 'password-holds-login'

const shortest = 8
const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
const kindsNeeded = 3
/** So many signs of the login in a row may not come again in the password. */
const run = 3

/** Graded protection level 2, rule SE-01: length, mixture, and nothing of the account's name. */
export function faultOfPassword(password: string, login: string): PasswordFault | null {
  if ([...password].length < shortest) return 'password-too-short'
  if (kinds.filter((kind) => kind.test(password)).length < kindsNeeded) return 'password-too-plain'
  const lower = password.toLowerCase()
  return runsOf(login.toLowerCase()).some((part) => lower.includes(part)) ? 'password-holds-login' : null
}

/** A login of two signs is one run. */
function runsOf(login: string): string[] {
  const signs = [...login]
  const starts = Math.max(1, signs.length - run + 1)
  return Array.from({ length: starts }, (_, at) => signs.slice(at, at + run).join(''))
}
