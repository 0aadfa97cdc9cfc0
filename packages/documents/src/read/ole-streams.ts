/**
 * Names of the streams in an OLE compound file (.doc, .xls, encrypted .docx) with the offset where
 * each one begins.
 *
 * Directory entries are 128 bytes on 128-byte steps: name in UTF-16 (0–63), its length in bytes with
 * the closing zero (64), kind (66: 2 a stream, 5 the root), first sector (116), size (120). Streams
 * of less than 4,096 bytes lie in 64-byte sectors of the root's own stream [MS-CFB 2.4, 2.6.1].
 * Looking for entries in all places saves following the sector chains and also works on damaged
 * files; a reader checks what it finds at the offset.
 */
export function oleStreams(bytes: Uint8Array): Map<string, number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const streams = new Map<string, number>()
  if (file.length < 512) return streams

  const sectorSize = 2 ** Math.min(file.readUInt16LE(30), 16)
  let smallStreams = 0
  for (let at = 512; at + 128 <= file.length; at += 128) {
    const nameLength = file.readUInt16LE(at + 64)
    const kind = file[at + 66]
    if ((kind !== 2 && kind !== 5) || nameLength < 4 || nameLength > 64 || nameLength % 2 === 1) continue
    const sector = file.readUInt32LE(at + 116)
    const start = (sector + 1) * sectorSize
    if (kind === 5) smallStreams = start
    else {
      const isSmall = file.readUInt32LE(at + 120) < 4096
      streams.set(
        file.toString('utf16le', at, at + nameLength - 2),
        isSmall ? smallStreams + sector * 64 : start,
      )
    }
  }
  return streams
}
