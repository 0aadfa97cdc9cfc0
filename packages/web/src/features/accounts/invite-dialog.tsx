import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { inviteAccount } from '@yushui/contract/accounts'
import type { Role } from '@yushui/contract/permissions'
import { roleWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { accountsChanged, officesQuery, rolesAt } from './account-queries.ts'
import { GivenCodes } from './given-codes.tsx'
import { treeOf } from './tree-of.ts'

/** Nobody is handed a password: a code opens the account, and its holder chooses one. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const branches = treeOf(useSuspenseQuery(officesQuery).data)
  const [officeId, setOfficeId] = useState(branches.at(-1)!.office.id)
  const office = branches.find((it) => it.office.id === officeId)!.office
  const roles = rolesAt(office.kind)
  const [picked, setRole] = useState<Role>(roles[0]!)
  const role = roles.includes(picked) ? picked : roles[0]!
  const invite = useMutation({
    mutationFn: (name: string) => call(inviteAccount, { officeId, role, name }),
    onSuccess: accountsChanged,
  })
  if (invite.data) return <CodeDialog code={invite.data} whose={invite.variables} onClose={onClose} />
  return (
    <Dialog open mustDecide onClose={onClose} title="给同事开一个账号">
      <Form fault={wordsOf(invite.error)} onSubmit={({ name = '' }) => invite.mutate(name.trim())}>
        <SelectField
          label="单位"
          options={branches.map(({ office: it, depth }) => ({
            value: it.id,
            words: `${'　'.repeat(depth)}${it.name}`,
          }))}
          value={officeId}
          onPick={setOfficeId}
        />
        <SelectField
          label="做什么"
          options={roles.map((value) => ({ value, words: roleWords[value] }))}
          value={role}
          onPick={setRole}
        />
        <TextField name="name" label="姓名" required maxLength={20} autoComplete="off" />
        <FormActions>
          <Button type="submit" look="primary" busy={invite.isPending}>
            发一次性码
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

export function CodeDialog({
  code,
  whose,
  onClose,
}: {
  code: Parameters<typeof GivenCodes>[0]['codes'][number]
  whose: string
  onClose: () => void
}) {
  return (
    <Dialog open mustDecide onClose={onClose} title="把这个码交给本人" words="只显示这一次，关上就看不到了。">
      <GivenCodes codes={[code]} whose={whose} />
      <FormActions>
        <Button look="primary" onClick={onClose}>
          码收好了
        </Button>
      </FormActions>
    </Dialog>
  )
}
