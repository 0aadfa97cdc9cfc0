import { useMutation } from '@tanstack/react-query'
import { addCampaign, type Campaign, campaignKinds, changeCampaign } from '@yushui/contract/programmes'
import { campaignKindWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField, TextArea, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { programmesChanged } from './programme-queries.ts'

const kinds = campaignKinds.map((value) => ({ value, words: campaignKindWords[value] }))

function put(it: Campaign, version: number) {
  const { id, name, kind, about, from, to, source } = it
  return call(changeCampaign, { id, version, name, kind, about, from, to, source })
}

/** Several activities under one name: our own drive, or an occasion that came from outside. */
export function CampaignDialog({ campaign, onClose }: { campaign: Campaign | null; onClose: () => void }) {
  const [id] = useState(() => campaign?.id ?? newId())
  const [kind, setKind] = useState<Campaign['kind']>(campaign?.kind ?? 'drive')
  const [from, setFrom] = useState(campaign?.from ?? '')
  const save = useMutation({
    mutationFn: ({ name = '', about = '', to = '', source = '' }: Record<string, string>) => {
      const said = { id, name, kind, about, from, to, source: kind === 'occasion' ? source : '' }
      return campaign ? call(changeCampaign, { ...said, version: campaign.version }) : call(addCampaign, said)
    },
    onSuccess: (saved) => {
      if (campaign) {
        say(`“${saved.name}”已改好。`, async () => {
          await put(campaign, saved.version)
          await programmesChanged()
        })
      } else say(`“${saved.name}”列上了。`)
      onClose()
      return programmesChanged()
    },
    onError: () => programmesChanged(),
  })
  return (
    <Dialog open mustDecide onClose={onClose} title={campaign ? `改“${campaign.name}”` : '列一个集中活动'}>
      <Form fault={wordsOf(save.error)} onSubmit={(typed) => save.mutate(typed)}>
        <Segmented label="是哪一种" options={kinds} value={kind} onPick={setKind} />
        <TextField
          name="name"
          label="名称"
          required
          maxLength={40}
          placeholder={kind === 'drive' ? '“八一”拥军月' : '全民国防教育日主题活动'}
          defaultValue={campaign?.name}
        />
        <div className="two-up two-up--near">
          <DateField label="从哪天" required value={from} onChange={(event) => setFrom(event.target.value)} />
          <DateField name="to" label="到哪天" required min={from} defaultValue={campaign?.to} />
        </div>
        {kind === 'occasion' && (
          <TextField
            name="source"
            label="谁发起的"
            spare
            maxLength={200}
            placeholder="区双拥办通知"
            defaultValue={campaign?.source}
          />
        )}
        <TextArea name="about" label="办什么" spare rows={2} maxLength={500} defaultValue={campaign?.about} />
        <FormActions>
          <Button type="submit" look="primary" busy={save.isPending}>
            {campaign ? '存下改动' : '列上'}
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
