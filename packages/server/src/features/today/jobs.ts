import { isWorkingTime } from '@yushui/domain/today/working-hours'
import { after, type Clock, hours, minutes, todayOf } from '../../platform/clock.ts'
import { inRoomOf } from '../../platform/in-room-of.ts'
import type { App } from '../../platform/serve.ts'
import { isUnused } from '../accounts/public.ts'
import { makeDigest } from './make-digest.ts'
import { listWithoutDigest, visitorOf } from './queries-readers.ts'
import { sendLetters } from './send-letters.ts'

const every = minutes(5)

/** Every account's digest of a working day, soon after eight or when the server is started; then the letters. */
export function keepDigests(app: App): { stop(): Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const goesOn = () => !isStopped && isWorkingNow(app.clock)
  const round = async () => {
    await makeDigests(app, goesOn).catch((fault) => logFault(app, fault))
    if (!isStopped) timer = setTimeout(() => (running = round()), every).unref()
  }
  let running = round()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** One round. Nothing outside working hours (BU-08). */
export async function makeDigests(app: App, goesOn = () => isWorkingNow(app.clock)): Promise<void> {
  if (!goesOn()) return
  const now = app.clock.now()
  const readers = await listWithoutDigest(app.pools.door, todayOf(now))
  for (const reader of readers) {
    if (!goesOn()) return
    if (isUnused(reader, now)) continue
    await inRoomOf(app, visitorOf(reader), makeDigest).catch((fault) => logFault(app, fault))
  }
  await sendLetters(app, goesOn)
}

function isWorkingNow(clock: Clock): boolean {
  const now = clock.now()
  const china = after(now, hours(8))
  return isWorkingTime(todayOf(now), china.getUTCHours() * 60 + china.getUTCMinutes())
}

/** Places, never the message: it may quote what people typed. One that fails holds up no other. */
function logFault({ http }: App, fault: unknown) {
  const { name, stack } = fault instanceof Error ? fault : new Error('not an error')
  const places = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  http.log.error({ fault: { name, places } }, 'digest')
}
