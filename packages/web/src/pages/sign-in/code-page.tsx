import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import * as api from '@yushui/contract/sign-in'
import { roleWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { loginHint, passwordHint } from '../../features/sign-in/password-words.ts'
import { Plain } from '../../frame/plain.tsx'
import { enterAs } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import './sign-in.css'

/** First what the code is for, then the account or the new password. */
export function CodePage() {
  const [code, setCode] = useState('')
  const go = useNavigate()
  const read = useMutation({ mutationFn: (typed: string) => call(api.readCode, { code: typed }) })
  const redeem = useMutation({
    mutationFn: (typed: { name: string; login: string; password: string }) =>
      call(api.redeemCode, { code, ...typed }),
    onSuccess: (me) => {
      enterAs(me)
      return go({ to: '/' })
    },
  })

  if (!read.data) {
    const ask = ({ code: typed = '' }: Record<string, string>) => {
      setCode(typed.trim())
      read.mutate(typed.trim())
    }
    return (
      <Plain title="凭一次性码开通" lead="码是同事当面或在纸上给您的，七天内有效，只能用一次。">
        <Form fault={wordsOf(read.error)} onSubmit={ask}>
          <TextField
            name="code"
            label="一次性码"
            hint="大小写都行，中间的横线可有可无。"
            required
            maxLength={40}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
          />
          <FormActions>
            <Button type="submit" look="primary" busy={read.isPending}>
              看看这个码
            </Button>
          </FormActions>
        </Form>
        <div className="sign-in__beside">
          <p>
            已经有账号？<Link to="/sign-in">去登录</Link>
          </p>
        </div>
      </Plain>
    )
  }

  const { office, role, name: known, login: given } = read.data
  const isReset = read.data.for === 'password'
  return (
    <Plain
      title={isReset ? '设一个新密码' : '开通您的账号'}
      lead={`${office} · ${roleWords[role]}${isReset && given ? ` · ${given}` : ''}`}
    >
      <Form
        fault={wordsOf(redeem.error)}
        onSubmit={({ name = known ?? '', login = given ?? '', password = '' }) =>
          redeem.mutate({ name: name.trim(), login: login.trim(), password })
        }
      >
        {!isReset && (
          <>
            <TextField
              name="name"
              label="您的姓名"
              defaultValue={known ?? ''}
              required
              maxLength={20}
              autoComplete="name"
            />
            <TextField
              name="login"
              label="登录名"
              hint={loginHint}
              required
              minLength={2}
              maxLength={32}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          </>
        )}
        <PasswordField
          name="password"
          label="新密码"
          hint={passwordHint}
          required
          minLength={8}
          autoComplete="new-password"
        />
        <FormActions>
          <Button type="submit" look="primary" busy={redeem.isPending}>
            {isReset ? '用这个密码登录' : '开通并登录'}
          </Button>
          <Button onClick={() => read.reset()}>换一个码</Button>
        </FormActions>
      </Form>
    </Plain>
  )
}
