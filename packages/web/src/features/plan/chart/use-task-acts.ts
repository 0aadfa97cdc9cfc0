import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as api from '@yushui/contract/plans'
import { describeWindow } from '@yushui/domain/almanac/describe-window'
import { call } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { say } from '../../../ui/said.ts'

export interface TaskChange {
  task: api.Task
  edit: Partial<Omit<api.NewTask, 'id'>>
  reason: string
}

/** What stands as the reason when a change is taken back, where a reason is needed. */
const takenBack = '撤销刚才的改动'

function written(task: api.Task): api.NewTask {
  const { id, title, quote, kind, window, partners, targets, quantity, section, responsible, note } = task
  return { id, title, quote, kind, window, partners, targets, quantity, section, responsible, note }
}

/** Everything that can be done to a task on the wall; each can be taken back for some minutes. */
export function useTaskActs() {
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })

  const change = useMutation({
    mutationFn: ({ task, edit, reason }: TaskChange) =>
      call(api.changeTask, { ...written(task), ...edit, version: task.version, reason }),
    // Somebody else was quicker: what they wrote is fetched, so that the next try is about the task as it is.
    onError: refresh,
    onSuccess: (changed, { task, edit }) => {
      const words =
        edit.window && Object.keys(edit).length === 1
          ? `“${task.title}”改到${describeWindow(changed.window)}。`
          : `改好了“${changed.title}”。`
      say(words, async () => {
        await call(api.changeTask, { ...written(task), version: changed.version, reason: takenBack })
        await refresh()
      })
      return refresh()
    },
  })
  const add = useMutation({
    mutationFn: ({ planId, task, reason }: { planId: string; task: api.NewTask; reason: string }) =>
      call(api.addTask, { ...task, planId, reason }),
    onSuccess: (added) => {
      say(`“${added.title}”上墙了。`, async () => {
        await call(api.withdrawTask, { id: added.id, reason: takenBack })
        await refresh()
      })
      return refresh()
    },
  })
  const withdraw = useMutation({
    mutationFn: ({ task, reason }: { task: api.Task; reason: string }) =>
      call(api.withdrawTask, { id: task.id, reason }),
    onSuccess: (_, { task }) => {
      say(`“${task.title}”从墙上撤下了。`, async () => {
        await call(api.restoreTask, { id: task.id, reason: takenBack })
        await refresh()
      })
      return refresh()
    },
  })
  const tick = useMutation({
    mutationFn: ({ task, tickId, on, note }: { task: api.Task; tickId: string; on: string; note: string }) =>
      call(api.tickTask, { id: task.id, tickId, on, note }),
    onSuccess: (_, { task, tickId }) => {
      say(`记下了：“${task.title}”办成一次。`, async () => {
        await call(api.removeTick, { id: task.id, tickId })
        await refresh()
      })
      return refresh()
    },
  })
  const untick = useMutation({
    mutationFn: ({ task, tick }: { task: api.Task; tick: api.Tick }) =>
      call(api.removeTick, { id: task.id, tickId: tick.id }),
    onSuccess: (_, { task, tick }) => {
      say(`划掉了“${task.title}”的一次记录。`, async () => {
        await call(api.tickTask, { id: task.id, tickId: newId(), on: tick.on, note: tick.note })
        await refresh()
      })
      return refresh()
    },
  })
  return { change, add, withdraw, tick, untick }
}
export type TaskActs = ReturnType<typeof useTaskActs>
