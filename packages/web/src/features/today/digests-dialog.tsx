import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Digest, readDigest } from '@yushui/contract/today'
import { weekdayWords } from '@yushui/domain/almanac/year-calendar'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Tag } from '../../ui/surface.tsx'
import './digests.css'
import { digestsQuery } from './today-query.ts'

/** The digests of the last weeks, with how many are unread; looking at one is all the answer it wants. */
export function DigestsButton() {
  const query = useQuery(digestsQuery)
  const [isOpen, setOpen] = useState(false)
  const unread = query.data?.filter(({ isRead }) => !isRead).length ?? 0
  return (
    <>
      <Button onClick={() => setOpen(true)}>每日提要{unread > 0 && `（${unread}份没看）`}</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} shape="wide" title="每日提要">
        <Loaded query={query}>{(digests) => <Digests digests={digests} />}</Loaded>
      </Dialog>
    </>
  )
}

function Digests({ digests }: { digests: readonly Digest[] }) {
  const [openId, setOpenId] = useState(digests[0]?.id)
  if (digests.length === 0) return <p>还没有提要。工作日早上8点以后会有一份；下班时间和节假日没有。</p>
  return (
    <>
      <ul className="digests">
        {digests.map((digest) => (
          <li key={digest.id}>
            <OneDigest digest={digest} isOpen={digest.id === openId} onOpen={() => setOpenId(digest.id)} />
          </li>
        ))}
      </ul>
      <p className="dim">
        也可以发到邮箱：到<Link to="/account">账号与安全</Link>里设置。
      </p>
    </>
  )
}

function OneDigest({ digest, isOpen, onOpen }: { digest: Digest; isOpen: boolean; onOpen: () => void }) {
  const { id, day, lines, isRead } = digest
  const { mutate } = useMutation({
    mutationFn: () => call(readDigest, { id }),
    onSuccess: (read) =>
      cache.setQueryData(digestsQuery.queryKey, (all) => all?.map((it) => (it.id === id ? read : it))),
  })
  useEffect(() => {
    if (isOpen && !isRead) mutate()
  }, [isOpen, isRead, mutate])
  return (
    <>
      <button type="button" className="digests__day" aria-expanded={isOpen} onClick={onOpen}>
        {chineseMonthDay(day)}（{weekdayWords(day)}） {!isRead && <Tag tone="red">没看</Tag>}
      </button>
      {isOpen && (
        <ul className="digests__lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
