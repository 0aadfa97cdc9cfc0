import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/activities'
import { call, Refused } from '../../api.ts'
import { cache } from '../../cache.ts'
import { say } from '../../ui/said.ts'
import { writtenOf } from './activity-draft.ts'
import { activityChanged, activityQuery } from './activity-queries.ts'

const put = (it: api.ActivityWritten, { id, version }: { id: string; version: number }) =>
  call(api.changeActivity, { id, version, ...writtenOf(it) })

/** Somebody else was quicker: the activity is fetched as it is now, and what is typed stays. */
async function fetchNewest(fault: unknown, id: string): Promise<void> {
  if (fault instanceof Refused && fault.code === 'changed-meanwhile')
    await cache.fetchQuery({ ...activityQuery(id), staleTime: 0 })
}

/** Changes what is written of an activity; the rest of it stays as the server has it. */
export function useChangeActivity(activity: api.Activity) {
  return useMutation({
    mutationFn: (edit: Partial<api.ActivityWritten>) => put({ ...activity, ...edit }, activity),
    onSuccess: (changed) => {
      say(`“${changed.title}”已改好。`, async () => activityChanged(await put(activity, changed)))
      return activityChanged(changed)
    },
    onError: (fault) => fetchNewest(fault, activity.id),
  })
}

/** What was said of a step once it is taken. */
const stepDone: Record<api.ActivityStep, string> = {
  schedule: '定下来了',
  hold: '记成已办',
  retract: '改回已定',
  file: '已归档',
  reopen: '重新打开了',
  cancel: '已取消',
  revive: '恢复成拟办',
}
/** The step that leads back, where there is one. */
const stepBack: Partial<Record<api.ActivityStep, api.ActivityStep>> = {
  hold: 'retract',
  file: 'reopen',
  cancel: 'revive',
}

const take = (
  { id, version }: { id: string; version: number },
  step: api.ActivityStep,
  reason: string,
): Promise<api.Activity> => call(api.takeActivityStep, { id, version, step, reason })

/** The activity may have been changed again by the time it is taken back. */
const undoWith = (it: api.Activity, step: api.ActivityStep, reason: string) => async () => {
  const newest = await call(api.getActivity, { id: it.id })
  await activityChanged(await take(newest, step, reason))
}
const sayHeld = (held: api.Activity) =>
  say(`记下了：“${held.title}”已办。`, undoWith(held, 'retract', '撤销刚才的记录'))

export function useActivityStep(activity: api.Activity) {
  return useMutation({
    mutationFn: ({ step, reason = '' }: { step: api.ActivityStep; reason?: string }) =>
      take(activity, step, reason),
    onSuccess: (changed, { step }) => {
      const back = stepBack[step]
      say(`“${changed.title}”${stepDone[step]}。`, back && undoWith(changed, back, '撤销刚才的一步'))
      return activityChanged(changed)
    },
    onError: (fault) => fetchNewest(fault, activity.id),
  })
}

/** Writes down how an activity that stands on the list went, and takes it for held, as one act. */
export function useRecordHeld(activity: api.Activity) {
  return useMutation({
    mutationFn: async (written: api.ActivityWritten) => {
      const changed = await put(written, activity)
      cache.setQueryData(activityQuery(activity.id).queryKey, changed)
      return changed.state === 'held' ? changed : take(changed, 'hold', '')
    },
    onSuccess: (held) => {
      sayHeld(held)
      return activityChanged(held)
    },
    onError: (fault) => fetchNewest(fault, activity.id),
  })
}

export function useAddActivity() {
  return useMutation({
    mutationFn: (it: api.NewActivity) => call(api.addActivity, it),
    onSuccess: (added) => {
      if (added.state === 'held') sayHeld(added)
      else say(`“${added.title}”排上了。`, undoWith(added, 'cancel', '撤销刚才的安排'))
      return activityChanged(added)
    },
  })
}

/** Once more, with the people, goods and lessons of the last one. */
export function useCopyActivity() {
  return useMutation({
    mutationFn: (it: { id: string; copyId: string; onDay: string | null; taskId: string | null }) =>
      call(api.copyActivity, it),
    onSuccess: (copy) => {
      say(`照着排了一次“${copy.title}”。`)
      return activityChanged(copy)
    },
  })
}
