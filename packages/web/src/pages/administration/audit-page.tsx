import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { type AuditEntry, checkAudit, listAudit } from '@yushui/contract/audit'
import { wordsForAction } from '@yushui/contract/words/audit-actions'
import { roleWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { momentWords } from '../../date-words.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner, PageHead, Tag } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'
import './offices.css'

export function AuditPage() {
  const [sought, setSought] = useState('')
  const query = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { limit: 100, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const check = useMutation({ mutationFn: () => call(checkAudit, {}) })
  return (
    <>
      <PageHead
        title="审计"
        sub="谁在什么时候做了什么，一条连一条，改动一条就对不上。"
        actions={
          <>
            <Button onClick={() => print()}>打印</Button>
            <Button look="primary" busy={check.isPending} onClick={() => check.mutate()}>
              核验有没有被动过
            </Button>
          </>
        }
      />
      <div className="stack">
        <CheckResult check={check} />
        <div className="audit__find screen-only">
          <TextField
            beside
            label="找一找"
            placeholder="姓名、做的事、单位"
            type="search"
            value={sought}
            onChange={(event) => setSought(event.target.value.trim())}
          />
          <span className="dim">在已经列出的记录里找</span>
        </div>
        <Loaded query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows)
            return <Entries rows={sought ? rows.filter((row) => wordsOfEntry(row).includes(sought)) : rows} />
          }}
        </Loaded>
        {query.hasNextPage && (
          <p className="more">
            <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              看更早的
            </Button>
          </p>
        )}
      </div>
    </>
  )
}

function CheckResult({
  check,
}: {
  check: { data?: { entries: number; brokenAt: string | null }; error: unknown }
}) {
  if (check.error) return <Banner tone="fault" alert title={wordsOf(check.error)} />
  if (!check.data) return null
  const { entries, brokenAt } = check.data
  return brokenAt ? (
    <Banner tone="fault" alert title={`审计链在 ${brokenAt} 处断了`}>
      有人动过数据库。请先别再使用，保留现场，立即报告街道和保密部门。
    </Banner>
  ) : (
    <Banner tone="done" alert title={`核验过 ${entries} 条，条条对得上，没有被动过。`} />
  )
}

const wordsOfEntry = (it: AuditEntry) =>
  [it.office, it.who, wordsForAction(it.action), it.role && roleWords[it.role], valueWords(it)].join(' ')
const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
/** What of the values says something to a reader: no ids, no windows. */
const valueWords = ({ values }: AuditEntry) =>
  Object.values(values)
    .filter((value) => ['string', 'number'].includes(typeof value) && !isId.test(String(value)))
    .filter((value) => value !== '')
    .join('，')

function Entries({ rows }: { rows: readonly AuditEntry[] }) {
  return (
    <Table
      caption="审计记录"
      hideCaption
      rows={rows}
      rowKey={(it) => it.id}
      columns={[
        { title: '时间', narrow: true, cell: (it) => momentWords(it.at) },
        { title: '谁', narrow: true, cell: (it) => it.who },
        { title: '身份', narrow: true, cell: (it) => it.role && roleWords[it.role] },
        { title: '单位', narrow: true, cell: (it) => it.office },
        {
          title: '做了什么',
          cell: (it) => (
            <span>
              {wordsForAction(it.action)} {!it.succeeded && <Tag tone="red">没有做成</Tag>}
              <small className="audit__values">{valueWords(it)}</small>
            </span>
          ),
        },
      ]}
    />
  )
}
