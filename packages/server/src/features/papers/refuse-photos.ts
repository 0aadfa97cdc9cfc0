import { type PhotoQuestion, photoQuestions } from '@yushui/contract/evidence'
import type { WrittenPaper } from '@yushui/contract/papers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getOwnActivity } from '../activities/public.ts'
import { listEvidenceById } from '../evidence/public.ts'
import { isForPartners } from './rules.ts'

/** All that is asked of a photo tells of a unit, but whether children are on it. */
const ofUnit = (question: PhotoQuestion) => question !== 'children'

/**
 * MS-08: each photo has its sheet answered, each yes a reason; and one that shows a unit makes the paper show
 * it. MS-11: none was taken within a barracks, but in what goes to the unit itself.
 */
export async function refusePhotos(
  ctx: Ctx,
  { kind: paperKind, photoIds, showsUnit }: Pick<WrittenPaper, 'kind' | 'photoIds' | 'showsUnit'>,
) {
  const photos = (await listEvidenceById(ctx, photoIds)).filter(({ kind }) => kind === 'photo')
  if (photos.length < photoIds.length) throw new Refusal('not-found', 'photo-not-there', {}, ['photoIds'])
  for (const { title, photoSheet, activityId } of photos) {
    const isInside = activityId !== null && (await getOwnActivity(ctx, activityId)).isInside
    if (isInside && !isForPartners(paperKind))
      throw new Refusal('conflict', 'photo-from-inside', { title }, ['photoIds'])
    const answers = photoQuestions.map((question) => ({ question, ...photoSheet[question] }))
    if (answers.some(({ isSeen, reason }) => isSeen === undefined || (isSeen && !reason)))
      throw new Refusal('conflict', 'photo-sheet-open', { title }, ['photoIds'])
    if (!showsUnit && answers.some(({ question, isSeen }) => isSeen && ofUnit(question)))
      throw new Refusal('conflict', 'photo-shows-unit', { title }, ['showsUnit'])
  }
}
