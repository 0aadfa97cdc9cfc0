import { characterSpacing, headingFonts, linePitch, size, tableLinePitch, wordFonts } from './layout.ts'

/** Word counts in twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20)
export const twipsOfMm = (mm: number) => Math.round((mm / 25.4) * 1440)
/** Characters of the text as they stand on the line. */
export const twipsOfCharacters = (count: number) => twips(count * (size.text + characterSpacing))

type Font = keyof typeof wordFonts

/**
 * The styles of a paper, as an officer finds them in Word's list. Written out, because the library
 * has no words for the half of what an official paper asks of a paragraph.
 */
export function wordStyles(): string {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const headings = headingFonts.map((font, i) =>
    style(`Heading${i + 1}`, `heading ${i + 1}`, `<w:keepNext/><w:outlineLvl w:val="${i}"/>`, look(font)),
  )
  return [
    `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${look('fang')}`,
    `<w:spacing w:val="${twips(characterSpacing)}"/>${sizeOf(size.text)}`,
    '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>',
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${text}</w:pPr></w:style>`,
    ...headings,
    style('PaperLine', '不缩进', noIndent),
    style('PaperTitle', '公文标题', `<w:keepNext/>${noIndent}${centred}`, look('title', size.title)),
    style('PaperIssuer', '发文机关标志', noIndent + centred, look('title')),
    style('PaperNumber', '发文字号', noIndent + centred),
    style('PaperAnnexLabel', '附件序号', `<w:keepNext/>${noIndent}`, look('hei')),
    style('PaperCell', '表格文字', cell + flushLeft, look('fang', size.table)),
    style('PaperCellHead', '表格标题', cell + centred, look('hei', size.table)),
    style('PaperImprint', '版记', pitch(imprintPitch) + noIndent, look('fang', size.small)),
    style('PaperMark', '稿件标记', pitch(size.small) + noIndent, look('hei', size.small)),
    style('PaperPageNumber', '页码', pitch(size.small) + noIndent, look('song', size.small)),
    '</w:styles>',
  ].join('')
}

/** In points. */
const imprintPitch = 24

/** Exact, so that a line is as high whatever fonts stand in it. */
const pitch = (points: number) =>
  `<w:spacing w:before="0" w:after="0" w:line="${twips(points)}" w:lineRule="exact"/>`
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
const centred = '<w:jc w:val="center"/>'
const flushLeft = '<w:jc w:val="left"/>'
const cell = pitch(tableLinePitch) + noIndent

/**
 * The text. Without widow control, else a page may end a line early and not hold its 22; without
 * the gap that Word sets between 2026 and 年. Word goes by the characters of the indent, other
 * programs by its length.
 */
const text =
  '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `${pitch(linePitch)}<w:ind w:firstLineChars="200" w:firstLine="${twips(2 * size.text)}"/><w:jc w:val="both"/>`

/** One font for all scripts: with another for Latin, 2026 and “ ” would stand thin in a Chinese line. */
function look(font: Font, points?: number): string {
  const name = wordFonts[font]
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
  return points === undefined ? fonts : fonts + sizeOf(points)
}

/** In half points. */
const sizeOf = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

function style(id: string, name: string, paragraph: string, run = ''): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  )
}
