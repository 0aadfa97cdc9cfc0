/**
 * Text of unknown encoding: a byte order mark decides; else UTF-8 if every byte fits; else UTF-16 if
 * that gives plain characters; else GB18030, which includes GBK and GB2312.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)

  // ASCII written as UTF-16 is also UTF-8, full of NUL.
  if (!bytes.includes(0)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // Not UTF-8.
    }
  }
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(encoding).decode(bytes)
    if (bytes.length % 2 === 0 && plainShare(text) > 0.95) return text
  }
  return new TextDecoder('gb18030').decode(bytes)
}

/** False for programs, pictures and other bytes that only happen to decode. */
export function looksLikeText(text: string): boolean {
  const start = text.slice(0, 20_000)
  const strange = start.match(/(?![\t\n\v\f\r])\p{Cc}|[\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0
  return strange <= start.length / 50
}

/** The share of characters that a Chinese office's text is made of. */
function plainShare(text: string): number {
  const start = text.slice(0, 4000)
  const plain = start.match(/[\t\n\r -~·‐-…　-〿㈠-㏿一-鿿！-～]/g)?.length ?? 0
  return plain / start.length
}
