import { useMutation } from '@tanstack/react-query'
import { addLedgerForm, type LedgerForm, type LedgerKind, ledgerKinds } from '@yushui/contract/ledgers'
import { ledgerKindWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { upload, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ledgerFormsChanged } from './ledger-queries.ts'

export function AddLedgerFormDialog({ onClose }: { onClose: (added?: LedgerForm) => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<LedgerKind>('activities')
  const add = useMutation({
    mutationFn: (chosen: File) => upload(addLedgerForm, { id: newId(), name: name.trim(), kind }, chosen),
    onSuccess: async (added) => {
      await ledgerFormsChanged()
      onClose(added)
    },
  })
  return (
    <Dialog
      open
      mustDecide
      onClose={() => onClose()}
      title="放进一张要填的表"
      words="留着表头的空表就行；下一步对一次各列。"
    >
      <Form fault={wordsOf(add.error)} onSubmit={() => file && add.mutate(file)}>
        <Field label="表格文件（.xlsx，5 MB 以内）">
          {(ties) => (
            <input
              {...ties}
              className="field__control"
              type="file"
              required
              accept=".xlsx"
              onChange={(event) => {
                const chosen = event.target.files?.[0] ?? null
                setFile(chosen)
                if (chosen && name === '') setName(chosen.name.replace(/\.xlsx$/i, '').slice(0, 80))
              }}
            />
          )}
        </Field>
        <TextField
          label="叫什么"
          required
          maxLength={80}
          placeholder="街道双拥活动统计表"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Segmented
          label="每一行填什么"
          options={ledgerKinds.map((value) => ({ value, words: rowWords[value] }))}
          value={kind}
          onPick={setKind}
        />
        <p className="dim">同“{ledgerKindWords[kind]}”一样的内容，换成他们的列。</p>
        <FormActions>
          <Button type="submit" look="primary" busy={add.isPending}>
            读出表头
          </Button>
          <Button onClick={() => onClose()}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

const rowWords: Record<LedgerKind, string> = {
  activities: '一次活动',
  gifts: '一份慰问',
  evidence: '一件材料',
}
