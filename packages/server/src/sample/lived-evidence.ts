import { Readable } from 'node:stream'
import type { NewActivity } from '@yushui/contract/activities'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { addDays, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { addEvidence } from '../features/evidence/add-evidence.ts'
import { receiveFile } from '../features/evidence/receive-file.ts'
import { takeFile } from '../features/evidence/take-file.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Cast, Happening } from './a-year.ts'

const heard = [
  '居民说，家门口的活动方便，明年还来。',
  '参加的老兵托人带话：记得我们，心里暖。',
  '带队的同志说，军地一家亲不是一句话。',
  '家长留言，孩子回家讲了一晚上。',
]
const mostPhotos = 6

interface Setting {
  cast: Cast
  today: PlainDate
  newId: () => string
}

/**
 * What was kept of each activity the day after: in turn where the sign-in sheet lies, what people said, how
 * many came; of some of this year's a photo, drawn, never of one inside a barracks.
 */
export function livedEvidence({ cast, today, newId }: Setting): (activity: NewActivity) => Happening[] {
  let place = 0
  let photos = 0
  return ({ id: activityId, onDay, startsAt, attended, isInside }) => {
    place += 1
    const who = cast.doers[place % cast.doers.length]!
    const on = addDays(onDay!, 1)
    const kept = { ...textOf(place, yearOf(onDay!), attended), id: newId(), activityId, eventOn: onDay }
    const written: Happening = { on, who, run: (ctx) => addEvidence(ctx, { ...empty, ...kept }) }
    const hasPhoto = yearOf(onDay!) === yearOf(today) && !isInside && photos < mostPhotos && place % 2 === 0
    if (!hasPhoto) return [written]
    photos += 1
    const photo = { id: newId(), activityId, seed: place, takenAt: `${onDay}T${startsAt ?? '09:00'}:00` }
    return [written, { on, who, run: (ctx) => keepPhoto(ctx, photo) }]
  }
}

/** Two that came from the phone the other day and are not sorted yet. */
export function unsortedPhotos({ cast, today, newId }: Setting): Happening[] {
  const on = addDays(today, -2)
  return ['15:02:11', '15:04:40'].map((time, place) => {
    const photo = { id: newId(), seed: 90 + place, takenAt: `${on}T${time}` }
    return { on, who: cast.doers[0]!, run: (ctx) => keepPhoto(ctx, photo) }
  })
}

const empty = { text: '', box: '', pageNumber: '', n: null, unit: '' }

function textOf(place: number, year: number, attended: NewActivity['attended']) {
  const people = (attended?.military ?? 0) + (attended?.civilian ?? 0)
  if (place % 3 === 1) return { kind: 'note', title: '反响', text: heard[place % heard.length]! } as const
  if (place % 3 === 2 && people) return { kind: 'count', title: '参加人数', n: people, unit: '人' } as const
  const box = `${year}年双拥第${1 + Math.floor(place / 12)}盒`
  return {
    kind: 'paper-reference',
    title: '签到表原件',
    box,
    pageNumber: String(1 + (place % 12) * 3),
  } as const
}

interface Photo {
  id: string
  activityId?: string
  seed: number
  takenAt: string
}

async function keepPhoto(ctx: Ctx, { id, activityId, seed, takenAt }: Photo) {
  const bytes = await drawPicture({ seed, takenAt })
  const { office, files } = ctx
  const name = `IMG_${takenAt.replace(/[-:]/g, '').replace('T', '_')}.jpg`
  const desk = {
    office,
    files,
    body: Readable.from([bytes]),
    look: <T>(work: (ctx: Ctx) => Promise<T>) => work(ctx),
  }
  const taken = await takeFile(desk, { name })
  return receiveFile(ctx, { id, name, activityId }, taken)
}
