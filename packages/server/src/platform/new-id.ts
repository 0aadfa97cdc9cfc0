import { randomBytes } from 'node:crypto'

let lastMoment = 0
let sequence = 0

/** UUIDv7 (RFC 9562): ids made later sort later, also within one millisecond of one process. */
export function newId(now: Date): string {
  const moment = Math.max(now.getTime(), lastMoment)
  sequence = moment === lastMoment ? sequence + 1 : 0
  lastMoment = sequence > 0xfff ? moment + 1 : moment
  if (sequence > 0xfff) sequence = 0

  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMoment, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
