import { useMutation, useQuery } from '@tanstack/react-query'
import {
  type Account,
  disableAccount,
  enableAccount,
  resetPassword,
  unlockAccount,
} from '@yushui/contract/accounts'
import { accountStateWords, roleWords } from '@yushui/contract/words/terms'
import { Suspense, useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { momentWords } from '../../date-words.ts'
import { accountsChanged, accountsQuery } from '../../features/accounts/account-queries.ts'
import { CodeDialog, InviteDialog } from '../../features/accounts/invite-dialog.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { PageHead, Tag, type Tone } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

const tones: Record<Account['state'], Tone> = {
  active: 'green',
  invited: 'gold',
  locked: 'red',
  disabled: 'grey',
}

export function AccountsPage() {
  const mayWrite = useMay('accounts.write')
  const query = useQuery(accountsQuery)
  const [isInviting, setInviting] = useState(false)
  const [stopping, setStopping] = useState<Account | null>(null)
  const [resetting, setResetting] = useState<Account | null>(null)
  return (
    <>
      <PageHead
        title="账号"
        sub="一人一个账号；人离岗，当天停。"
        actions={
          <>
            <Button onClick={() => print()}>打印</Button>
            {mayWrite && (
              <Button look="primary" onClick={() => setInviting(true)}>
                给同事开一个账号
              </Button>
            )}
          </>
        }
      />
      <Loaded query={query}>
        {(accounts) => <AccountList accounts={accounts} onStop={setStopping} onReset={setResetting} />}
      </Loaded>
      <Suspense>{isInviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
      {stopping && <StopAccount account={stopping} onClose={() => setStopping(null)} />}
      {resetting && <ResetPassword account={resetting} onClose={() => setResetting(null)} />}
    </>
  )
}

function AccountList({
  accounts,
  onStop,
  onReset,
}: {
  accounts: readonly Account[]
  onStop: (account: Account) => void
  onReset: (account: Account) => void
}) {
  const me = useMe()
  const mayWrite = useMay('accounts.write')
  const maySecure = useMay('accounts.secure')
  const act = useMutation({
    mutationFn: ({ what, account }: { what: typeof enableAccount; account: Account; said: string }) =>
      call(what, { id: account.id }),
    onSuccess: (_, { said }) => {
      say(said)
      return accountsChanged()
    },
    onError: (fault) => sayFault(wordsOf(fault)!),
  })
  const actions = (account: Account) => {
    const { state, name } = account
    return (
      <span className="row-actions">
        {maySecure && state === 'locked' && (
          <Button
            small
            onClick={() => act.mutate({ what: unlockAccount, account, said: `${name}的账号已解锁。` })}
          >
            解锁
          </Button>
        )}
        {maySecure && state !== 'disabled' && account.id !== me.id && (
          <Button small aria-label={`给${name}重设密码`} onClick={() => onReset(account)}>
            {state === 'invited' ? '重发码' : '重设密码'}
          </Button>
        )}
        {mayWrite && state === 'disabled' && (
          <Button
            small
            onClick={() => act.mutate({ what: enableAccount, account, said: `${name}的账号已恢复。` })}
          >
            恢复
          </Button>
        )}
        {mayWrite && state !== 'disabled' && account.id !== me.id && (
          <Button small aria-label={`停用${name}的账号`} onClick={() => onStop(account)}>
            停用
          </Button>
        )}
      </span>
    )
  }
  return (
    <Table
      caption="账号"
      hideCaption
      rows={accounts}
      rowKey={(it) => it.id}
      columns={[
        {
          title: '姓名',
          heads: true,
          cell: (it) => it.name || <span className="dim">等本人填写</span>,
        },
        { title: '做什么', cell: (it) => roleWords[it.role] },
        { title: '单位', cell: (it) => it.office },
        { title: '登录名', cell: (it) => it.login ?? '' },
        {
          title: '状态',
          narrow: true,
          cell: (it) => <Tag tone={tones[it.state]}>{accountStateWords[it.state]}</Tag>,
        },
        { title: '最近用过', narrow: true, cell: (it) => it.lastSeenAt && momentWords(it.lastSeenAt) },
        { title: '', narrow: true, screenOnly: true, cell: actions },
      ]}
    />
  )
}

function StopAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const stop = useMutation({
    mutationFn: (reason: string) => call(disableAccount, { id: account.id, reason }),
    onSuccess: () => {
      say(`${account.name}的账号已停用，各处的登录都结束了。`, () =>
        call(enableAccount, { id: account.id }).then(accountsChanged),
      )
      onClose()
      return accountsChanged()
    },
  })
  return (
    <ReasonDialog
      open
      danger
      title={`停用${account.name}的账号`}
      words="马上生效：正在用的地方都会退出。以前做过的事照样留着他的名字。"
      example="已调离本社区"
      action={`停用${account.name}的账号`}
      busy={stop.isPending}
      fault={wordsOf(stop.error)}
      onGive={stop.mutate}
      onClose={onClose}
    />
  )
}

function ResetPassword({ account, onClose }: { account: Account; onClose: () => void }) {
  const reset = useMutation({
    mutationFn: () => call(resetPassword, { id: account.id }),
    onSuccess: accountsChanged,
  })
  if (reset.data) return <CodeDialog code={reset.data} whose={account.name} onClose={onClose} />
  const isInvited = account.state === 'invited'
  return (
    <Dialog
      open
      onClose={onClose}
      title={isInvited ? `给${account.name}重发一次性码` : `给${account.name}重设密码`}
      words={
        isInvited
          ? '原来的码作废，新码七天内有效。'
          : '会给您一个一次性码，请当面交给本人；他正在用的地方都会退出，密码由他自己另设。'
      }
    >
      <Form fault={wordsOf(reset.error)} onSubmit={() => reset.mutate()}>
        <FormActions>
          <Button type="submit" look="primary" busy={reset.isPending}>
            发一次性码
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
