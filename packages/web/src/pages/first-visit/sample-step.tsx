import type { SampleAccount } from '@yushui/contract/setup'
import { roleWords } from '@yushui/contract/words/terms'
import { Plain } from '../../frame/plain.tsx'
import { Button } from '../../ui/button.tsx'
import { FormActions } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import './set-up.css'

export function SampleStep({
  password,
  accounts,
  onDone,
}: {
  password: string
  accounts: readonly SampleAccount[]
  onDone: () => void
}) {
  return (
    <Plain
      wide
      title="示例社区搭好了"
      lead="您已经以双拥专干的身份登录。想看主任、街道或管理员眼里的样子，退出后换一个登录名。"
    >
      <p className="sample__password">
        <span>各账号的密码都是（只显示这一次）</span>
        <code>{password}</code>
      </p>
      <div className="stack-wide">
        <Table
          caption="示例账号"
          hideCaption
          rows={accounts}
          rowKey={(it) => it.login}
          columns={[
            { title: '身份', cell: (it) => roleWords[it.role], heads: true },
            { title: '姓名', cell: (it) => it.name },
            { title: '登录名', cell: (it) => <code>{it.login}</code> },
            { title: '单位', cell: (it) => it.office },
          ]}
        />
        <FormActions>
          <Button look="primary" onClick={onDone}>
            看看这一年的作战图
          </Button>
          <Button onClick={() => print()}>打印这一页</Button>
        </FormActions>
      </div>
    </Plain>
  )
}
