import { useMutation } from '@tanstack/react-query'
import {
  addPartner,
  changePartner,
  listPartners,
  type Partner,
  type PartnerKind,
  partnerKinds,
} from '@yushui/contract/partners'
import { partnerKindWords } from '@yushui/contract/words/terms'
import { findUnitName } from '@yushui/domain/secrecy/unit-names'
import { useState } from 'react'
import { call, Refused, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { partnersChanged } from './partner-queries.ts'

const kindOptions = partnerKinds.map((value) => ({ value, words: partnerKindWords[value] }))
const military: readonly PartnerKind[] = ['army-unit', 'police-armed-unit']

async function putBack(before: Partner, version: number) {
  const { id, alias, kind, liaison, phone, agreement, note, sinceYear } = before
  await call(changePartner, { id, version, alias, kind, liaison, phone, agreement, note, sinceYear })
  await partnersChanged()
}

/** A new partner, or a change to one that is kept. */
export function PartnerDialog({ partner, onClose }: { partner: Partner | null; onClose: () => void }) {
  const [kind, setKind] = useState<PartnerKind>(partner?.kind ?? 'army-unit')
  const [alias, setAlias] = useState(partner?.alias ?? '')
  const [id] = useState(() => partner?.id ?? newId())
  const [version, setVersion] = useState(partner?.version ?? 0)
  const save = useMutation({
    mutationFn: (typed: Record<string, string>) => {
      const { liaison = '', phone = '', agreement = '', note = '', sinceYear = '', sealedName = '' } = typed
      const said = { alias, kind, liaison, phone, agreement, note, sinceYear: Number(sinceYear) || null }
      return partner
        ? call(changePartner, { id, version, ...said })
        : call(addPartner, { id, ...said, sealedName: sealedName.trim() || null })
    },
    onSuccess: (saved) => {
      if (partner) say(`${saved.alias}已改好。`, () => putBack(partner, saved.version))
      else say(`${saved.alias}已列入共建单位。`)
      onClose()
      return partnersChanged()
    },
    // Somebody else was quicker: what is typed stays, and the next try is about the partner as it is.
    onError: async (fault) => {
      if (!(fault instanceof Refused) || fault.code !== 'changed-meanwhile') return
      const newest = (await call(listPartners, {})).find((it) => it.id === id)
      if (newest) setVersion(newest.version)
    },
  })
  const given = findUnitName(alias)
  const isMilitary = military.includes(kind)

  return (
    <Dialog
      open
      mustDecide
      shape="wide"
      onClose={onClose}
      title={partner ? `改${partner.alias}` : '列入一家共建单位'}
    >
      <Form fault={wordsOf(save.error)} onSubmit={(typed) => save.mutate(typed)}>
        <div className="two-up">
          <SelectField label="类别" options={kindOptions} value={kind} onPick={setKind} />
          <TextField
            label={isMilitary ? '代称' : '名称'}
            hint={isMilitary ? '只写代称，如“共建部队甲”，不写番号。' : undefined}
            error={given ? `“${given}”像是部队的番号或代号，请换成代称，如“共建部队甲”。` : undefined}
            value={alias}
            onChange={(event) => setAlias(event.target.value)}
            required
            maxLength={30}
          />
          <TextField
            name="liaison"
            label="联络员"
            hint="称呼就行，如“李干事”。"
            spare
            defaultValue={partner?.liaison}
            maxLength={20}
          />
          <TextField
            name="phone"
            label="电话"
            spare
            type="tel"
            defaultValue={partner?.phone}
            maxLength={30}
          />
          <TextField
            name="sinceYear"
            label="哪年结的对子"
            spare
            type="number"
            min={1930}
            max={2100}
            defaultValue={partner?.sinceYear ?? ''}
          />
          <TextField
            name="agreement"
            label="共建协议"
            hint="名称、编号、到哪年。"
            spare
            defaultValue={partner?.agreement}
            maxLength={200}
          />
        </div>
        <TextArea name="note" label="备注" spare rows={2} defaultValue={partner?.note} maxLength={500} />
        {!partner && isMilitary && (
          <TextField
            name="sealedName"
            label="原名（封存）"
            hint="可以不填。填了就加密存起来，联络员或主任写明理由才能看，每次都留记录。"
            spare
            autoComplete="off"
            maxLength={60}
          />
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={save.isPending} disabled={given !== null}>
            {partner ? '存下改动' : `列入${alias || '共建单位'}`}
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
