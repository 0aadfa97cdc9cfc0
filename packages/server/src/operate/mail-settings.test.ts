import { expect, test } from 'vitest'
import { readMailSettings } from './mail-settings.ts'
import { Trouble } from './trouble.ts'

const from = 'yushui@example.com'

test('without settings there is no mail and no complaint', () => {
  expect(readMailSettings({})).toBeNull()
  expect(readMailSettings({ YUSHUI_MAIL_FROM: from })).toBeNull()
})

test.each([
  ['smtps://bangong:a%40b@mail.example.com', { port: 465, isTls: true, user: 'bangong', password: 'a@b' }],
  ['smtp://mail.example.com', { port: 587, isTls: false, mayBeClear: false, user: '' }],
  ['smtp://mail.example.com:25', { port: 25 }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, mayBeClear: true }],
])('%s', (YUSHUI_SMTP_URL, settings) => {
  expect(readMailSettings({ YUSHUI_SMTP_URL, YUSHUI_MAIL_FROM: from })).toMatchObject({ ...settings, from })
})

test.each([
  [{ YUSHUI_SMTP_URL: 'mail.example.com', YUSHUI_MAIL_FROM: from }, '要写成'],
  [{ YUSHUI_SMTP_URL: 'https://mail.example.com', YUSHUI_MAIL_FROM: from }, '要写成'],
  [{ YUSHUI_SMTP_URL: 'smtp://mail.example.com' }, '还要设 YUSHUI_MAIL_FROM'],
  [{ YUSHUI_SMTP_URL: 'smtp://mail.example.com', YUSHUI_MAIL_FROM: '鱼水' }, '还要设 YUSHUI_MAIL_FROM'],
])('%o is told in one line', (env, words) => {
  expect(() => readMailSettings(env)).toThrow(Trouble)
  expect(() => readMailSettings(env)).toThrow(words)
})
