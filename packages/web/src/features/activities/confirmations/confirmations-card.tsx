import { useQuery } from '@tanstack/react-query'
import type { Activity } from '@yushui/contract/activities'
import type { Confirmation } from '@yushui/contract/confirmations'
import type { Partner } from '@yushui/contract/partners'
import { useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { Loaded } from '../../../loaded.tsx'
import { newId } from '../../../new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { sayFault } from '../../../ui/said.ts'
import { Card, Tag } from '../../../ui/surface.tsx'
import { confirmationsQuery } from '../activity-queries.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import {
  answerDetails,
  answerStanding,
  militaryCounts,
  type Question,
  questionNow,
} from './confirmation-words.ts'
import './confirmations.css'
import { LinkDialog } from './link-dialog.tsx'
import { useConfirmationActs } from './use-confirmation-acts.ts'

interface Asked {
  partnerId: string
  name: string
}

/** What each partner was asked and what it said; ours and theirs stand side by side. */
export function ConfirmationsCard({
  activity,
  partners,
  office,
  today,
  may,
}: {
  activity: Activity
  partners: readonly Partner[]
  office: string
  today: string
  /** Nothing is asked or answered any more once it is filed or cancelled. */
  may: boolean
}) {
  const query = useQuery(confirmationsQuery(activity.id))
  const acts = useConfirmationActs(activity.id)
  const [link, setLink] = useState<(Confirmation & { link: string }) | null>(null)
  const [answering, setAnswering] = useState<Asked | null>(null)
  const question = questionNow(activity, today)
  const asked = activity.partners.filter((it): it is Asked => it.partnerId !== null)
  const ask = (partnerId: string) =>
    acts.ask.mutate(
      { id: newId(), partnerId, question },
      { onSuccess: setLink, onError: (fault) => sayFault(wordsOf(fault) ?? '') },
    )
  if (asked.length === 0) return null
  return (
    <Card id="confirmations" title="共建单位怎么说">
      <Loaded query={query}>
        {(confirmations) => (
          <>
            <ul className="answers">
              {asked.map((partner) => (
                <li key={partner.partnerId}>
                  <PartnerAnswers
                    partner={partner}
                    question={question}
                    confirmations={confirmations.filter(
                      (it) => it.partnerId === partner.partnerId && !it.isWithdrawn,
                    )}
                    withdraw={may ? acts.withdraw.mutate : null}
                  />
                  {may && (
                    <span className="line-up screen-only">
                      <Button small busy={acts.ask.isPending} onClick={() => ask(partner.partnerId)}>
                        发链接请他答复
                        <Whom name={partner.name} />
                      </Button>
                      <Button small onClick={() => setAnswering(partner)}>
                        记电话、纸面答复
                        <Whom name={partner.name} />
                      </Button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <Counts counts={militaryCounts(activity, confirmations, partners)} />
          </>
        )}
      </Loaded>
      {link && <LinkDialog activity={activity} asked={link} office={office} onClose={() => setLink(null)} />}
      {answering && (
        <AnswerDialog
          partner={answering}
          question={question}
          today={today}
          liaison={partners.find(({ id }) => id === answering.partnerId)?.liaison ?? ''}
          enter={acts.enter}
          onClose={() => setAnswering(null)}
        />
      )}
    </Card>
  )
}

/** For those who hear the page: which of several partners a button is about. */
const Whom = ({ name }: { name: string }) => <span className="unseen">：{name}</span>

const asks: Record<Question, string> = { invitation: '能否参加', holding: '是否办成' }

function PartnerAnswers({
  partner,
  question,
  confirmations,
  withdraw,
}: {
  partner: Asked
  question: Question
  confirmations: readonly Confirmation[]
  withdraw: ((it: Confirmation) => void) | null
}) {
  const now = new Date().toISOString()
  return (
    <>
      <b>{partner.name}</b>
      {!confirmations.some((it) => it.question === question) && (
        <p className="dim">{asks[question]}，还没有问。</p>
      )}
      {confirmations.map((it) => {
        const { words, tone } = answerStanding(it, now)
        return (
          <p key={it.id} className="answers__one">
            <span className="dim">{asks[it.question]}</span> <Tag tone={tone}>{words}</Tag>
            <span>{answerDetails(it)}</span>
            {withdraw && (
              <Button
                small
                look="plain"
                aria-label={`作废${partner.name}的这一次确认`}
                onClick={() => withdraw(it)}
              >
                作废
              </Button>
            )}
          </p>
        )
      })}
    </>
  )
}

/** Neither figure is overwritten; where they differ, both are said. */
function Counts({ counts }: { counts: { ours: number; theirs: number } | null }) {
  if (!counts) return null
  const { ours, theirs } = counts
  const apart = Math.abs(ours - theirs)
  return (
    <div className={apart > 0 ? 'counts counts--apart' : 'counts'}>
      <dl>
        <div>
          <dt>我们记的军方人数</dt>
          <dd>{ours}</dd>
        </div>
        <div>
          <dt>对方报的</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <p>{apart === 0 ? '两边一致。' : `相差 ${apart} 人。两边的数都留着，请核对。`}</p>
    </div>
  )
}
