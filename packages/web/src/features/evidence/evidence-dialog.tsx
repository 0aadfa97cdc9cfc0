import { useMutation } from '@tanstack/react-query'
import { type Evidence, getEvidenceFile, restoreEvidence } from '@yushui/contract/evidence'
import { evidenceKindWords } from '@yushui/contract/words/work-terms'
import { chineseDate, chineseMonthDay } from '@yushui/domain/plain-date'
import { type KeyboardEvent, useState } from 'react'
import { addressOf, call, wordsOf } from '../../api.ts'
import { dayWords } from '../../date-words.ts'
import { useMay } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { Tag } from '../../ui/surface.tsx'
import { evidenceChanged, putEvidence, withdraw } from './evidence-queries.ts'
import { sheetStanding, sizeWords, takenWords } from './evidence-words.ts'
import { PhotoCopyDialog } from './photo-copy-dialog.tsx'
import { PhotoSheetDialog } from './photo-sheet-dialog.tsx'

/** An activity by which evidence can be sorted. */
export interface Sortable {
  id: string
  title: string
  onDay: string | null
  startsAt: string | null
}

type Doing = 'look' | 'change' | 'sheet' | 'copy' | 'withdraw'

/** One piece looked at: the picture large, what it says, and what can be done with it. */
export function EvidenceDialog({
  list,
  openId,
  activities,
  onOpen,
}: {
  /** What stands beside it, for the arrow keys. */
  list: readonly Evidence[]
  openId: string
  activities: readonly Sortable[]
  onOpen: (id: string | null) => void
}) {
  const [doing, setDoing] = useState<Doing>('look')
  const at = list.findIndex(({ id }) => id === openId)
  const evidence = list[at]
  if (!evidence) return null
  const look = () => setDoing('look')
  const step = (by: number) => list[at + by] && onOpen(list[at + by]!.id)
  if (doing === 'sheet')
    return (
      <PhotoSheetDialog key={evidence.id} photo={evidence} onClose={look} onCopied={({ id }) => onOpen(id)} />
    )
  if (doing === 'copy')
    return (
      <PhotoCopyDialog
        photo={evidence}
        onClose={(copy) => {
          look()
          if (copy) onOpen(copy.id)
        }}
      />
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).matches('input, textarea, select')) return
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }
  return (
    <>
      <Dialog open shape="wide" onClose={() => onOpen(null)} title={evidence.title}>
        {/* The two buttons do the same as the arrow keys. */}
        <section className="evidence-view" aria-label="材料" onKeyDown={onKeyDown}>
          <Shown evidence={evidence} />
          <div className="line-up">
            <Button small disabled={at === 0} onClick={() => step(-1)}>
              上一件
            </Button>
            <Button small disabled={at === list.length - 1} onClick={() => step(1)}>
              下一件
            </Button>
            <Acts evidence={evidence} onDo={setDoing} />
          </div>
          {doing === 'change' && (
            <EvidenceFields
              key={evidence.id}
              evidence={evidence}
              activities={activities}
              onDone={() => onOpen(null)}
            />
          )}
        </section>
      </Dialog>
      {doing === 'withdraw' && (
        <WithdrawDialog
          evidence={evidence}
          onClose={(isGone) => {
            look()
            if (isGone) onOpen(null)
          }}
        />
      )}
    </>
  )
}

