import { randomUUID } from 'node:crypto'
import { addActivity } from '@yushui/contract/activities'
import * as api from '@yushui/contract/evidence'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { anActivity } from './an-activity.ts'
import type { MadeOffice } from './office.ts'

/** Another picture for each seed. */
export const photoOf = (seed: number) =>
  drawPicture({ width: 400, height: 300, seed, takenAt: '2026-05-20T09:30:00' })

/** A file handed in by the staff, a photo where no bytes are given. */
export async function received(
  { staff }: MadeOffice,
  name = 'IMG_0731.jpg',
  bytes?: Uint8Array,
  activityId?: string,
) {
  const input = { id: randomUUID(), name, ...(activityId && { activityId }) }
  return staff.upload(api.receiveFile, input, bytes ?? (await photoOf(1)))
}

/** The id of an activity made for it. */
export async function heldActivity({ officer }: MadeOffice) {
  const activity = anActivity()
  await officer.call(addActivity, activity)
  return activity.id
}
