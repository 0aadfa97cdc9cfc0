import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextArea } from './field.tsx'
import { Form, FormActions } from './form.tsx'

/** Asks why before something that is kept with its reason. */
export function ReasonDialog({
  open,
  title,
  words,
  label = '原因',
  example,
  action,
  danger,
  busy,
  fault,
  onGive,
  onClose,
}: {
  open: boolean
  title: string
  words?: string
  label?: string
  /** Stands in the empty field: 联络员来电，改在九月. */
  example?: string
  /** What the button says: 撤下“义诊”. */
  action: string
  danger?: boolean
  busy?: boolean
  fault?: string | null
  onGive: (reason: string) => void
  onClose: () => void
}) {
  return (
    <Dialog open={open} onClose={onClose} title={title} words={words} mustDecide>
      <Form fault={fault} onSubmit={({ reason = '' }) => onGive(reason.trim())}>
        <TextArea name="reason" label={label} placeholder={example} required maxLength={200} rows={2} />
        <FormActions>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {action}
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
