import type { Partner } from '@yushui/contract/partners'
import type { Campaign, Programme } from '@yushui/contract/programmes'
import { taskKindWords } from '@yushui/contract/words/terms'
import { type TaskKind, taskKinds } from '@yushui/domain/plan-language/plan'
import { Check, DateField, SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { NamesField } from '../../ui/names-field.tsx'
import type { ActivityDraft } from './activity-draft.ts'
import './activities.css'

/** What is offered while a field is filled. */
export interface Known {
  partners: readonly Partner[]
  people: readonly string[]
  targets: readonly string[]
  programmes: readonly Programme[]
  campaigns: readonly Campaign[]
}

interface FieldsProps {
  draft: ActivityDraft
  edit: (change: Partial<ActivityDraft>) => void
  known: Known
}

const kinds = taskKinds.map((value) => ({ value, words: taskKindWords[value] }))

export function TitleField({ draft, edit }: Omit<FieldsProps, 'known'>) {
  return (
    <TextField
      label="活动名称"
      placeholder="“八一”军民联欢会"
      required
      maxLength={60}
      value={draft.title}
      onChange={(event) => edit({ title: event.target.value })}
    />
  )
}

/** What it is, with whom and for whom: what a task says already. */
export function WhatFields({ draft, edit, known }: FieldsProps) {
  return (
    <>
      <SelectField
        label="类别"
        options={kinds}
        value={draft.kind}
        onPick={(kind) => edit({ kind: kind as TaskKind })}
      />
      <Names label="和谁一起">
        <NamesField
          label="和谁一起"
          names={draft.partners}
          known={known.partners.map(({ alias }) => alias)}
          onChange={(partners) => edit({ partners })}
        />
      </Names>
      <Names label="为谁办">
        <NamesField
          label="为谁办"
          names={draft.targets}
          known={known.targets}
          onChange={(targets) => edit({ targets })}
        />
      </Names>
      <Names label="谁负责">
        <NamesField
          label="谁负责"
          names={draft.responsible ? [draft.responsible] : []}
          known={known.people}
          most={1}
          longest={20}
          onChange={([responsible = '']) => edit({ responsible })}
        />
      </Names>
    </>
  )
}

function Names({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      {children}
    </div>
  )
}

export function WhenFields({ draft, edit, today, isHeld }: Omit<FieldsProps, 'known'> & WhenProps) {
  return (
    <div className="two-up">
      <DateField
        label={isHeld ? '哪天办的' : '哪天办'}
        hint={isHeld ? undefined : '没定可以空着。'}
        required={isHeld}
        max={isHeld ? today : undefined}
        value={draft.onDay}
        onChange={(event) => edit({ onDay: event.target.value })}
      />
      <TextField
        label="在哪里"
        spare
        maxLength={60}
        placeholder="社区文化广场"
        hint="在营区里办的，只写“营区内”。"
        value={draft.place}
        onChange={(event) => edit({ place: event.target.value })}
      />
    </div>
  )
}
interface WhenProps {
  today: string
  /** It has taken place. */
  isHeld: boolean
}

export function HourFields({ draft, edit }: Omit<FieldsProps, 'known'>) {
  return (
    <div className="two-up">
      <TextField
        label="几点开始"
        spare
        type="time"
        value={draft.startsAt}
        onChange={(event) => edit({ startsAt: event.target.value })}
      />
      <TextField
        label="几点结束"
        spare
        type="time"
        value={draft.endsAt}
        onChange={(event) => edit({ endsAt: event.target.value })}
      />
    </div>
  )
}

/** Soldiers are a number and never names (MS-03). */
export function HeadcountFields({
  draft,
  edit,
  side,
}: Omit<FieldsProps, 'known'> & { side: 'expected' | 'attended' }) {
  const word = side === 'expected' ? '预计' : '到场'
  const field = (key: `${typeof side}Military` | `${typeof side}Civilian`, who: string, hint?: string) => (
    <TextField
      label={`${who}${word}人数`}
      hint={hint}
      spare
      type="number"
      inputMode="numeric"
      min={0}
      max={100_000}
      step={1}
      value={draft[key]}
      onChange={(event) => edit({ [key]: event.target.value })}
    />
  )
  return (
    <div className="two-up two-up--near">
      {field(`${side}Military`, '军方', '官兵只记人数，不记姓名。')}
      {field(`${side}Civilian`, '地方')}
    </div>
  )
}

export function OutcomeFields({ draft, edit }: Omit<FieldsProps, 'known'>) {
  return (
    <>
      <TextArea
        label="办了什么，效果怎样"
        spare
        rows={3}
        maxLength={3000}
        placeholder="演了12个节目，居民和官兵合唱收尾；下雨改在礼堂，座位不够。"
        value={draft.outcome}
        onChange={(event) => edit({ outcome: event.target.value })}
      />
      <TextArea
        label="下次注意什么"
        spare
        rows={2}
        maxLength={1000}
        placeholder="提前两周向联络员报节目单"
        hint="下次办同样的活动，这句话会摆在最上面。"
        value={draft.lesson}
        onChange={(event) => edit({ lesson: event.target.value })}
      />
    </>
  )
}

/** The series it belongs to and the drives it counts for. */
export function BelongsFields({ draft, edit, known }: FieldsProps) {
  const programmes = [
    { value: '', words: '不属于哪个品牌' },
    ...known.programmes.map(({ id, name }) => ({ value: id, words: name })),
  ]
  const campaigns = campaignsFor(draft, known.campaigns)
  const turn = (id: string, isOn: boolean) =>
    edit({
      campaignIds: isOn ? [...draft.campaignIds, id] : draft.campaignIds.filter((it) => it !== id),
    })
  return (
    <>
      {known.programmes.length > 0 && (
        <SelectField
          label="品牌"
          options={programmes}
          value={draft.programmeId ?? ''}
          onPick={(id) => edit({ programmeId: id || null })}
        />
      )}
      {campaigns.length > 0 && (
        <fieldset className="field">
          <legend className="field__label">算在哪些集中活动里</legend>
          <div className="line-up">
            {campaigns.map(({ id, name }) => (
              <Check
                key={id}
                checked={draft.campaignIds.includes(id)}
                onChange={(event) => turn(id, event.target.checked)}
              >
                {name}
              </Check>
            ))}
          </div>
        </fieldset>
      )}
      <Check checked={draft.isInside} onChange={(event) => edit({ isInside: event.target.checked })}>
        在营区里办
        <small className="field__hint">　不要照片，不留位置，不对外发布</small>
      </Check>
    </>
  )
}

/** Those of the activity's year, or of the newest while it has no day: they come again under the same name. */
function campaignsFor({ onDay, campaignIds }: ActivityDraft, campaigns: readonly Campaign[]): Campaign[] {
  const year =
    onDay.slice(0, 4) ||
    (campaigns
      .map(({ to }) => to.slice(0, 4))
      .toSorted()
      .at(-1) ??
      '')
  return campaigns.filter(
    ({ id, from, to }) => campaignIds.includes(id) || (from.slice(0, 4) <= year && year <= to.slice(0, 4)),
  )
}
