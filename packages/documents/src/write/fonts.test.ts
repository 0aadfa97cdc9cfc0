import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFamilies } from './font-family.ts'
import { ownFonts, packagedFolders, packagedKai, typeFaces } from './fonts.ts'
import { aPaper } from './paper/a-paper.ts'
import { writePaperPdf } from './paper/write-pdf.ts'
import { woffToFont } from './woff.ts'

test('the 楷体 that comes as WOFF becomes a font that states its family', () => {
  expect(fontFamilies(packagedKai())).toEqual(['LXGW WenKai'])
})

test('what is no font has no family and is no WOFF', () => {
  expect(fontFamilies(Buffer.from('不是字体'))).toEqual([])
  expect(() => woffToFont(Buffer.alloc(100))).toThrow('not a WOFF font')
})

test('without fonts of its own an office prints in those of the packages', () => {
  expect(typeFaces([])).toMatchObject({ fang: ['Noto Serif SC'], kai: ['LXGW WenKai', 'Noto Serif SC'] })
  expect(ownFonts('/no/such/folder')).toEqual(ownFonts(null))
})

test('a font the office has uploaded is taken before ours', async () => {
  // A Noto font under the name of Windows' 楷体, which has as many letters.
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const noto = packagedFolders.find((folder) => folder.endsWith('noto-sans-sc/400Regular'))!
  const font = readFileSync(join(noto, 'NotoSansSC_400Regular.ttf'))
  const name = utf16('Noto Sans SC')
  for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at + 1))
    utf16('KaiTi_GB2312').copy(font, at)
  const folder = mkdtempSync(join(tmpdir(), 'yushui-fonts-'))
  writeFileSync(join(folder, '楷体.ttf'), font)
  writeFileSync(join(folder, '说明.txt'), '字体放这里')

  expect(ownFonts(folder)).toContain(join(folder, '楷体.ttf'))
  expect(typeFaces(ownFonts(folder)).kai).toEqual(['KaiTi_GB2312', 'LXGW WenKai', 'Noto Serif SC'])
  expect((await writePaperPdf(aPaper(), null, folder)).length).toBeGreaterThan(50_000)
})
