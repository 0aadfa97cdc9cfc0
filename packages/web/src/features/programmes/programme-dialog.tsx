import { useMutation } from '@tanstack/react-query'
import { addProgramme, changeProgramme, type Programme } from '@yushui/contract/programmes'
import { recurrenceWords } from '@yushui/contract/words/terms'
import { type Recurrence, recurrences } from '@yushui/domain/almanac/window'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { programmesChanged } from './programme-queries.ts'

const rhythms = recurrences
  .filter((it) => it !== 'once')
  .map((value) => ({ value, words: recurrenceWords[value] }))

const put = ({ id, name, about, rhythm, sinceYear }: Programme, version: number) =>
  call(changeProgramme, { id, version, name, about, rhythm, sinceYear })

/** A new programme, or a change to one. */
export function ProgrammeDialog({
  programme,
  onClose,
}: {
  programme: Programme | null
  onClose: () => void
}) {
  const [id] = useState(() => programme?.id ?? newId())
  const [rhythm, setRhythm] = useState<Recurrence>(programme?.rhythm ?? 'quarterly')
  const save = useMutation({
    mutationFn: ({ name = '', about = '', sinceYear = '' }: Record<string, string>) => {
      const said = { id, name, about, rhythm, sinceYear: Number(sinceYear) || null }
      return programme
        ? call(changeProgramme, { ...said, version: programme.version })
        : call(addProgramme, said)
    },
    onSuccess: (saved) => {
      if (programme) {
        say(`“${saved.name}”已改好。`, async () => {
          await put(programme, saved.version)
          await programmesChanged()
        })
      } else say(`“${saved.name}”立起来了。`)
      onClose()
      return programmesChanged()
    },
    onError: () => programmesChanged(),
  })
  return (
    <Dialog open mustDecide onClose={onClose} title={programme ? `改“${programme.name}”` : '立一个品牌'}>
      <Form fault={wordsOf(save.error)} onSubmit={(typed) => save.mutate(typed)}>
        <TextField
          name="name"
          label="名称"
          required
          maxLength={30}
          placeholder="军民讲坛"
          defaultValue={programme?.name}
        />
        <SelectField label="多久办一次" options={rhythms} value={rhythm} onPick={setRhythm} />
        <TextField
          name="sinceYear"
          label="哪年开始的"
          spare
          type="number"
          min={1930}
          max={2100}
          defaultValue={programme?.sinceYear ?? ''}
        />
        <TextArea
          name="about"
          label="办什么、为谁办"
          hint="总结里讲到它时，第一句用这句话。"
          spare
          rows={2}
          maxLength={500}
          defaultValue={programme?.about}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={save.isPending}>
            {programme ? '存下改动' : '立起来'}
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
