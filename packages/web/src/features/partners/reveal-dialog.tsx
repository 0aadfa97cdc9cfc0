import { useMutation } from '@tanstack/react-query'
import { type Partner, revealPartnerName } from '@yushui/contract/partners'
import { call, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import './partners.css'

/** The sealed name, shown this once; the looking is written down. */
export function RevealDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const reveal = useMutation({
    mutationFn: (reason: string) => call(revealPartnerName, { id: partner.id, reason }),
    gcTime: 0,
  })
  if (reveal.data) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={partner.alias}
        words="这次查看已经记下。看完请关上，不要抄录、截图。"
      >
        <p className="revealed">{reveal.data.name}</p>
        <FormActions>
          <Button look="primary" onClick={onClose}>
            看完了
          </Button>
        </FormActions>
      </Dialog>
    )
  }
  return (
    <ReasonDialog
      open
      title={`查看${partner.alias}的原名`}
      words="为什么要看？理由、您的账号和时间都会留在审计里。"
      example="给部队寄共建协议，要写收件单位"
      action={`看${partner.alias}的原名`}
      busy={reveal.isPending}
      fault={wordsOf(reveal.error)}
      onGive={reveal.mutate}
      onClose={onClose}
    />
  )
}
