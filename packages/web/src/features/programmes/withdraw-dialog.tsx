import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/programmes'
import { call, wordsOf } from '../../api.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { programmesChanged } from './programme-queries.ts'

interface Named {
  id: string
  name: string
}

const ways = {
  programme: { withdraw: api.withdrawProgramme, restore: api.restoreProgramme },
  campaign: { withdraw: api.withdrawCampaign, restore: api.restoreCampaign },
} as const
type What = keyof typeof ways

async function bringBack(what: What, id: string): Promise<void> {
  await call(ways[what].restore, { id })
  await programmesChanged()
}

export function useRestore(what: What) {
  return useMutation({
    mutationFn: ({ id }: Named) => bringBack(what, id),
    onSuccess: (_, { name }) => say(`“${name}”已恢复。`),
    onError: (fault) => sayFault(wordsOf(fault)!),
  })
}

/** Off the list, with why; what was held stays as it is. */
export function WithdrawDialog({ what, it, onClose }: { what: What; it: Named; onClose: () => void }) {
  const withdraw = useMutation({
    mutationFn: async (reason: string): Promise<unknown> => call(ways[what].withdraw, { id: it.id, reason }),
    onSuccess: () => {
      say(`已撤下“${it.name}”。`, () => bringBack(what, it.id))
      onClose()
      return programmesChanged()
    },
  })
  return (
    <ReasonDialog
      open
      danger
      title={`撤下“${it.name}”`}
      words="撤下后不再出现在挑选里；办过的活动和记录都不动。"
      example={what === 'programme' ? '并入军民讲坛' : '上级取消了'}
      action={`撤下“${it.name}”`}
      busy={withdraw.isPending}
      fault={wordsOf(withdraw.error)}
      onGive={withdraw.mutate}
      onClose={onClose}
    />
  )
}
