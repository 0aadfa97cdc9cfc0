import type { Activity } from '@yushui/contract/activities'
import { useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form, FormActions } from '../../../ui/form.tsx'
import type { Question } from './confirmation-words.ts'
import type { ConfirmationActs } from './use-confirmation-acts.ts'

const channels = [
  { value: 'telephone', words: '电话里说的' },
  { value: 'paper', words: '纸面回的' },
] as const
const answers = {
  invitation: [
    { value: 'yes', words: '能参加' },
    { value: 'no', words: '不能' },
    { value: 'other-slot', words: '另约时间' },
  ],
  holding: [
    { value: 'yes', words: '办成了' },
    { value: 'no', words: '没有办' },
  ],
} as const

/** An answer that came on paper or by telephone: who gave it, on which day. */
export function AnswerDialog({
  partner,
  question,
  today,
  liaison,
  enter,
  onClose,
}: {
  partner: Activity['partners'][number] & { partnerId: string }
  question: Question
  today: string
  /** The one who usually answers. */
  liaison: string
  enter: ConfirmationActs['enter']
  onClose: () => void
}) {
  const [id] = useState(newId)
  const [channel, setChannel] = useState<(typeof channels)[number]['value']>('telephone')
  const [answer, setAnswer] = useState<'yes' | 'no' | 'other-slot'>('yes')
  const save = ({ headcount = '', answeredBy = '', answeredOn = today, otherSlot = '' }) =>
    enter.mutate(
      {
        ...{ id, partnerId: partner.partnerId, question, channel, answer, answeredBy, answeredOn },
        otherSlot: answer === 'other-slot' ? otherSlot : '',
        headcount: headcount === '' ? null : Number(headcount),
      },
      { onSuccess: onClose },
    )
  return (
    <Dialog open mustDecide onClose={onClose} title={`记下${partner.name}的答复`}>
      <Form fault={wordsOf(enter.error)} onSubmit={save}>
        <Segmented label="怎么答的" options={channels} value={channel} onPick={setChannel} />
        <Segmented label="答复" options={answers[question]} value={answer} onPick={setAnswer} />
        {answer === 'other-slot' && (
          <TextField name="otherSlot" label="改在什么时候" required maxLength={100} placeholder="9日下午" />
        )}
        {answer !== 'no' && (
          <TextField
            name="headcount"
            label={question === 'holding' ? '他们来了几人' : '他们来几人'}
            hint="只记人数，不记姓名。"
            spare
            type="number"
            inputMode="numeric"
            min={0}
            max={10_000}
          />
        )}
        <div className="two-up two-up--near">
          <TextField
            name="answeredBy"
            label="谁答的"
            required
            maxLength={20}
            defaultValue={liaison}
            placeholder="李干事"
          />
          <DateField name="answeredOn" label="哪天" required max={today} defaultValue={today} />
        </div>
        <FormActions>
          <Button type="submit" look="primary" busy={enter.isPending}>
            记下答复
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
