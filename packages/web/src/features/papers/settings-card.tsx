import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/papers'
import { officePhone } from '@yushui/domain/papers/office-phone'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { say } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import { settingsQuery } from './paper-queries.ts'

/** What every notice and invitation of the office says alike: asked once. */
export function SettingsCard({ mayChange }: { mayChange: boolean }) {
  const query = useQuery(settingsQuery)
  return (
    <Card title="通知、邀请函里的电话">
      <Loaded query={query}>
        {(settings) =>
          mayChange ? (
            <SettingsForm key={settings.version} settings={settings} />
          ) : (
            <p>
              {settings.phone || '还没有设，由双拥专干或主任填一次。'}
              <br />
              <span className="dim">邀请函请对方活动前{settings.replyDays}个工作日答复。</span>
            </p>
          )
        }
      </Loaded>
    </Card>
  )
}

function SettingsForm({ settings }: { settings: api.PaperSettings }) {
  const [phone, setPhone] = useState(settings.phone)
  const [replyDays, setReplyDays] = useState(settings.replyDays)
  const change = useMutation({
    mutationFn: () => call(api.changePaperSettings, { phone, replyDays, version: settings.version }),
    onSuccess: (kept) => {
      cache.setQueryData(settingsQuery.queryKey, kept)
      say('记下了，以后写的通知、邀请函都用这个。')
    },
    onError: () => cache.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
  const isPhone = officePhone.test(phone.trim())
  const isChanged = phone.trim() !== settings.phone || replyDays !== settings.replyDays
  return (
    <Form onSubmit={() => isPhone && change.mutate()} fault={wordsOf(change.error)}>
      <TextField
        label="本单位联系电话"
        spare
        inputMode="tel"
        placeholder="0555-1234567"
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        hint="对外公开的办公电话，发出去的通知上人人看得到。"
        error={isPhone ? undefined : '只写数字和横线，如 0555-1234567 转 801。'}
      />
      <Field label="邀请函请对方提前几个工作日答复">
        {(ties) => (
          <NumberInput
            {...ties}
            className="field__control"
            most={15}
            value={replyDays}
            onNumber={setReplyDays}
          />
        )}
      </Field>
      <FormActions>
        <Button type="submit" busy={change.isPending} disabled={!isChanged || !isPhone}>
          记下电话和期限
        </Button>
      </FormActions>
    </Form>
  )
}
