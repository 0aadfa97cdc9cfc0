import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/evidence'
import { photoQuestionWords } from '@yushui/contract/words/work-terms'
import { type KeyboardEvent, useState } from 'react'
import { addressOf, call, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { Kbd } from '../../ui/surface.tsx'
import { evidenceChanged } from './evidence-queries.ts'
import { sheetStanding } from './evidence-words.ts'
import { PhotoCopyDialog } from './photo-copy-dialog.tsx'

/**
 * Eight questions over one picture (MS-08). 1–8 say that it is seen, 0 that nothing else is; a yes has a
 * reason, or the picture is covered and its copy goes out instead.
 */
export function PhotoSheetDialog({
  photo,
  onClose,
  onCopied,
}: {
  photo: api.Evidence
  onClose: () => void
  /** A covered copy was made of it: its own sheet comes next. */
  onCopied: (copy: api.Evidence) => void
}) {
  const [sheet, setSheet] = useState<api.PhotoSheet>(photo.photoSheet)
  const [isCovering, setCovering] = useState(false)
  const save = useMutation({
    mutationFn: () => call(api.answerPhotoSheet, { id: photo.id, version: photo.version, photoSheet: sheet }),
    onSuccess: async (saved) => {
      say(`“${saved.title}”：${sheetStanding(saved.photoSheet).words.replace('✓ ', '')}。`)
      await evidenceChanged()
      onClose()
    },
    // Somebody else may have answered it: the next try is on the newest.
    onError: () => evidenceChanged(),
  })
  const answer = (question: api.PhotoQuestion, isSeen: boolean) =>
    setSheet((before) => ({ ...before, [question]: { isSeen, reason: before[question]?.reason ?? '' } }))
  const explain = (question: api.PhotoQuestion, reason: string) =>
    setSheet((before) => ({ ...before, [question]: { isSeen: true, reason } }))
  const nothingElse = () =>
    setSheet((before) =>
      Object.fromEntries(
        api.photoQuestions.map((question) => [question, before[question] ?? { isSeen: false, reason: '' }]),
      ),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).matches('input[type=text]') || event.ctrlKey || event.altKey) return
    const question = api.photoQuestions[Number(event.key) - 1]
    if (event.key === '0') nothingElse()
    else if (question) answer(question, !sheet[question]?.isSeen)
    else return
    event.preventDefault()
  }
  const { isClear, words } = sheetStanding(sheet)
  if (isCovering)
    return <PhotoCopyDialog photo={photo} onClose={(copy) => (copy ? onCopied(copy) : setCovering(false))} />
  return (
    <Dialog
      open
      shape="wide"
      mustDecide
      onClose={onClose}
      title="这张照片里，看得见吗？"
      words="一问一问答。看得见的，写明为什么可以用；不行就打码，用副本。"
    >
      {/* Each key has its button in the list. */}
      <section className="photo-desk" aria-label="保密检查单" onKeyDown={onKeyDown}>
        <img
          className="evidence-view__photo"
          src={addressOf(api.getEvidenceFile, { id: photo.id, size: 'web' })}
          alt={photo.title}
        />
        <Form fault={wordsOf(save.error)} onSubmit={() => save.mutate()}>
          <ol className="photo-questions">
            {api.photoQuestions.map((question, at) => (
              <Question
                key={question}
                n={at + 1}
                question={question}
                answer={sheet[question]}
                onAnswer={(isSeen) => answer(question, isSeen)}
                onExplain={(reason) => explain(question, reason)}
              />
            ))}
          </ol>
          <div className="line-up">
            <Button onClick={nothingElse}>
              <Kbd>0</Kbd> 其余都没有
            </Button>
            <Button onClick={() => setCovering(true)}>打码、裁剪</Button>
            <span className={isClear ? 'saved-line--saved' : 'dim'} role="status">
              {words}
            </span>
          </div>
          <FormActions>
            <Button type="submit" look="primary" busy={save.isPending}>
              存下检查单
            </Button>
            <Button onClick={onClose}>先不</Button>
          </FormActions>
        </Form>
      </section>
    </Dialog>
  )
}

function Question({
  n,
  question,
  answer,
  onAnswer,
  onExplain,
}: {
  n: number
  question: api.PhotoQuestion
  answer: { isSeen: boolean; reason: string } | undefined
  onAnswer: (isSeen: boolean) => void
  onExplain: (reason: string) => void
}) {
  const words = photoQuestionWords[question]
  return (
    <li>
      <Kbd>{n}</Kbd>
      <span aria-hidden="true">{words}</span>
      <Segmented
        label={words}
        hideLabel
        options={[
          { value: 'seen', words: '有' },
          { value: 'none', words: '没有' },
        ]}
        value={answer ? (answer.isSeen ? 'seen' : 'none') : null}
        onPick={(value) => onAnswer(value === 'seen')}
      />
      {answer?.isSeen && (
        <div className="photo-questions__reason">
          <TextField
            label="为什么可以用"
            beside
            maxLength={200}
            placeholder="家长书面同意；或打码后用副本，这里空着"
            value={answer.reason}
            onChange={(event) => onExplain(event.target.value)}
          />
        </div>
      )}
    </li>
  )
}
