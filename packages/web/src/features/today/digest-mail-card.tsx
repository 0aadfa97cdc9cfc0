import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/today'
import { call, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Check, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { Banner, Card } from '../../ui/surface.tsx'

const queryKey = ['digest-mail']

/** Where the digest goes besides; it is in the system in any case. */
export function DigestMailCard() {
  const query = useQuery({ queryKey, queryFn: ({ signal }) => call(api.getDigestMail, {}, { signal }) })
  const change = useMutation({
    mutationFn: (mail: { address: string; isOn: boolean }) => call(api.changeDigestMail, mail),
    onSuccess: (kept) => {
      cache.setQueryData(queryKey, kept)
      say(kept.isOn ? '存好了，工作日早上发到这个邮箱。' : '存好了，不发邮件。')
    },
  })
  return (
    <Card title="每日提要">
      <Loaded query={query}>
        {({ address, isOn, canSend }) => (
          <Form
            fault={wordsOf(change.error)}
            onSubmit={(typed) => change.mutate({ address: typed.address ?? '', isOn: typed.isOn === 'on' })}
          >
            <p>
              工作日早上一份，在“今天”里看；要紧的不必自己记。下班时间和节假日不打扰。也可以发到邮箱：邮件里不写部队的事，只说有几项。
            </p>
            {!canSend && (
              <Banner tone="note">
                这里还没有设置发信，邮件暂时发不出去。需要的话，请系统管理员设置；邮箱可以先填好。
              </Banner>
            )}
            <TextField
              name="address"
              label="邮箱"
              hint="例如 zhoumin@example.com"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={200}
              defaultValue={address}
              spare
            />
            <Check name="isOn" defaultChecked={isOn}>
              每天发到这个邮箱
            </Check>
            <FormActions>
              <Button type="submit" busy={change.isPending}>
                存好
              </Button>
            </FormActions>
          </Form>
        )}
      </Loaded>
    </Card>
  )
}
