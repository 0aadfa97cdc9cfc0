import { useMutation } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import * as api from '@yushui/contract/sign-in'
import { call, wordsOf } from '../../api.ts'
import { Plain } from '../../frame/plain.tsx'
import { enterAs } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import './sign-in.css'

export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const signIn = useMutation({
    mutationFn: (typed: { login: string; password: string }) => call(api.signIn, typed),
    onSuccess: (me) => {
      enterAs(me)
      router.history.push(back ?? '/')
    },
  })
  return (
    <Plain title="登录鱼水">
      <Form
        fault={wordsOf(signIn.error)}
        onSubmit={({ login = '', password = '' }) => signIn.mutate({ login: login.trim(), password })}
      >
        <TextField
          name="login"
          label="登录名"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordField name="password" label="密码" required autoComplete="current-password" />
        <FormActions>
          <Button type="submit" look="primary" busy={signIn.isPending} wide>
            登录
          </Button>
        </FormActions>
      </Form>
      <div className="sign-in__beside">
        <p>
          拿到了一次性码？<Link to="/code">凭码开通账号</Link>
        </p>
        <p>忘了密码，请安全管理员给您一个重设密码的码。</p>
      </div>
    </Plain>
  )
}
