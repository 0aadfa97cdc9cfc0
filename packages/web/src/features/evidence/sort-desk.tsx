import { useMutation } from '@tanstack/react-query'
import type { Evidence } from '@yushui/contract/evidence'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/choice.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import { optionOf, type Sortable } from './evidence-dialog.tsx'
import { evidenceChanged, putEvidence } from './evidence-queries.ts'
import { TileFace } from './evidence-tile.tsx'
import { takenWords } from './evidence-words.ts'
import { type SortGroup, sortGroups } from './sort-groups.ts'

/** A hundred photos from one phone: by the hour they were taken most find their activity; the rest are asked about. */
export function SortDesk({
  unsorted,
  activities,
  onOpen,
}: {
  unsorted: readonly Evidence[]
  activities: readonly Sortable[]
  onOpen: (id: string) => void
}) {
  const [picked, setPicked] = useState<Record<string, string>>({})
  const groups = sortGroups(unsorted, activities, picked)
  const sure = groups.filter(({ activity }) => activity)
  const file = useMutation({
    mutationFn: fileAll,
    onSuccess: async (filed) => {
      say(`${filed.length} 件归好了。`, async () => {
        await fileEach(
          filed.map(
            ({ before, after }) =>
              () =>
                putEvidence(after, { ...keptOf(before) }),
          ),
        )
        await evidenceChanged()
      })
      await evidenceChanged()
    },
    onError: async (fault) => {
      sayFault(wordsOf(fault)!)
      await evidenceChanged()
    },
  })
  if (unsorted.length === 0) return null
  const pick = (list: readonly Evidence[], activityId: string) =>
    setPicked((before) => ({ ...before, ...Object.fromEntries(list.map(({ id }) => [id, activityId])) }))
  const count = sure.reduce((sum, { list }) => sum + list.length, 0)
  return (
    <Card
      title={`${unsorted.length} 件还没归到活动`}
      className="screen-only"
      aside={
        count > 0 && (
          <Button look="primary" busy={file.isPending} onClick={() => file.mutate(sure)}>
            {count} 件都照下面归好
          </Button>
        )
      }
    >
      <p className="dim">
        {count > 0 ? '按拍摄时间对上了活动。不对的，在它下面换一次。' : '在每一件下面选是哪一次活动。'}
      </p>
      {groups.map((group) => (
        <section className="sort-group" key={group.key}>
          <div className="sort-group__head">
            <h3>{headOf(group)}</h3>
            {group.activity ? (
              <Button small busy={file.isPending} onClick={() => file.mutate([group])}>
                这 {group.list.length} 件归好
              </Button>
            ) : (
              <Chips label="都归到">
                {group.candidates.map(({ id, title }) => (
                  <Chip key={id} onClick={() => pick(group.list, id)}>
                    都归到“{title}”
                  </Chip>
                ))}
              </Chips>
            )}
          </div>
          <div className="tiles">
            {group.list.map((it) => (
              <div className="sort-tile" key={it.id}>
                <button type="button" className="tile" onClick={() => onOpen(it.id)}>
                  <TileFace evidence={it} />
                  <span className="unseen">{it.title}</span>
                </button>
                <span className="sort-tile__taken">
                  {it.kind === 'photo' && it.file ? takenWords(it.file.takenAt) : it.title}
                </span>
                <select
                  aria-label={`“${it.title}”归到哪次活动`}
                  value={group.activity?.id ?? ''}
                  onChange={(event) => pick([it], event.target.value)}
                >
                  <option value="">哪一次？</option>
                  {activities.map(optionOf).map(({ value, words }) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </section>
      ))}
    </Card>
  )
}

function headOf({ activity, candidates, list }: SortGroup): string {
  if (activity) {
    const when = [activity.onDay && chineseMonthDay(activity.onDay), activity.startsAt].filter(Boolean)
    return `“${activity.title}”（${when.join(' ')}）${list.length} 件`
  }
  if (candidates.length > 0)
    return `${chineseMonthDay(candidates[0]!.onDay!)}有几次活动，这 ${list.length} 件是哪一次？`
  return `看不出是哪一次的 ${list.length} 件`
}

interface Filed {
  before: Evidence
  after: Evidence
}
const keptOf = ({ activityId, eventOn }: Evidence) => ({ activityId, eventOn })

/** What has no day of its own takes the activity's. */
async function fileAll(groups: readonly SortGroup[]): Promise<Filed[]> {
  return fileEach(
    groups.flatMap(({ activity, list }) =>
      list.map((before) => async () => {
        const eventOn = before.eventOn ?? activity!.onDay
        return { before, after: await putEvidence(before, { activityId: activity!.id, eventOn }) }
      }),
    ),
  )
}

/** A few at a time, so that others are not kept waiting. */
async function fileEach<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = []
  for (let at = 0; at < works.length; at += 4)
    done.push(...(await Promise.all(works.slice(at, at + 4).map((work) => work()))))
  return done
}
