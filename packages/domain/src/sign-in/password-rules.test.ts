import { expect, test } from 'vitest'
import { faultOfPassword, type PasswordFault } from './password-rules.ts'

test.each<[string, string, PasswordFault | null, string]>([
  ['Aa1!aaa', 'zhoumin', 'password-too-short', 'seven signs'],
  ['鱼水情深鱼水情', 'zhoumin', 'password-too-short', 'seven Chinese signs, though 21 bytes'],
  ['abcdefgh', 'zhoumin', 'password-too-plain', 'one kind'],
  ['abcdefg1', 'zhoumin', 'password-too-plain', 'two kinds'],
  ['Abcdefg1', 'zhoumin', null, 'three kinds'],
  ['abcdef1!', 'zhoumin', null, 'three kinds without a capital'],
  ['鱼水情深abc1', 'zhoumin', null, 'Chinese signs are a kind of their own'],
  ['Zhou2026!', 'zhoumin', 'password-holds-login', 'the beginning of the login, in other case'],
  ['xxMIN99!', 'zhoumin', 'password-holds-login', 'three signs out of its end'],
  ['Zh2026!ou', 'zhoumin', null, 'two signs at a time are not a run'],
  ['周敏Abc2026', '周敏', 'password-holds-login', 'a short login as a whole'],
  ['周Abc2026敏', '周敏', null, 'its signs apart'],
])('%s for %s: %s (%s)', (password, login, fault) => {
  expect(faultOfPassword(password, login)).toBe(fault)
})
