import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fontFamilies } from './font-family.ts'
import { woffToFont } from './woff.ts'

/** The families for each kind of type, best first; the last of each has every character of a name. */
export interface TypeFaces {
  /** 小标宋, for titles. */
  title: string[]
  /** 仿宋, for the text. */
  fang: string[]
  /** 黑体, for headings of the first level. */
  hei: string[]
  /** 楷体, for those of the second. */
  kai: string[]
  /** 宋体, for page numbers. */
  song: string[]
}

/**
 * The font files of an office's own folder (仿宋_GB2312, 方正小标宋 it has a licence for), and the free 仿宋
 * where Debian's texlive-lang-chinese has put it.
 */
export function ownFonts(folder: string | null): string[] {
  const names = folder !== null && existsSync(folder) ? readdirSync(folder).sort() : []
  const uploaded = names.filter((name) => /\.(ttf|otf|ttc)$/i.test(name)).map((name) => join(folder!, name))
  return existsSync(fandol) ? [...uploaded, fandol] : uploaded
}
const fandol = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf'

/** What to set with: an office's own fonts before those that come with the packages. */
export function typeFaces(own: string[]): TypeFaces {
  const found = new Set(own.flatMap((file) => fontFamilies(readFileSync(file))))
  const pick = (usual: string[], last: string[]) => [...usual.filter((name) => found.has(name)), ...last]
  return {
    title: pick(['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong'], ['Noto Serif SC']),
    fang: pick(['FangSong_GB2312', 'FangSong', 'FZFangSong-Z02S', 'FandolFang R'], ['Noto Serif SC']),
    hei: pick(['SimHei', 'FZHei-B01S'], ['Noto Sans SC', 'Noto Serif SC']),
    kai: pick(['KaiTi_GB2312', 'KaiTi', 'FZKai-Z03S'], ['LXGW WenKai', 'Noto Serif SC']),
    song: pick(['SimSun', 'NSimSun'], ['Noto Serif SC']),
  }
}

const require = createRequire(import.meta.url)
const packages = {
  serif: dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  sans: dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
  kai: dirname(require.resolve('@fontsource/lxgw-wenkai/package.json')),
}

/** Folders with 宋体 and 黑体 in the weights that are used. */
export const packagedFolders = [
  ...['400Regular', '700Bold'].map((weight) => join(packages.serif, weight)),
  ...['400Regular', '500Medium', '700Bold'].map((weight) => join(packages.sans, weight)),
]

/** 楷体 comes as WOFF only, in a file that is called "latin" and holds everything. */
export function packagedKai(): Buffer {
  return woffToFont(readFileSync(join(packages.kai, 'files/lxgw-wenkai-latin-500-normal.woff')))
}
