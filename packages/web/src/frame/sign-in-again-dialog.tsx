import type { Me } from '@yushui/contract/sign-in'
import { wordsOf } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form, FormActions } from '../ui/form.tsx'
import { PasswordField } from '../ui/password-field.tsx'

export function SignInAgainDialog({
  me,
  busy,
  fault,
  onPassword,
}: {
  me: Me
  busy: boolean
  fault: unknown
  onPassword: (password: string) => void
}) {
  const leave = () => location.assign('/sign-in')
  return (
    <Dialog
      open
      mustDecide
      onClose={leave}
      title="登录已过期，请再输一次密码"
      words="页面上填写的内容都还在，登录后接着做。"
    >
      <Form fault={wordsOf(fault)} onSubmit={({ password = '' }) => onPassword(password)}>
        <input type="hidden" name="login" autoComplete="username" value={me.login} readOnly />
        <PasswordField name="password" label={`${me.name}的密码`} autoComplete="current-password" required />
        <FormActions>
          <Button type="submit" look="primary" busy={busy}>
            登录，接着做
          </Button>
          <Button onClick={leave}>换一个账号</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
