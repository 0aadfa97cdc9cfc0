import { useNavigate } from '@tanstack/react-router'
import { ChangePasswordForm } from '../../features/sign-in/change-password-form.tsx'
import { Plain } from '../../frame/plain.tsx'
import { useMe } from '../../me.ts'

/** A given password, or one that has grown old: nothing else before it is changed. */
export function NewPasswordPage() {
  const me = useMe()
  const go = useNavigate()
  return (
    <Plain
      title="先换一个自己的密码"
      lead="这个密码是别人给的，或已用满 180 天。换好就能接着做；不能用最近用过的五个。"
    >
      <ChangePasswordForm login={me.login} onDone={() => go({ to: '/' })} />
    </Plain>
  )
}
