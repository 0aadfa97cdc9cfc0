import { useMutation, useQuery } from '@tanstack/react-query'
import { endSignedIn, listSignedIn, type SignedIn } from '@yushui/contract/sign-in'
import { roleWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { momentWords } from '../../date-words.ts'
import { toggleElder, useElder } from '../../elder.ts'
import { ChangePasswordForm } from '../../features/sign-in/change-password-form.tsx'
import { deviceWords } from '../../features/sign-in/device-words.ts'
import { CalendarCard } from '../../features/today/calendar-card.tsx'
import { DigestMailCard } from '../../features/today/digest-mail-card.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/field.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Card, PageHead, Tag } from '../../ui/surface.tsx'
import './account.css'

export function AccountPage() {
  const me = useMe()
  const mayReadToday = useMay('today.read')
  const isElder = useElder()
  const [round, setRound] = useState(0)
  const above = [...me.officesAbove, me.office.name].join(' · ')
  return (
    <>
      <PageHead title="账号与安全" sub={`${me.name} · ${roleWords[me.role]} · ${above}`} />
      <div className="account">
        <div className="stack-wide">
          <SignIns />
          {mayReadToday && <CalendarCard />}
        </div>
        <div className="stack-wide">
          <Card title="换密码">
            <ChangePasswordForm
              key={round}
              login={me.login}
              look="quiet"
              onDone={() => {
                setRound(round + 1)
                say('密码换好了，别处的登录都已结束。')
              }}
            />
          </Card>
          {mayReadToday && <DigestMailCard />}
          <Card title="看得更清楚">
            <Check checked={isElder} onChange={toggleElder}>
              大字：这台电脑上所有的字都放大
            </Check>
          </Card>
        </div>
      </div>
    </>
  )
}

function SignIns() {
  const query = useQuery({
    queryKey: ['sign-ins'],
    queryFn: ({ signal }) => call(listSignedIn, {}, { signal }),
  })
  const end = useMutation({
    mutationFn: (ended: readonly SignedIn[]) => Promise.all(ended.map(({ id }) => call(endSignedIn, { id }))),
    onSuccess: (_, ended) => say(ended.length > 1 ? '别处的登录都结束了。' : '那一处登录结束了。'),
    onError: (fault) => sayFault(wordsOf(fault)!),
    onSettled: () => cache.invalidateQueries({ queryKey: ['sign-ins'] }),
  })
  return (
    <Loaded query={query}>
      {(places) => {
        const others = places.filter((it) => !it.isThisOne)
        return (
          <Card
            title="我在哪些地方登录着"
            aside={
              others.length > 1 && (
                <Button small look="danger" onClick={() => end.mutate(others)}>
                  结束别处的登录
                </Button>
              )
            }
          >
            <ul className="sign-ins">
              {places.map((it) => (
                <li key={it.id}>
                  <span>
                    {deviceWords(it.device)} {it.isThisOne && <Tag tone="green">就是这里</Tag>}
                    <small className="dim">
                      {momentWords(it.since)} 登录，最近用在 {momentWords(it.lastUsedAt)}
                    </small>
                  </span>
                  {!it.isThisOne && (
                    <Button small busy={end.isPending} onClick={() => end.mutate([it])}>
                      结束
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )
      }}
    </Loaded>
  )
}
