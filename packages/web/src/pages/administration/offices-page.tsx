import { useMutation, useQuery } from '@tanstack/react-query'
import { addOffice, type Office, officeKinds } from '@yushui/contract/organisations'
import { officeKindWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { officesChanged, officesQuery } from '../../features/accounts/account-queries.ts'
import { treeOf } from '../../features/accounts/tree-of.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { say } from '../../ui/said.ts'
import { PageHead, Tag } from '../../ui/surface.tsx'
import './offices.css'

export function OfficesPage() {
  const mayWrite = useMay('offices.write')
  const query = useQuery(officesQuery)
  const [parent, setParent] = useState<Office | null>(null)
  return (
    <>
      <PageHead
        title="单位"
        sub="市、区县、街道、社区，一级管一级；各看各的，互不相见。"
        actions={<Button onClick={() => print()}>打印</Button>}
      />
      <Loaded query={query}>
        {(offices) => (
          <ul className="tree">
            {treeOf(offices).map(({ office, depth }) => (
              <li key={office.id} className="tree__node" style={{ '--depth': depth } as React.CSSProperties}>
                <span className="tree__name">{office.name}</span>
                <Tag>{officeKindWords[office.kind]}</Tag>
                {office.code && <small className="dim">{office.code}</small>}
                {mayWrite && office.kind !== 'community' && (
                  <Button look="plain" small onClick={() => setParent(office)}>
                    在{office.name}下面添一个单位
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {parent && <AddOffice parent={parent} onClose={() => setParent(null)} />}
    </>
  )
}

function AddOffice({ parent, onClose }: { parent: Office; onClose: () => void }) {
  const kinds = officeKinds.slice(officeKinds.indexOf(parent.kind) + 1)
  const [kind, setKind] = useState(kinds[0]!)
  const [id] = useState(newId)
  const add = useMutation({
    mutationFn: ({ name = '', code = '' }: Record<string, string>) =>
      call(addOffice, { id, parentId: parent.id, kind, name, code: code.trim() || null }),
    onSuccess: (office) => {
      say(`${office.name}已添上。接着到“账号”里给那里的同事开账号。`)
      onClose()
      return officesChanged()
    },
  })
  return (
    <Dialog open mustDecide onClose={onClose} title={`在${parent.name}下面添一个单位`}>
      <Form fault={wordsOf(add.error)} onSubmit={(typed) => add.mutate(typed)}>
        <SelectField
          label="哪一级"
          options={kinds.map((value) => ({ value, words: officeKindWords[value] }))}
          value={kind}
          onPick={setKind}
        />
        <TextField name="name" label="名称" placeholder="柳塘社区" required maxLength={40} />
        <TextField
          name="code"
          label="统计用区划代码"
          hint="12 位数字，不知道可以空着。"
          spare
          inputMode="numeric"
          pattern="\d{12}"
          maxLength={12}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={add.isPending}>
            添上这个单位
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