function Shown({
  evidence: { id, kind, file, title, text, box, pageNumber, n, unit, ...it },
}: {
  evidence: Evidence
}) {
  const facts = [
    evidenceKindWords[kind],
    it.eventOn && chineseDate(it.eventOn),
    `${it.filedBy} ${dayWords(it.filedAt)}归档`,
    file && `${file.name} ${sizeWords(file.bytes)}`,
    file && kind === 'photo' && `拍于${takenWords(file.takenAt)}`,
    it.madeFrom && '打码、裁剪的副本',
  ]
  return (
    <>
      {kind === 'photo' && (
        <img
          className="evidence-view__photo"
          src={addressOf(getEvidenceFile, { id, size: 'web' })}
          alt={title}
        />
      )}
      {kind === 'note' && <p className="song as-typed">{text}</p>}
      {kind === 'count' && (
        <p>
          <strong>
            {n}
            {unit}
          </strong>
        </p>
      )}
      {kind === 'paper-reference' && (
        <p>{[box, pageNumber && `页次 ${pageNumber}`].filter(Boolean).join('　')}</p>
      )}
      <p className="evidence-view__facts">{facts.filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Acts({ evidence, onDo }: { evidence: Evidence; onDo: (doing: Doing) => void }) {
  const mayWrite = useMay('evidence.write')
  const { id, kind, file, photoSheet, isWithdrawn } = evidence
  const { words, tone } = sheetStanding(photoSheet)
  const restore = useMutation({
    mutationFn: () => call(restoreEvidence, { id }),
    onSuccess: ({ title }) => {
      say(`“${title}”已恢复。`)
      return evidenceChanged()
    },
  })
  return (
    <>
      {file && (
        <a
          className={buttonClass({ small: true })}
          href={addressOf(getEvidenceFile, { id, size: 'original' })}
          download={file.name}
        >
          取原件
        </a>
      )}
      {mayWrite && !isWithdrawn && (
        <Button small onClick={() => onDo('change')}>
          改名称、归类
        </Button>
      )}
      {mayWrite && kind === 'photo' && !isWithdrawn && (
        <>
          <Button small onClick={() => onDo('sheet')}>
            保密检查单
          </Button>
          <Button small onClick={() => onDo('copy')}>
            打码、裁剪
          </Button>
        </>
      )}
      {kind === 'photo' && <Tag tone={tone}>{words}</Tag>}
      {mayWrite &&
        (isWithdrawn ? (
          <Button small busy={restore.isPending} onClick={() => restore.mutate()}>
            恢复
          </Button>
        ) : (
          <Button small look="plain" onClick={() => onDo('withdraw')}>
            撤下
          </Button>
        ))}
      {restore.error && <span role="alert">{wordsOf(restore.error)}</span>}
    </>
  )
}

/** Naming, dating, sorting: the bytes never change. */
function EvidenceFields({
  evidence,
  activities,
  onDone,
}: {
  evidence: Evidence
  activities: readonly Sortable[]
  onDone: () => void
}) {
  const { kind } = evidence
  const save = useMutation({
    mutationFn: (typed: Record<string, string>) =>
      putEvidence(evidence, {
        title: typed.title ?? evidence.title,
        eventOn: typed.eventOn || null,
        activityId: typed.activityId || null,
        text: typed.text ?? evidence.text,
        box: typed.box ?? evidence.box,
        pageNumber: typed.pageNumber ?? evidence.pageNumber,
        n: typed.n === undefined ? evidence.n : typed.n === '' ? null : Number(typed.n),
        unit: typed.unit ?? evidence.unit,
      }),
    onSuccess: (after) => {
      say(`“${after.title}”改好了。`, async () => {
        const { title, eventOn, activityId, text, box, pageNumber, n, unit } = evidence
        await putEvidence(after, { title, eventOn, activityId, text, box, pageNumber, n, unit })
        await evidenceChanged()
      })
      onDone()
      return evidenceChanged()
    },
    onError: () => evidenceChanged(),
  })
  return (
    <Form fault={wordsOf(save.error)} onSubmit={(typed) => save.mutate(typed)}>
      <div className="two-up">
        <TextField label="名称" name="title" required maxLength={80} defaultValue={evidence.title} />
        <DateField label="形成的日子" name="eventOn" spare defaultValue={evidence.eventOn ?? ''} />
      </div>
      <SelectField
        label="归到哪次活动"
        name="activityId"
        defaultValue={evidence.activityId ?? ''}
        options={[{ value: '', words: '先不归' }, ...activities.map(optionOf)]}
      />
      {(kind === 'note' || kind === 'file') && (
        <TextArea label="说明" name="text" maxLength={3000} rows={2} defaultValue={evidence.text} />
      )}
      {kind === 'paper-reference' && (
        <div className="two-up">
          <TextField label="盒号" name="box" maxLength={30} defaultValue={evidence.box} />
          <TextField label="页次" name="pageNumber" maxLength={30} defaultValue={evidence.pageNumber} />
        </div>
      )}
      {kind === 'count' && (
        <div className="two-up">
          <TextField
            label="数"
            name="n"
            type="number"
            min={0}
            step="any"
            required
            defaultValue={evidence.n ?? ''}
          />
          <TextField label="单位" name="unit" maxLength={8} defaultValue={evidence.unit} />
        </div>
      )}
      <FormActions>
        <Button type="submit" busy={save.isPending}>
          存下
        </Button>
      </FormActions>
    </Form>
  )
}

/** 7月28日 消暑电影夜 */
export const optionOf = ({ id, title, onDay }: Sortable) => ({
  value: id,
  words: [onDay && chineseMonthDay(onDay), title].filter(Boolean).join(' '),
})

function WithdrawDialog({ evidence, onClose }: { evidence: Evidence; onClose: (isGone: boolean) => void }) {
  const take = useMutation({
    mutationFn: (reason: string) => withdraw(evidence, reason),
    onSuccess: () => onClose(true),
  })
  return (
    <ReasonDialog
      open
      title={`撤下“${evidence.title}”`}
      words="撤下以后不再算作佐证，原件仍封存着，随时可以恢复。"
      example="拍糊了，另有一张"
      action="撤下"
      danger
      busy={take.isPending}
      fault={wordsOf(take.error)}
      onGive={(reason) => take.mutate(reason)}
      onClose={() => onClose(false)}
    />
  )
}
