import { useMutation } from '@tanstack/react-query'
import { addEvidence } from '@yushui/contract/evidence'
import { call, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { useKept } from '../../use-kept.ts'
import { evidenceChanged, withdraw } from './evidence-queries.ts'

type Kind = 'note' | 'paper-reference' | 'count'
const kinds: readonly { value: Kind; words: string }[] = [
  { value: 'note', words: '写一句' },
  { value: 'paper-reference', words: '纸在哪一盒' },
  { value: 'count', words: '数了多少' },
]
const asked: Record<Kind, { label: string; example: string }> = {
  note: { label: '写一句', example: '官兵和居民一起包了饺子，送到8户军属家里' },
  'paper-reference': { label: '什么材料', example: '签到表' },
  count: { label: '数的什么', example: '清走的杂物' },
}

const begin = () => ({ kind: 'note' as Kind, words: '', box: '', pageNumber: '', n: '', unit: '' })

/** One line and Enter: what needs no photo is written down on the spot. */
export function AddEvidenceForm({ activityId, onDay }: { activityId: string | null; onDay: string | null }) {
  const { draft, edit, drop } = useKept(`evidence.${activityId ?? 'none'}`, begin)
  const { kind, words, box, pageNumber, n, unit } = draft
  const add = useMutation({
    mutationFn: () =>
      call(addEvidence, {
        id: newId(),
        kind,
        activityId,
        title: titleOf(words),
        text: kind === 'note' ? words : '',
        eventOn: onDay,
        ...(kind === 'paper-reference' ? { box, pageNumber } : {}),
        ...(kind === 'count' ? { n: n === '' ? null : Number(n), unit } : {}),
      }),
    onSuccess: (added) => {
      drop()
      edit({ kind })
      say(`记下了“${added.title}”。`, () => withdraw(added, '撤销刚才的记录'))
      return evidenceChanged()
    },
  })
  const { label, example } = asked[kind]
  return (
    <Form fault={wordsOf(add.error)} onSubmit={() => add.mutate()}>
      <Segmented
        label="不用照片，也可以"
        options={kinds}
        value={kind}
        onPick={(value) => edit({ kind: value })}
      />
      <div className="evidence-add__line">
        <TextField
          label={label}
          placeholder={example}
          required
          maxLength={kind === 'note' ? 3000 : 80}
          value={words}
          onChange={(event) => edit({ words: event.target.value })}
        />
        {kind === 'paper-reference' && (
          <>
            <TextField
              label="盒号"
              placeholder="第3盒"
              maxLength={30}
              value={box}
              onChange={(event) => edit({ box: event.target.value })}
            />
            <TextField
              label="页次"
              placeholder="12—14"
              maxLength={30}
              value={pageNumber}
              onChange={(event) => edit({ pageNumber: event.target.value })}
            />
          </>
        )}
        {kind === 'count' && (
          <>
            <TextField
              label="数"
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              required
              value={n}
              onChange={(event) => edit({ n: event.target.value })}
            />
            <TextField
              label="单位"
              placeholder="车"
              maxLength={8}
              value={unit}
              onChange={(event) => edit({ unit: event.target.value })}
            />
          </>
        )}
        <Button type="submit" busy={add.isPending}>
          记下
        </Button>
      </div>
    </Form>
  )
}

/** A note's first words name it. */
const titleOf = (words: string) => {
  const first = words
    .trim()
    .split(/[。\n]/u)[0]!
    .trim()
  return [...(first || words.trim())].slice(0, 40).join('')
}
