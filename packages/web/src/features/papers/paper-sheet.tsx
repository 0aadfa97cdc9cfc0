import type { PaperContent } from '@yushui/contract/papers'
import { chineseDate } from '@yushui/domain/plain-date'
import type { FindingsByPlace } from '@yushui/domain/secrecy/open-findings'
import { GrowingText } from '../../ui/growing-text.tsx'
import { PaperBlocks } from './paper-blocks.tsx'

const fieldId = (place: string) => `field-${place}`

/** The paper as it will look, written on where it stands. */
export function PaperSheet({
  content,
  findings,
  onContent,
}: {
  content: PaperContent
  findings: FindingsByPlace
  /** Null where it is read only. */
  onContent: ((change: (content: PaperContent) => PaperContent) => void) | null
}) {
  const { letterhead, title, addressee, blocks, signature } = content
  /** One of the texts outside the blocks. */
  const text = (
    place: string,
    label: string,
    value: string,
    put: (value: string) => Partial<PaperContent>,
  ) => (
    <GrowingText
      id={fieldId(place)}
      label={label}
      value={value}
      marks={findings.get(place)}
      {...(onContent
        ? { onText: (typed: string) => onContent((it) => ({ ...it, ...put(oneLine(typed)) })) }
        : {})}
    />
  )
  const head = (name: keyof NonNullable<PaperContent['letterhead']>, label: string) =>
    letterhead &&
    text(`letterhead.${name}`, label, letterhead[name], (value) => ({
      letterhead: { ...letterhead, [name]: value },
    }))
  return (
    <article className="sheet paper" aria-label={title}>
      {letterhead && (
        <header className="paper__head">
          <p className="paper__issuer">{head('issuer', '红头')}</p>
          <p className="paper__number">{head('number', '期号')}</p>
        </header>
      )}
      <h2 className="paper__title">{text('title', '标题', title, (value) => ({ title: value }))}</h2>
      {addressee !== null && (
        <p className="paper__addressee">
          {text('addressee', '写给谁', addressee, (value) => ({ addressee: value }))}：
        </p>
      )}
      <PaperBlocks
        blocks={blocks}
        findings={findings}
        onBlocks={onContent && ((change) => onContent((it) => ({ ...it, blocks: change(it.blocks) })))}
      />
      {signature && (
        <div className="paper__signature">
          <p>
            {text('signature.name', '落款', signature.name, (name) => ({
              signature: { ...signature, name },
            }))}
          </p>
          <p>
            {onContent && signature.date === '' && (
              <small className="dim screen-only">不填的，发布那天自动填上　</small>
            )}
            {onContent ? (
              <input
                type="date"
                className={`paper__date ${signature.date === '' ? 'screen-only' : ''}`}
                aria-label="落款的日子"
                value={signature.date}
                onChange={(event) =>
                  onContent((it) => ({ ...it, signature: { ...signature, date: event.target.value } }))
                }
              />
            ) : (
              signature.date && chineseDate(signature.date)
            )}
          </p>
        </div>
      )}
      {letterhead && (
        <footer className="paper__foot">
          <p>{head('copies', '报、送、发')}</p>
          <p>{head('printedBy', '印发单位')}</p>
        </footer>
      )}
    </article>
  )
}

const oneLine = (typed: string) => typed.replace(/\s*\n\s*/g, '')
