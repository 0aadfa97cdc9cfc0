import { randomUUID } from 'node:crypto'

let lastMoment = 0
let sequence = 0

/** UUIDv7 (RFC 9562): ids made later sort later, also within one millisecond of one process. */
export function newId(now: Date): string {
  const moment = Math.max(now.getTime(), lastMoment)
  sequence = moment === lastMoment ? sequence + 1 : 0
  lastMoment = sequence > 0xfff ? moment + 1 : moment
  if (sequence > 0xfff) sequence = 0

  const moment48 = lastMoment.toString(16).padStart(12, '0')
  const sequence12 = sequence.toString(16).padStart(3, '0')
  // What follows in a version 4 is the same variant and as random; Node keeps a store of those.
  return `${moment48.slice(0, 8)}-${moment48.slice(8)}-7${sequence12}-${randomUUID().slice(19)}`
}
