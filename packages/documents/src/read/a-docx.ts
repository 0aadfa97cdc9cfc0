import JSZip from 'jszip'

/** Builds a .docx from raw parts, for tests of what Word writes and our own writer never would. */
export async function aDocx(parts: {
  body: string
  numbering?: string
  styles?: string
}): Promise<Uint8Array> {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (list: [string, string][]) =>
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    list
      .map(([type, to], i) => `<Relationship Id="r${i}" Type="${types}/${type}" Target="${to}"/>`)
      .join('') +
    '</Relationships>'
  const zip = new JSZip()
  zip.file('_rels/.rels', relations([['officeDocument', 'word/document.xml']]))
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
  )
  zip.file('word/document.xml', `<w:document ${w}><w:body>${parts.body}</w:body></w:document>`)
  if (parts.styles) zip.file('word/styles.xml', `<w:styles ${w}>${parts.styles}</w:styles>`)
  if (parts.numbering) zip.file('word/numbering.xml', `<w:numbering ${w}>${parts.numbering}</w:numbering>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A paragraph, in a list's level where one is given. */
export function aParagraph(text: string, place?: { list?: number; level?: number; style?: string }): string {
  const style = place?.style === undefined ? '' : `<w:pStyle w:val="${place.style}"/>`
  const level = place?.level === undefined ? '' : `<w:ilvl w:val="${place.level}"/>`
  const list = place?.list === undefined ? '' : `<w:numPr>${level}<w:numId w:val="${place.list}"/></w:numPr>`
  return `<w:p><w:pPr>${style}${list}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A scheme of levels, each a format and a pattern. */
export function aScheme(id: number, levels: [format: string, pattern: string, more?: string][]): string {
  const written = levels.map(
    ([format, pattern, more = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}` +
      `<w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
}

export function aList(id: number, scheme: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${scheme}"/>${overrides}</w:num>`
}
