/**
 * The family names a font file states in English (the names Typst knows), e.g. FangSong_GB2312.
 * Reads .ttf, .otf and .ttc; anything else has no names.
 * [OpenType `name` table: platform 3 (Windows), language 0x409, id 1: it is this one that Typst goes by]
 */
export function fontFamilies(font: Buffer): string[] {
  try {
    const isCollection = font.toString('latin1', 0, 4) === 'ttcf'
    const starts = isCollection
      ? Array.from({ length: font.readUInt32BE(8) }, (_, i) => font.readUInt32BE(12 + i * 4))
      : [0]
    return [...new Set(starts.map((start) => familyAt(font, start)).filter((name) => name !== null))]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function familyAt(font: Buffer, start: number): string | null {
  const table = tableOffset(font, start, 'name')
  if (table === null) return null
  const strings = table + font.readUInt16BE(table + 4)
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const at = table + 6 + i * 12
    const isWindowsEnglish = font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 4) === 0x409
    if (!isWindowsEnglish || font.readUInt16BE(at + 6) !== 1) continue
    const offset = strings + font.readUInt16BE(at + 10)
    const utf16 = Buffer.from(font.subarray(offset, offset + font.readUInt16BE(at + 8))).swap16()
    return utf16.toString('utf16le')
  }
  return null
}

function tableOffset(font: Buffer, start: number, tag: string): number | null {
  for (let i = 0; i < font.readUInt16BE(start + 4); i++) {
    const at = start + 12 + i * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  return null
}
