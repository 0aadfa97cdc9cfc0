import { expect, test } from 'vitest'
import { deviceWords } from './device-words.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
const android = 'Mozilla/5.0 (Linux; Android 14; V2227A) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Windows 电脑上的 Edge'],
  [`${windows} Chrome/140.0.0.0 Safari/537.36`, 'Windows 电脑上的 Chrome'],
  [`${android} Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49`, '安卓手机上的 微信'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
    '苹果手机上的 Safari',
  ],
  ['curl/8.5.0', '认不出的设备'],
  ['', '认不出的设备'],
])('%s is said as %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words)
})
