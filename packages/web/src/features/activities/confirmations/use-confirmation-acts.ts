import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/confirmations'
import type { InputOf } from '@yushui/contract/endpoint'
import { call } from '../../../api.ts'
import { say } from '../../../ui/said.ts'
import { activityChanged } from '../activity-queries.ts'

type Answer = InputOf<typeof api.enterAnswer>

export function useConfirmationActs(activityId: string) {
  const withdraw = useMutation({
    mutationFn: ({ id }: { id: string }) => call(api.withdrawConfirmation, { id, activityId }),
    onSuccess: ({ partner }) => {
      say(`${partner}的这一次确认已作废，链接打不开了。`)
      return activityChanged()
    },
  })
  const ask = useMutation({
    mutationFn: (it: { id: string; partnerId: string; question: api.Confirmation['question'] }) =>
      call(api.askPartner, { ...it, activityId }),
    onSuccess: () => activityChanged(),
  })
  const enter = useMutation({
    mutationFn: (it: Omit<Answer, 'activityId'>) => call(api.enterAnswer, { ...it, activityId }),
    onSuccess: ({ id, partner }) => {
      say(`记下了${partner}的答复。`, async () => {
        await call(api.withdrawConfirmation, { id, activityId })
        await activityChanged()
      })
      return activityChanged()
    },
  })
  return { ask, enter, withdraw }
}
export type ConfirmationActs = ReturnType<typeof useConfirmationActs>
