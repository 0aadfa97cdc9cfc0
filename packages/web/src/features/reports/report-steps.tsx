import { useMutation } from '@tanstack/react-query'
import { holds } from '@yushui/contract/permissions'
import * as api from '@yushui/contract/reports'
import { useState } from 'react'
import { addressOf, call, download, wordsOf } from '../../api.ts'
import { dayWords } from '../../date-words.ts'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import type { Autosaved } from '../../use-autosave.ts'
import { draftOf, type ReportDraft } from './report-draft.ts'
import { reportChanged } from './report-queries.ts'

type Text = Autosaved<ReportDraft, api.Report>

/** What comes next for the report: the director approves it, and may open it again. */
export function ReportSteps({
  report,
  text,
  open,
}: {
  report: api.Report
  text: Text
  /** How many findings nobody has decided about. */
  open: number
}) {
  const { role } = useMe()
  const [asked, setAsked] = useState<api.ReportStep | null>(null)
  const take = useMutation({
    mutationFn: async ({ step, reason = '' }: { step: api.ReportStep; reason?: string }) => {
      const version = await text.flush()
      return call(api.takeReportStep, { id: report.id, step, reason, version })
    },
    onSuccess: (changed, { step }) => {
      setAsked(null)
      text.reset(changed)
      say(step === 'approve' ? `《${changed.title}》已批准。` : `《${changed.title}》重新打开了。`)
      return reportChanged(changed)
    },
  })
  const isDraft = report.state === 'draft'
  const may = holds(role, api.reportSteps.approve.may)
  const leave = () => {
    setAsked(null)
    take.reset()
  }
  return (
    <Card title={isDraft ? '草稿' : '已批准'} className="screen-only">
      <div className="stack">
        {isDraft ? (
          <p className="dim">
            {may
              ? '批准以后，文字、数字和背后的记录都按现在的样子留下。'
              : '写好以后，请社区主任在这里批准。批准前，数字跟着记录变。'}
          </p>
        ) : (
          <p className="dim">
            {report.approvedAt && `${dayWords(report.approvedAt)}批准。`}
            文字和数字都不再变；记录后来改了的，列在下面。
          </p>
        )}
        {isDraft && may && (
          <Button look="primary" wide disabled={open > 0} onClick={() => setAsked('approve')}>
            批准这份总结
          </Button>
        )}
        {isDraft && open > 0 && <p className="dim">还有 {open} 处保密提示要专干定，定完才能批准。</p>}
        {!isDraft && may && (
          <Button wide onClick={() => setAsked('reopen')}>
            重新打开
          </Button>
        )}
      </div>
      {asked === 'approve' && (
        <Dialog
          open
          onClose={leave}
          title={`批准《${text.draft.title}》`}
          words={doubtsOf(report) ?? '文字、数字和背后的记录都按现在的样子留下。'}
        >
          {take.error && <p role="alert">{wordsOf(take.error)}</p>}
          <FormActions>
            <Button look="primary" busy={take.isPending} onClick={() => take.mutate({ step: 'approve' })}>
              批准
            </Button>
            <Button onClick={leave}>先不</Button>
          </FormActions>
        </Dialog>
      )}
      {asked === 'reopen' && (
        <ReasonDialog
          open
          title="重新打开，改过再批"
          example="补上第三季度的义诊"
          action="重新打开"
          busy={take.isPending}
          fault={wordsOf(take.error)}
          onGive={(reason) => take.mutate({ step: 'reopen', reason })}
          onClose={leave}
        />
      )}
    </Card>
  )
}

/** What the director ought to know before signing. */
function doubtsOf({ missing, unsupported }: api.Report): string | null {
  const doubts = [
    missing.length > 0 && `还有 ${missing.length} 处未见记录`,
    unsupported.length > 0 && `${unsupported.length} 个手写的数字没有记录能说明`,
  ].filter(Boolean)
  return doubts.length > 0 ? `${doubts.join('，')}。照样可以批准。` : null
}

/** As files to take away, and written anew where the records have moved on. */
export function ReportFiles({
  report,
  text,
  mayWrite,
}: {
  report: api.Report
  text: Text
  mayWrite: boolean
}) {
  const mayPack = useMay('evidence.read')
  const fetchFile = useMutation({
    mutationFn: async (format: 'docx' | 'pdf') => {
      await text.flush()
      await download(api.getReportFile, { id: report.id, format })
    },
  })
  const rewrite = useMutation({
    mutationFn: async () => {
      const version = await text.flush()
      const before = draftOf(await call(api.getReport, { id: report.id }))
      return { before, after: await call(api.rewriteReport, { id: report.id, version }) }
    },
    onSuccess: ({ before, after }) => {
      text.reset(after)
      say('已按现有记录重写，手写的段落没有动。', async () => {
        const version = await text.flush()
        const undone = await call(api.changeReport, { id: report.id, version, ...before })
        text.reset(undone)
        await reportChanged(undone)
      })
      return reportChanged(after)
    },
  })
  return (
    <Card title="取总结" className="screen-only">
      <div className="stack">
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            wide
            busy={fetchFile.isPending && fetchFile.variables === format}
            onClick={() => fetchFile.mutate(format)}
          >
            {format === 'docx' ? 'Word 文稿（.docx）' : 'PDF 文稿（.pdf）'}
          </Button>
        ))}
        {mayPack && (
          <a
            className={buttonClass({ wide: true })}
            href={addressOf(api.getReportPackage, { id: report.id })}
            download
          >
            佐证材料包（.zip）
          </a>
        )}
        {mayWrite && (
          <Button wide look="plain" busy={rewrite.isPending} onClick={() => rewrite.mutate()}>
            按现有记录重写（手写的不动）
          </Button>
        )}
        {(fetchFile.error ?? rewrite.error) && (
          <p role="alert">{wordsOf(fetchFile.error ?? rewrite.error)}</p>
        )}
      </div>
    </Card>
  )
}
