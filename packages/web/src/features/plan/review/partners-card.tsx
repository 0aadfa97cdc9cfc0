import type { Partner, PartnerKind } from '@yushui/contract/partners'
import { partnerKinds } from '@yushui/contract/partners'
import { partnerKindWords } from '@yushui/contract/words/terms'
import type { DraftPartner } from './draft.ts'
import './plan-card.css'

/** What each name stands for: a partner kept already, one to keep from now on, or only a word. */
export function PartnersCard({
  partners,
  known,
  onDecide,
}: {
  partners: readonly DraftPartner[]
  known: readonly Partner[]
  onDecide: (partner: DraftPartner) => void
}) {
  const fresh = partners.filter((it) => it.as === 'new').length
  const matched = partners.filter((it) => it.as === 'known').length
  if (partners.length === 0) return null
  return (
    <details className="plan-card">
      <summary>
        <span className="plan-card__title">共建单位</span>
        <span className="plan-card__facts">
          {[
            matched > 0 && `${matched} 家已有`,
            fresh > 0 && `${fresh} 家新的，收下时一起记下`,
            matched + fresh === 0 && '文中没有写到具体单位',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="plan-card__open">逐个看看</span>
      </summary>
      <ul className="plan-card__partners">
        {partners.map((partner) => (
          <li key={partner.name}>
            <span>{partner.name}</span>
            <select
              className="task-fields__text"
              aria-label={`“${partner.name}”是`}
              value={partner.as === 'known' ? (partner.partnerId ?? '') : partner.as}
              onChange={({ target: { value } }) =>
                onDecide(
                  value === 'new' || value === 'word'
                    ? { ...partner, as: value, partnerId: null }
                    : { ...partner, as: 'known', partnerId: value },
                )
              }
            >
              <option value="word">只是文中的称呼</option>
              <option value="new">记为新的共建单位</option>
              {known.map((it) => (
                <option key={it.id} value={it.id}>
                  就是“{it.alias}”
                </option>
              ))}
            </select>
            {partner.as === 'new' && (
              <select
                className="task-fields__text"
                aria-label={`“${partner.name}”的类别`}
                value={partner.kind}
                onChange={(event) => onDecide({ ...partner, kind: event.target.value as PartnerKind })}
              >
                {partnerKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {partnerKindWords[kind]}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
