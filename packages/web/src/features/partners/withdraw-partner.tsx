import { useMutation } from '@tanstack/react-query'
import { type Partner, restorePartner, withdrawPartner } from '@yushui/contract/partners'
import { call, wordsOf } from '../../api.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { partnersChanged } from './partner-queries.ts'

export const bringBack = (id: string) => call(restorePartner, { id }).then(partnersChanged)

export function WithdrawPartner({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const withdraw = useMutation({
    mutationFn: (reason: string) => call(withdrawPartner, { id: partner.id, reason }),
    onSuccess: () => {
      say(`已撤下${partner.alias}。`, () => bringBack(partner.id))
      onClose()
      return partnersChanged()
    },
  })
  return (
    <ReasonDialog
      open
      danger
      title={`撤下${partner.alias}`}
      words="撤下后不再出现在挑选里；以前的任务和记录不动，随时可以恢复。"
      example="协议到期，部队调防"
      action={`撤下${partner.alias}`}
      busy={withdraw.isPending}
      fault={wordsOf(withdraw.error)}
      onGive={withdraw.mutate}
      onClose={onClose}
    />
  )
}
