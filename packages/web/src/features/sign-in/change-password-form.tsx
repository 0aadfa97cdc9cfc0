import { useMutation } from '@tanstack/react-query'
import * as api from '@yushui/contract/sign-in'
import { call, wordsOf } from '../../api.ts'
import { enterAs } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { passwordHint } from './password-words.ts'

export function ChangePasswordForm({
  login,
  look = 'primary',
  onDone,
}: {
  login: string
  look?: 'primary' | 'quiet'
  onDone: () => void
}) {
  const change = useMutation({
    mutationFn: (typed: { current: string; next: string }) => call(api.changePassword, typed),
    onSuccess: (me) => {
      enterAs(me)
      onDone()
    },
  })
  return (
    <Form
      fault={wordsOf(change.error)}
      onSubmit={({ current = '', next = '' }) => change.mutate({ current, next })}
    >
      <input hidden name="login" autoComplete="username" value={login} readOnly />
      <PasswordField name="current" label="现在的密码" required autoComplete="current-password" />
      <PasswordField
        name="next"
        label="新密码"
        hint={passwordHint}
        required
        minLength={8}
        autoComplete="new-password"
      />
      <FormActions>
        <Button type="submit" look={look} busy={change.isPending}>
          换成新密码
        </Button>
      </FormActions>
    </Form>
  )
}
