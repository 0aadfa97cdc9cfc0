import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { listPartners } from '@yushui/contract/partners'
import type { Me } from '@yushui/contract/sign-in'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { acceptPlans } from '../../features/plan/review/accept-plans.ts'
import { editPlan } from '../../features/plan/review/change-draft.ts'
import { type DraftPlan, openDoubts, openUnits } from '../../features/plan/review/draft.ts'
import { forgetDraft } from '../../features/plan/review/kept-drafts.ts'
import { ReviewBar } from '../../features/plan/review/review-bar.tsx'
import { ReviewDesk } from '../../features/plan/review/review-desk.tsx'
import { keyWords } from '../../features/plan/review/review-keys.ts'
import { Steps } from '../../features/plan/review/steps.tsx'
import { type DraftInHand, useDraft } from '../../features/plan/review/use-draft.ts'
import { useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/field.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Banner, Empty, Kbd, PageHead } from '../../ui/surface.tsx'
import './review-page.css'

const readPiece = (text: string) => readPlans(text).plans[0]?.items[0] ?? null

export function ReviewPage() {
  const me = useMe()
  const { draft: id } = useParams({ from: '/frame/review/$draft' })
  const navigate = useNavigate()
  const hand = useDraft(me.id, id)
  if (hand === 'missing') {
    return (
      <>
        <PageHead title="核对计划" />
        <Empty
          words="这份草稿不在这台电脑上了。"
          action={
            <Button look="primary" onClick={() => navigate({ to: '/read' })}>
              重新读入计划
            </Button>
          }
        />
      </>
    )
  }
  return hand && <Review hand={hand} me={me} />
}

function Review({ hand, me }: { hand: DraftInHand; me: Me }) {
  const { draft } = hand
  const navigate = useNavigate()
  const cache = useQueryClient()
  const partners = useQuery({ queryKey: ['partners', 'no'], queryFn: () => call(listPartners, {}) })
  const [planId, setPlanId] = useState(draft.plans[0]!.id)
  const [isHelping, setHelping] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const plan = draft.plans.find((it) => it.id === planId) ?? draft.plans[0]!
  const wanted = draft.plans.filter((it) => it.isWanted)
  const askedIn = (it: DraftPlan) => openUnits(draft, it).length + openDoubts(it).length
  const asked = wanted.reduce((sum, it) => sum + askedIn(it), 0)
  const read = draft.plans.reduce((sum, it) => sum + it.tasks.length, 0)

  const accept = useMutation({
    mutationFn: () => acceptPlans(draft),
    onError: (fault) => sayFault(wordsOf(fault) ?? ''),
    onSuccess: async (plans) => {
      await forgetDraft(me.id, draft.id)
      await cache.invalidateQueries()
      say(`${plans.reduce((sum, it) => sum + it.list.length, 0)} 项任务上墙了。`)
      // The draft is no more: going back leads to where it was read in.
      navigate({ to: '/chart', search: { year: plans[0]?.year }, replace: true })
    },
  })
  const tryAccept = () => {
    const first = wanted.find((it) => openUnits(draft, it).length > 0)
    if (!first) return asked > 0 ? setAsking(true) : accept.mutate()
    setPlanId(first.id)
    scrollTo({ top: 0, behavior: 'smooth' })
    sayFault('文中还有单位名称没有定别称。先定了，再收下。')
  }

  const goBack = () => {
    setAsking(false)
    setPlanId((wanted.find((it) => askedIn(it) > 0) ?? plan).id)
    scrollTo({ top: 0, behavior: 'smooth' })
  }

  return (
    <div className="review">
      <PageHead
        title="核对计划"
        sub={`${draft.source.name} · ${draft.plans.length > 1 ? `${draft.plans.length} 份计划，` : ''}读出 ${read} 项任务${asked > 0 ? `，${asked} 处请您定` : ''}`}
        actions={<Steps at={2} />}
      />
      {draft.source.notes.map((note) => (
        <Banner key={note}>{note}</Banner>
      ))}
      {draft.plans.length > 1 && (
        <div className="review__plans">
          <Segmented
            label={`这一页有 ${draft.plans.length} 份计划`}
            hideLabel
            value={plan.id}
            onPick={setPlanId}
            options={draft.plans.map((it, at) => ({
              value: it.id,
              words: `第${'一二三四五六七八九十'[at] ?? at + 1}份 ${it.tasks.length} 项${it.isWanted && askedIn(it) > 0 ? `，${askedIn(it)} 处待定` : ''}`,
            }))}
          />
          <Check
            checked={plan.isWanted}
            disabled={plan.tasks.length === 0}
            onChange={(event) =>
              hand.change((it) => editPlan(it, plan.id, { isWanted: event.target.checked }))
            }
          >
            收下这一份
          </Check>
        </div>
      )}
      <ReviewDesk
        key={plan.id}
        hand={hand}
        plan={plan}
        partners={partners.data ?? []}
        me={me.name}
        read={readPiece}
        onHelp={() => setHelping(true)}
      />
      <ReviewBar
        hand={hand}
        plans={wanted}
        busy={accept.isPending}
        onHelp={() => setHelping(true)}
        onAccept={tryAccept}
      />
      <Dialog open={isHelping} onClose={() => setHelping(false)} title="用键盘核对">
        <dl className="review__keys">
          {keyWords.map(([key, words]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        mustDecide
        title={`还有 ${asked} 处没有定`}
        words="可以照现在的样子收下，上墙以后还能改；也可以先回去定。"
      >
        <div className="line-up">
          <Button
            look="primary"
            onClick={() => {
              setAsking(false)
              accept.mutate()
            }}
          >
            照现在的样子收下
          </Button>
          <Button onClick={goBack}>回去定</Button>
        </div>
      </Dialog>
    </div>
  )
}
