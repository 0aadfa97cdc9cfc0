import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Reading } from '@yushui/contract/readings'
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../api.ts'
import { KeptDrafts } from '../../features/plan/review/drafts-list.tsx'
import { examplePlan } from '../../features/plan/review/example-plan.ts'
import { forgetDraft, keepDraft, listDrafts } from '../../features/plan/review/kept-drafts.ts'
import {
  beginDraft,
  type Pasted,
  readPasted,
  readPicked,
  takenKinds,
} from '../../features/plan/review/read-in.ts'
import { Steps } from '../../features/plan/review/steps.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { say } from '../../ui/said.ts'
import { Banner, Card, Empty, PageHead, Progress } from '../../ui/surface.tsx'
import './read-page.css'

interface Work {
  name: string
  read: () => Promise<Reading>
}

export function ReadPage() {
  const mayWrite = useMay('plans.write')
  if (!mayWrite) return <Empty words="读入计划由双拥专干来做。" />
  return <ReadIn />
}

function ReadIn() {
  const me = useMe()
  const navigate = useNavigate()
  const [pasted, setPasted] = useState<Pasted>({ text: '', html: '' })
  const [sent, setSent] = useState<number | undefined>()
  const [isOver, setOver] = useState(false)
  const leave = useRef<AbortController | null>(null)
  /** Between the paste and the change it makes to the field. */
  const pastedHtml = useRef('')
  const drafts = useQuery({ queryKey: ['drafts', me.id], queryFn: () => listDrafts(me.id), staleTime: 0 })

  const open = (draft: string) => navigate({ to: '/review/$draft', params: { draft } })
  const read = useMutation({
    mutationFn: async ({ name, read }: Work) => ({ name, reading: await read() }),
    onSettled: () => setSent(undefined),
    onSuccess: async ({ name, reading }) => {
      if (reading.reading.plans.some((plan) => plan.items.length > 0)) await begin(name, reading)
    },
  })
  const { mutate } = read
  const begin = async (name: string, reading: Reading) => open((await beginDraft(reading, name, me)).id)
  const work = (name: string, read: (signal: AbortSignal) => Promise<Reading>) => {
    // Pressed twice, read once: two readings would leave two drafts.
    if (leave.current) return
    const leaving = new AbortController()
    leave.current = leaving
    const end = () => {
      if (leave.current === leaving) leave.current = null
    }
    mutate({ name, read: async () => read(leaving.signal) }, { onSettled: end })
  }
  const readFile = (file: File | undefined) => {
    if (file) work(file.name, (signal) => readPicked(file, { signal, onProgress: setSent }))
  }
  const readWords = (it: Pasted, name = '粘贴的文字') => work(name, (signal) => readPasted(it, signal))
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const file = event.clipboardData.files[0]
    const html = event.clipboardData.getData('text/html')
    if (file && !html) readFile(file)
    const { selectionStart, selectionEnd, value } = event.currentTarget
    // Words pasted over everything keep their lines and lists from the page they come from.
    if (selectionStart === 0 && selectionEnd === value.length) pastedHtml.current = html
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    readFile(event.dataTransfer.files[0])
  }
  const nothing =
    read.data && read.isSuccess && !read.data.reading.reading.plans.some((it) => it.items.length > 0)

  return (
    <div className="read-page">
      <PageHead
        title="读入计划"
        sub="把去年的计划交给鱼水，读成一项项有日子的任务。核对之前，什么都不会存到服务器上。"
        actions={<Steps at={1} />}
      />
      {read.error && <Banner tone="fault" alert title={wordsOf(read.error)} />}
      {nothing && read.data && (
        <NothingRead reading={read.data.reading} onGoOn={() => begin(read.data.name, read.data.reading)} />
      )}
      {/* A file may be dropped anywhere; the buttons do the same for those who use no mouse. */}
      <section
        className="read"
        aria-label="交进来"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Card className="read__paste">
          {read.isPending ? (
            <Progress
              label={sent === undefined || sent >= 1 ? '正在读……' : '正在送出文件'}
              value={sent !== undefined && sent < 1 ? sent : undefined}
              onLeave={() => {
                leave.current?.abort()
                leave.current = null
                read.reset()
              }}
            />
          ) : (
            <>
              <TextArea
                label="把计划全文粘贴在这里"
                hint="网页上的、Word 里的都行，分行和编号照原样读"
                rows={16}
                value={pasted.text}
                placeholder={'一、1—3月\n春节前夕召开军民座谈会……'}
                onPaste={paste}
                onChange={(event) => {
                  setPasted({ text: event.target.value, html: pastedHtml.current })
                  pastedHtml.current = ''
                }}
              />
              <Button look="primary" disabled={pasted.text.trim() === ''} onClick={() => readWords(pasted)}>
                读出任务
              </Button>
            </>
          )}
        </Card>
        <div className="read__side">
          <Card title="或者交一个文件" className="read__drop">
            <p className="dim">Word、PDF、Excel、网页、文本都行，20 MB 以内。拖到这一页的任何地方，或者：</p>
            <label className={`${buttonClass()} read__file`}>
              选一个文件
              <input
                type="file"
                accept={takenKinds}
                disabled={read.isPending}
                onChange={(event) => readFile(event.target.files?.[0])}
              />
            </label>
            <p className="dim">扫描的照片读不了。涉密的文件不要放进来。</p>
          </Card>
          {drafts.data && drafts.data.length > 0 && (
            <KeptDrafts
              drafts={drafts.data}
              onOpen={open}
              onForget={async ({ id, draft }) => {
                await forgetDraft(me.id, id)
                await drafts.refetch()
                say(`丢掉了“${draft.source.name}”的草稿。`, async () => {
                  await keepDraft(me.id, draft)
                  await drafts.refetch()
                })
              }}
            />
          )}
          <Card title="手边没有计划？">
            <p className="dim">先看看一份编出来的：一页两份计划，十几项任务。</p>
            <Button
              disabled={read.isPending}
              onClick={() => readWords({ text: examplePlan, html: '' }, '示例')}
            >
              用一段示例试试
            </Button>
          </Card>
        </div>
      </section>
    </div>
  )
}

/** A page without a task: what was read is shown, so that one sees whether it was the right page. */
function NothingRead({ reading, onGoOn }: { reading: Reading; onGoOn: () => void }) {
  const { plans, text } = reading.reading
  // In the hand the button pressed lies a screen below this answer.
  useEffect(() => scrollTo({ top: 0 }), [])
  const words = plans.flatMap((plan) => plan.doubts).find((doubt) => doubt.code === 'no-task')?.words
  return (
    <Banner tone="ask" alert title="没有读出任务" actions={<Button onClick={onGoOn}>自己在原文上标</Button>}>
      <p>{words ?? '这段文字里没有看到要办的事。'}读到的是下面这些，看看是不是拿错了：</p>
      <blockquote className="read__read song">{text.trim().slice(0, 1200) || '（空的）'}</blockquote>
    </Banner>
  )
}
