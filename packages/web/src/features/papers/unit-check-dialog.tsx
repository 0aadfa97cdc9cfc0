import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'

export interface UnitSaid {
  saidBy: string
  saidOn: string
  channel: 'paper' | 'telephone'
}

/** The unit reads it on paper or has it read out; who said yes and when is written down here. */
export function UnitCheckDialog({
  today,
  busy,
  fault,
  onSaid,
  onClose,
}: {
  today: string
  busy: boolean
  fault: string | null
  onSaid: (said: UnitSaid) => void
  onClose: () => void
}) {
  const [channel, setChannel] = useState<UnitSaid['channel']>('paper')
  return (
    <Dialog
      open
      mustDecide
      onClose={onClose}
      title="部队核对过了吗？"
      words="把送审稿交给联络员看，或在电话里念给对方听；同意了，记在这里。"
    >
      <Form
        fault={fault}
        onSubmit={({ saidBy = '', saidOn = '' }) => onSaid({ saidBy: saidBy.trim(), saidOn, channel })}
      >
        <TextField label="谁说的" name="saidBy" required maxLength={20} placeholder="陈联络员" />
        <DateField label="哪一天" name="saidOn" required max={today} defaultValue={today} />
        <Segmented
          label="怎么说的"
          options={[
            { value: 'paper', words: '纸面' },
            { value: 'telephone', words: '电话' },
          ]}
          value={channel}
          onPick={setChannel}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={busy}>
            记下部队同意
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
