import { useMutation } from '@tanstack/react-query'
import { changePlan, isAmendment, type Plan, type PlanSection } from '@yushui/contract/plans'
import { sectionKindWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, Refused, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { draftOf, dropText, keepText, newKey, recallText, type TextDraft } from './kept-text.ts'
import { planChanged, planQuery } from './plan-queries.ts'

const kinds = Object.entries(sectionKindWords).map(([value, words]) => ({
  value: value as PlanSection['kind'],
  words,
}))

/** Each stroke is kept in this browser; the server hears of it when 存 is pressed. */
export function PlanTextEditor({
  plan,
  accountId,
  onDone,
}: {
  plan: Plan
  accountId: string
  onDone: () => void
}) {
  const [draft, setDraft] = useState(() => recallText(accountId, plan.id) ?? draftOf(plan))
  const [isAsking, setAsking] = useState(false)
  const [dropped, setDropped] = useState<TextDraft | null>(null)
  const save = useSave(plan, draft, {
    onSaved: () => {
      dropText(accountId, plan.id)
      onDone()
    },
    onReasonNeeded: () => setAsking(true),
  })

  const edit = (next: TextDraft) => {
    setDraft(next)
    keepText(accountId, plan.id, next)
  }
  const editSection = (key: string, change: Partial<PlanSection>) =>
    edit({ ...draft, sections: draft.sections.map((it) => (it.key === key ? { ...it, ...change } : it)) })
  const remove = (key: string) => {
    setDropped(draft)
    edit({ ...draft, sections: draft.sections.filter((it) => it.key !== key) })
  }
  const add = () =>
    edit({ ...draft, sections: [...draft.sections, { key: newKey(), kind: 'other', heading: '', text: '' }] })

  return (
    <Form
      fault={isAsking ? null : wordsOf(save.error)}
      onSubmit={() => (isAmendment(plan.state) ? setAsking(true) : save.mutate(''))}
    >
      <h2>改正文</h2>
      <TextField
        label="题目"
        value={draft.title}
        onChange={(event) => edit({ ...draft, title: event.target.value })}
        required
        maxLength={80}
      />
      <TextField
        label="主题"
        spare
        value={draft.theme}
        onChange={(event) => edit({ ...draft, theme: event.target.value })}
        maxLength={80}
      />
      {draft.sections.map((section, place) => (
        <fieldset className="plan-text__section" key={section.key}>
          <legend className="unseen">第 {place + 1} 段</legend>
          <div className="line-up">
            <SelectField
              beside
              label={`第 ${place + 1} 段`}
              options={kinds}
              value={section.kind}
              onPick={(kind) => editSection(section.key, { kind })}
            />
            <Button look="plain" small onClick={() => remove(section.key)}>
              删去这一段
            </Button>
          </div>
          <TextField
            label="小标题"
            spare
            value={section.heading}
            maxLength={60}
            onChange={(event) => editSection(section.key, { heading: event.target.value })}
          />
          <TextArea
            label="内容"
            value={section.text}
            maxLength={5000}
            onChange={(event) => editSection(section.key, { text: event.target.value })}
          />
        </fieldset>
      ))}
      <div className="line-up">
        <Button onClick={add}>添一段</Button>
        {dropped && (
          <Button
            look="plain"
            onClick={() => {
              edit(dropped)
              setDropped(null)
            }}
          >
            放回删去的一段
          </Button>
        )}
      </div>
      <FormActions>
        <Button type="submit" look="primary" busy={save.isPending}>
          存下正文
        </Button>
        <Button
          onClick={() => {
            dropText(accountId, plan.id)
            onDone()
          }}
        >
          不改了
        </Button>
        <span className="plan-text__saved" role="status">
          写下的每一笔都已留在这台电脑里。
        </span>
      </FormActions>
      <ReasonDialog
        open={isAsking}
        title="批准以后的修改要写明原因"
        words="原因会记在“批准以后的变更”里。"
        example="街道要求补写安全保障一段"
        action="存下正文"
        busy={save.isPending}
        fault={wordsOf(save.error)}
        onGive={(reason) => save.mutate(reason)}
        onClose={() => setAsking(false)}
      />
    </Form>
  )
}

/**
 * Somebody else's change in the meantime is said once; saving again lets one's own text stand. The plan
 * may also have been approved in the meantime: then the reason is asked for after all.
 */
function useSave(plan: Plan, draft: TextDraft, told: { onSaved: () => void; onReasonNeeded: () => void }) {
  const [version, setVersion] = useState(draft.version)
  const put = (it: TextDraft, at: number, reason: string) =>
    call(changePlan, {
      id: plan.id,
      version: at,
      title: it.title,
      theme: it.theme,
      sections: it.sections.map(({ kind, heading, text }) => ({ kind, heading, text })),
      reason,
    })
  return useMutation({
    mutationFn: (reason: string) => put(draft, version, reason),
    onSuccess: async (saved, reason) => {
      const undo = () => put(draftOf(plan), saved.version, reason && `撤销：${reason}`).then(planChanged)
      say('正文已存下。', undo)
      told.onSaved()
      await planChanged(saved)
    },
    onError: async (fault) => {
      if (!(fault instanceof Refused)) return
      if (fault.code === 'reason-needed') told.onReasonNeeded()
      if (!['reason-needed', 'changed-meanwhile'].includes(fault.code)) return
      const newest = await cache.fetchQuery({ ...planQuery(plan.id), staleTime: 0 })
      setVersion(newest.version)
    },
  })
}
