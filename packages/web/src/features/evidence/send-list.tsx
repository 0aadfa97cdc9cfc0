import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'
import { sizeWords } from './evidence-words.ts'
import { forgetSendings, isUnsent, type Sending, sendAgain, stopSending, useSendings } from './send-queue.ts'

/** How far the sending is, and by name what is under way, what was refused and why. */
export function SendList() {
  const list = useSendings()
  if (list.length === 0) return null
  const idsOf = (of: (it: Sending) => boolean) => list.filter(of).map(({ id }) => id)
  const unsent = idsOf(isUnsent)
  const failed = idsOf(({ state }) => state === 'refused' || state === 'stopped')
  const kept = list.filter(({ state }) => state === 'done').length
  const known = list.filter(({ state }) => state === 'known').length
  const told = list.filter(({ state }) => state !== 'done' && state !== 'waiting')
  const bytes = list.reduce((sum, { file }) => sum + file.size, 0)
  const sent = list.reduce((sum, it) => sum + it.file.size * (isUnsent(it) ? it.part : 1), 0)
  const words = [
    `收下 ${kept} 件`,
    known > 0 && `${known} 件早就有了`,
    failed.length > 0 && `${failed.length} 件没有收下`,
    unsent.length > 0 && `还有 ${unsent.length} 件没送完，先别关这个窗口`,
  ]
  return (
    <Card
      className="send-list"
      aria-label="送材料"
      title={unsent.length > 0 ? `正在送 ${list.length} 件材料（${sizeWords(bytes)}）` : '送完了'}
      aside={
        <span className="line-up">
          {failed.length > 0 && (
            <Button small onClick={() => sendAgain(failed)}>
              没收下的再送一次
            </Button>
          )}
          {unsent.length > 0 ? (
            <Button small look="plain" onClick={() => stopSending(unsent)}>
              都停下
            </Button>
          ) : (
            <Button small look="plain" onClick={forgetSendings}>
              收起
            </Button>
          )}
        </span>
      }
    >
      {unsent.length > 0 && (
        <div className="progress">
          <progress
            className="progress__bar"
            aria-label="送了多少"
            value={bytes ? sent / bytes : 0}
            max={1}
          />
        </div>
      )}
      <p role="status">{words.filter(Boolean).join('，')}。</p>
      {told.length > 0 && (
        <ul className="send-list__files">
          {told.map((it) => (
            <SendLine key={it.id} it={it} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function SendLine({ it: { id, file, state, part, words } }: { it: Sending }) {
  return (
    <li data-state={state}>
      <span className="send-list__name">{file.name}</span>
      <span className="send-list__words">
        {state === 'sending'
          ? part < 1
            ? `${Math.round(part * 100)}%`
            : '正在收……'
          : words || '停下了，没有收。'}
      </span>
      {state === 'sending' && (
        <Button small look="plain" aria-label={`停下${file.name}`} onClick={() => stopSending([id])}>
          停下
        </Button>
      )}
      {(state === 'refused' || state === 'stopped') && (
        <Button small look="plain" aria-label={`再送${file.name}`} onClick={() => sendAgain([id])}>
          再送
        </Button>
      )}
    </li>
  )
}
