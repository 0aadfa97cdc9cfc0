import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFamilies } from './font-family.ts'
import { defaultFontFolders, findFonts } from './fonts.ts'
import { aPaper } from './plan-paper/a-paper.ts'
import { writePaperPdf } from './plan-paper/write-pdf.ts'
import { woffToFont } from './woff.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'yushui-fonts-'))
const kaiFile = () => findFonts(defaultFontFolders).paths.find((path) => path.endsWith('.ttf'))!

test('the 楷体 that comes as WOFF is made into a font once, and states its family', () => {
  const cache = folder()
  const file = join(cache, 'LXGWWenKai-Medium.ttf')
  expect(findFonts({ cache, office: null }).paths).toContain(file)
  expect(fontFamilies(readFileSync(file))).toEqual(['LXGW WenKai'])
  expect(readFileSync(file).equals(readFileSync(kaiFile()))).toBe(true)
})

test('what is no font has no family and is no WOFF', () => {
  expect(fontFamilies(Buffer.from('不是字体'))).toEqual([])
  expect(() => woffToFont(Buffer.alloc(100))).toThrow('not a WOFF font')
})

test('a font the office has uploaded is taken before ours', async () => {
  const office = folder()
  mkdirSync(office, { recursive: true })
  // A Noto font under the name of Windows' 楷体, which has as many letters.
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const noto = findFonts(defaultFontFolders).paths.find((path) => path.includes('noto-sans-sc/400Regular'))!
  const font = readFileSync(join(noto, 'NotoSansSC_400Regular.ttf'))
  for (
    let at = font.indexOf(utf16('Noto Sans SC'));
    at >= 0;
    at = font.indexOf(utf16('Noto Sans SC'), at + 1)
  )
    utf16('KaiTi_GB2312').copy(font, at)
  writeFileSync(join(office, '楷体.ttf'), font)
  writeFileSync(join(office, '说明.txt'), '字体放这里')

  const folders = { ...defaultFontFolders, office }
  expect(findFonts(folders).faces.kai).toEqual(['KaiTi_GB2312', 'LXGW WenKai', 'Noto Serif SC'])
  expect((await writePaperPdf(aPaper(), folders)).length).toBeGreaterThan(50_000)
})
