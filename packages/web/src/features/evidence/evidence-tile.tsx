import { type Evidence, getEvidenceFile } from '@yushui/contract/evidence'
import { evidenceKindWords } from '@yushui/contract/words/work-terms'
import { addressOf } from '../../api.ts'
import { gistOf } from './evidence-words.ts'
import './evidence.css'

/** A photo, a paper, a sentence, a number: the same size, the same weight. */
export function EvidenceTile({ evidence, onOpen }: { evidence: Evidence; onOpen: () => void }) {
  const { title } = evidence
  return (
    <button
      type="button"
      className="tile"
      data-withdrawn={evidence.isWithdrawn || undefined}
      onClick={onOpen}
    >
      <TileFace evidence={evidence} />
      <span className="tile__title">{title}</span>
    </button>
  )
}

export function TileFace({ evidence }: { evidence: Evidence }) {
  const { id, kind } = evidence
  if (kind === 'photo') {
    const address = addressOf(getEvidenceFile, { id, size: 'thumbnail' })
    return (
      <img
        className="tile__face"
        src={address}
        alt={evidenceKindWords.photo}
        loading="lazy"
        decoding="async"
      />
    )
  }
  return (
    <span className={`tile__face tile__face--${kind}`}>
      <span className="tile__kind">{evidenceKindWords[kind]}</span>
      <span className="tile__gist">{gistOf(evidence)}</span>
    </span>
  )
}
