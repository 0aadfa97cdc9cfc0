import { useMutation } from '@tanstack/react-query'
import type { DecisionAsked, FindingDecision } from '@yushui/contract/findings'
import type { Flagged } from '@yushui/domain/secrecy/open-findings'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import './findings.css'

/** What of a text the list needs: a paper's and a report's differ. */
export interface FindingActs {
  decide: (said: DecisionAsked) => Promise<unknown>
  /** Takes the words out everywhere; answers with the way back. */
  drop: (words: string) => () => void
  show: (it: Flagged) => void
  /** False where the words run over something that can't be replaced. */
  mayReplace?: (words: string) => boolean
}

/** The guard flags, a person decides; it changes nothing by itself and can miss things (MS-05). */
export function FindingList({
  what,
  flagged,
  decisions,
  mayWrite,
  acts,
}: {
  /** 文稿 */
  what: string
  flagged: readonly Flagged[]
  decisions: readonly FindingDecision[]
  mayWrite: boolean
  acts: FindingActs
}) {
  const [asked, setAsked] = useState<{ it: Flagged; how: DecisionAsked['decision'] } | null>(null)
  const decide = useMutation({
    mutationFn: acts.decide,
    onSuccess: (_, { words, replacement }) => {
      setAsked(null)
      say(replacement ? `“${words}”都换成了“${replacement}”。` : `“${words}”保留，理由记下了。`)
    },
  })
  const drop = ({ words }: Flagged) => {
    const back = acts.drop(words)
    say(`删去了“${words}”。`, back)
  }
  const leave = () => {
    setAsked(null)
    decide.reset()
  }
  return (
    <Card
      title={flagged.length > 0 ? `保密提示：${flagged.length} 处要定` : '保密提示：没有看到要改的词'}
      className={flagged.length > 0 ? 'findings findings--open screen-only' : 'findings screen-only'}
    >
      <p className="dim">只提示，不替您改；它看不出的，还要人看。</p>
      {flagged.length > 0 && (
        <ul>
          {flagged.map((it) => (
            <li key={it.words}>
              <button type="button" className="findings__words" onClick={() => acts.show(it)}>
                {it.words}
                {it.times > 1 && <small>（{it.times} 处）</small>}
              </button>
              <p>{it.why}</p>
              {mayWrite && (
                <div className="line-up">
                  {acts.mayReplace?.(it.words) === false ? (
                    <span className="dim">夹着记录里的数字，请改那一段，或</span>
                  ) : (
                    <>
                      <Suggested it={it} busy={decide.isPending} onDrop={drop} onReplace={decide.mutate} />
                      <Button small onClick={() => setAsked({ it, how: 'replaced' })}>
                        换成别的
                      </Button>
                    </>
                  )}
                  <Button small onClick={() => setAsked({ it, how: 'kept' })}>
                    保留
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {decide.error && !asked && <p role="alert">{wordsOf(decide.error)}</p>}
      {decisions.length > 0 && <Decided decisions={decisions} isOpen={!mayWrite} />}
      {asked?.how === 'kept' && (
        <ReasonDialog
          open
          title={`保留“${asked.it.words}”`}
          words={`理由会留在这份${what}里，审核的人看得到。`}
          label="为什么可以写"
          example="社区公开的办公电话"
          action="保留"
          busy={decide.isPending}
          fault={wordsOf(decide.error)}
          onGive={(reason) => decide.mutate({ words: asked.it.words, decision: 'kept', reason })}
          onClose={leave}
        />
      )}
      {asked?.how === 'replaced' && (
        <Dialog open mustDecide onClose={leave} title={`把“${asked.it.words}”换成`}>
          <Form
            fault={wordsOf(decide.error)}
            onSubmit={({ replacement = '' }) =>
              decide.mutate({ words: asked.it.words, decision: 'replaced', replacement: replacement.trim() })
            }
          >
            <TextField
              label="换成"
              name="replacement"
              required
              maxLength={100}
              defaultValue={isRemoval(asked.it) ? '' : asked.it.suggestion}
            />
            <FormActions>
              <Button type="submit" look="primary" busy={decide.isPending}>
                全文都换
              </Button>
              <Button onClick={leave}>先不</Button>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </Card>
  )
}

/** （删去车牌）: nothing takes its place. */
const isRemoval = ({ suggestion }: Flagged) => suggestion.startsWith('（删去')

function Suggested({
  it,
  busy,
  onDrop,
  onReplace,
}: {
  it: Flagged
  busy: boolean
  onDrop: (it: Flagged) => void
  onReplace: (said: DecisionAsked) => void
}) {
  if (isRemoval(it)) {
    return (
      <Button small look="gold" onClick={() => onDrop(it)}>
        删去
      </Button>
    )
  }
  return (
    <Button
      small
      look="gold"
      busy={busy}
      onClick={() => onReplace({ words: it.words, decision: 'replaced', replacement: it.suggestion })}
    >
      换成“{it.suggestion}”
    </Button>
  )
}

/** Of a text that is done with: what was decided stays to be read. */
export function DecidedFindings({ decisions }: { decisions: readonly FindingDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <Card title="保密提示" className="findings screen-only">
      <Decided decisions={decisions} isOpen />
    </Card>
  )
}

/** Whoever checks the text reads the reasons at once. */
function Decided({ decisions, isOpen }: { decisions: readonly FindingDecision[]; isOpen: boolean }) {
  return (
    <details className="findings__decided" open={isOpen}>
      <summary>定过的 {decisions.length} 处</summary>
      <ul>
        {decisions.map(({ words, decision, reason, by, at }) => (
          <li key={`${words}${at}`}>
            {words}
            <span className="dim">
              {decision === 'kept' ? `保留：${reason}` : '换了'}（{by}）
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
