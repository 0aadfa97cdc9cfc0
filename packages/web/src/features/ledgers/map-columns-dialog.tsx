import { useMutation, useQuery } from '@tanstack/react-query'
import { changeLedgerForm, type LedgerForm, ledgerFields } from '@yushui/contract/ledgers'
import { ledgerHeading } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { ledgerFormsChanged, ledgerFormsQuery } from './ledger-queries.ts'

/** Their column on the left, what fills it on the right; what was guessed by the heading stands there already. */
export function MapColumnsDialog({ form, onClose }: { form: LedgerForm; onClose: () => void }) {
  const [fields, setFields] = useState(
    () => new Map(form.columns.map(({ column, field }) => [column, field])),
  )
  /** As the server has it by now: where somebody else was first, a second click says that one knows. */
  const { version } = useQuery(ledgerFormsQuery).data?.find(({ id }) => id === form.id) ?? form
  const save = useMutation({
    mutationFn: ({ name = form.name, headingRow = '' }: Record<string, string>) =>
      call(changeLedgerForm, {
        id: form.id,
        name,
        headingRow: Number(headingRow) || form.headingRow,
        version,
        columns: form.columns.map(({ column }) => ({ column, field: fields.get(column) ?? null })),
      }),
    onSuccess: async ({ name }) => {
      say(`《${name}》的各列对好了。`)
      await ledgerFormsChanged()
      onClose()
    },
    onError: ledgerFormsChanged,
  })
  const options = [
    { value: '', words: '留给手填' },
    ...ledgerFields[form.kind].map((value) => ({ value, words: ledgerHeading(form.kind, value) })),
  ]
  return (
    <Dialog
      open
      shape="wide"
      mustDecide
      onClose={onClose}
      title={`对一对《${form.name}》的各列`}
      words="左边是他们的表头，右边选用什么来填。只对这一次。"
    >
      <Form fault={wordsOf(save.error)} onSubmit={(typed) => save.mutate(typed)}>
        <div className="two-up">
          <TextField label="叫什么" name="name" required maxLength={80} defaultValue={form.name} />
          <TextField
            label="表头在第几行"
            name="headingRow"
            type="number"
            min={1}
            max={100}
            required
            defaultValue={form.headingRow}
          />
        </div>
        <div className="map-columns">
          {form.columns.map(({ column, heading }) => (
            <SelectField
              key={column}
              label={heading}
              options={options}
              value={fields.get(column) ?? ''}
              onPick={(field) => setFields((before) => new Map(before).set(column, field || null))}
            />
          ))}
        </div>
        <FormActions>
          <Button type="submit" look="primary" busy={save.isPending}>
            就这样对
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
