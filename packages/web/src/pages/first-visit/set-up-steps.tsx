import type { ReactNode } from 'react'
import { loginHint, passwordHint } from '../../features/sign-in/password-words.ts'
import { Plain } from '../../frame/plain.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import './set-up.css'

export type Offices = Record<'community' | 'street' | 'district', string>

export function OfficesStep({
  given,
  onDone,
  beside,
}: {
  given: Offices | null
  onDone: (offices: Offices) => void
  /** The other way in. */
  beside: ReactNode
}) {
  const done = ({ community = '', street = '', district = '' }: Record<string, string>) =>
    onDone({ community: community.trim(), street: street.trim(), district: district.trim() })
  return (
    <Plain title="给您的社区开通鱼水" lead="粘进去年的双拥计划，一分钟后一年的工作就上墙了。开通只要两步。">
      <Form onSubmit={done}>
        <p className="set-up__step">第一步，共两步：您是哪个社区</p>
        <TextField
          name="community"
          label="社区（村）"
          placeholder="石桥社区"
          defaultValue={given?.community}
          required
          maxLength={40}
          autoFocus
        />
        <TextField
          name="street"
          label="街道（乡镇）"
          placeholder="石桥街道"
          defaultValue={given?.street}
          required
          maxLength={40}
        />
        <TextField
          name="district"
          label="区（县）"
          placeholder="青城区"
          defaultValue={given?.district}
          required
          maxLength={40}
        />
        <FormActions>
          <Button type="submit" look="primary">
            下一步：您的账号
          </Button>
        </FormActions>
      </Form>
      <div className="set-up__beside">
        <p>还不想填？先看一个编出来的社区怎样过一年。</p>
        {beside}
      </div>
    </Plain>
  )
}

export function OfficerStep({
  offices,
  busy,
  fault,
  onBack,
  onDone,
}: {
  offices: Offices
  busy: boolean
  fault: string | null
  onBack: () => void
  onDone: (officer: Record<'name' | 'login' | 'password', string>) => void
}) {
  return (
    <Plain title={`${offices.community}的双拥专干`} lead={`${offices.district} · ${offices.street}`}>
      <Form
        fault={fault}
        onSubmit={({ name = '', login = '', password = '' }) =>
          onDone({ name: name.trim(), login: login.trim(), password })
        }
      >
        <p className="set-up__step">第二步，共两步：您自己的账号</p>
        <TextField name="name" label="您的姓名" required maxLength={20} autoComplete="name" autoFocus />
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
        <PasswordField
          name="password"
          label="密码"
          hint={passwordHint}
          required
          minLength={8}
          maxLength={200}
          autoComplete="new-password"
        />
        <FormActions>
          <Button type="submit" look="primary" busy={busy}>
            开通{offices.community}
          </Button>
          <Button onClick={onBack}>回上一步</Button>
        </FormActions>
      </Form>
    </Plain>
  )
}
