import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFamilies } from './font-family.ts'
import { woffToFont } from './woff.ts'

export interface FontFolders {
  /** Where a font made from a package's WOFF is kept; made once, 19 MB. */
  cache: string
  /** Fonts the office has uploaded (its own 仿宋_GB2312, 方正小标宋); null where there are none. */
  office: string | null
}

export const defaultFontFolders: FontFolders = {
  cache: fileURLToPath(new URL('../../../../.cache/fonts', import.meta.url)),
  office: null,
}

/** The families for each kind of type, best first; the last has every character of GB 18030. */
export interface TypeFaces {
  /** 小标宋, for titles. */
  title: string[]
  /** 仿宋, for the text. */
  fang: string[]
  /** 黑体, for headings of the first level. */
  hei: string[]
  /** 楷体, for those of the second. */
  kai: string[]
  /** 宋体, for page numbers and tables. */
  song: string[]
}

export interface Fonts {
  /** Files and folders for Typst. */
  paths: string[]
  faces: TypeFaces
}

/** Finds the fonts to print with: the office's own first, then those that come with the packages. */
export function findFonts(folders: FontFolders): Fonts {
  const own = [
    ...(folders.office && existsSync(folders.office) ? officeFonts(folders.office) : []),
    ...(existsSync(fandol) ? [fandol] : []),
  ]
  const found = new Set(own.flatMap(familiesOf))
  const pick = (usual: string[], last: string[]) => [...usual.filter((name) => found.has(name)), ...last]
  return {
    paths: [...packagedFonts(), kaiFont(folders.cache), ...own],
    faces: {
      title: pick(['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong'], ['Noto Serif SC']),
      fang: pick(['FangSong_GB2312', 'FangSong', 'FZFangSong-Z02S', 'FandolFang R'], ['Noto Serif SC']),
      hei: pick(['SimHei', 'FZHei-B01S'], ['Noto Sans SC', 'Noto Serif SC']),
      kai: pick(['KaiTi_GB2312', 'KaiTi', 'FZKai-Z03S'], ['LXGW WenKai', 'Noto Serif SC']),
      song: pick(['SimSun', 'NSimSun'], ['Noto Serif SC']),
    },
  }
}

/** Where Debian's texlive-lang-chinese puts the only free 仿宋. */
const fandol = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf'

function officeFonts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
    .map((name) => join(folder, name))
}

const familiesOf = (file: string) => fontFamilies(readFileSync(file))

const require = createRequire(import.meta.url)
const packages = {
  serif: dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  sans: dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
  kai: dirname(require.resolve('@fontsource/lxgw-wenkai/package.json')),
}

function packagedFonts(): string[] {
  return [
    ...['400Regular', '700Bold'].map((weight) => join(packages.serif, weight)),
    ...['400Regular', '500Medium', '700Bold'].map((weight) => join(packages.sans, weight)),
  ]
}

/** LXGW WenKai comes as WOFF only, in a file that is called "latin" and holds everything. */
function kaiFont(cache: string): string {
  const file = join(cache, 'LXGWWenKai-Medium.ttf')
  if (existsSync(file)) return file
  const woff = join(packages.kai, 'files/lxgw-wenkai-latin-500-normal.woff')
  mkdirSync(cache, { recursive: true })
  // Another process may be at it as well: whoever renames last wins, and both are whole.
  const half = `${file}.${process.pid}`
  writeFileSync(half, woffToFont(readFileSync(woff)))
  renameSync(half, file)
  return file
}
