import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/activities'
import { call } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { say } from '../../../ui/said.ts'
import { activityChanged } from '../activity-queries.ts'

/** Everything that is done with the decisions of a meeting; each answers with the activity as it is then. */
export function useDecisionActs(activityId: string) {
  const withdraw = async ({ id }: { id: string }) =>
    activityChanged(await call(api.withdrawDecision, { id, activityId }))

  const add = useMutation({
    mutationFn: (it: Pick<api.Decision, 'id' | 'what' | 'owner' | 'due'>) =>
      call(api.addDecision, { ...it, activityId }),
    onSuccess: (activity, it) => {
      say(`记下了一条议定事项：${it.what}`, () => withdraw(it))
      return activityChanged(activity)
    },
  })
  const change = useMutation({
    mutationFn: ({ was, edit }: { was: api.Decision; edit: Partial<api.Decision> }) =>
      call(api.changeDecision, written({ ...was, ...edit })),
    onSuccess: (activity, { was }) => {
      const now = activity.decisions.find(({ id }) => id === was.id)
      say('议定事项已改好。', async () =>
        activityChanged(
          await call(api.changeDecision, written({ ...was, version: now?.version ?? was.version })),
        ),
      )
      return activityChanged(activity)
    },
    onError: () => activityChanged(),
  })
  /** Put back under a new id: what was withdrawn stays withdrawn. */
  const remove = useMutation({
    mutationFn: ({ id }: api.Decision) => call(api.withdrawDecision, { id, activityId }),
    onSuccess: (activity, { what, owner, due }) => {
      say(`撤下了一条议定事项：${what}`, async () =>
        activityChanged(await call(api.addDecision, { id: newId(), activityId, what, owner, due })),
      )
      return activityChanged(activity)
    },
  })
  const makeTask = useMutation({
    mutationFn: ({ id, taskId }: { id: string; taskId: string }) =>
      call(api.makeTaskOfDecision, { id, activityId, taskId }),
    onSuccess: (activity) => {
      say('已列为任务，在作战图上。')
      return activityChanged(activity)
    },
  })
  return { add, change, remove, makeTask }
}
export type DecisionActs = ReturnType<typeof useDecisionActs>

function written(it: api.Decision): Omit<api.Decision, 'taskId'> {
  const { id, activityId, what, owner, due, doneOn, outcome, version } = it
  return { id, activityId, what, owner, due, doneOn, outcome, version }
}
