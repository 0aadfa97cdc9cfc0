import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/today'
import { useRef, useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { dayWords } from '../../date-words.ts'
import { Loaded } from '../../loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import './digests.css'

/** A calendar of one's own on the telephone or the desk; its address is shown this once. */
export function CalendarCard() {
  const query = useQuery({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => call(api.getCalendar, {}, { signal }),
  })
  const [address, setAddress] = useState<string | null>(null)
  const [asking, setAsking] = useState<'renew' | 'end' | null>(null)
  const afterwards = {
    onError: (fault: unknown) => sayFault(wordsOf(fault)!),
    onSettled: () => {
      setAsking(null)
      return cache.invalidateQueries({ queryKey: ['calendar'] })
    },
  }
  const renew = useMutation({
    mutationFn: () => call(api.renewCalendar, {}),
    onSuccess: (made) => setAddress(new URL(made.address, location.href).href),
    ...afterwards,
  })
  const end = useMutation({
    mutationFn: () => call(api.endCalendar, {}),
    onSuccess: () => {
      setAddress(null)
      say('日历订阅停用了。')
    },
    ...afterwards,
  })
  return (
    <Card title="日历订阅">
      <Loaded query={query}>
        {({ since }) => (
          <div className="stack">
            <p>
              活动和任务的期限会出现在手机或电脑的日历里，改期、取消也会跟着变。凡与部队有关的，只写“双拥活动”，不写单位和地点。
            </p>
            {address && <Address address={address} />}
            {since && !address && <p className="dim">{dayWords(since)}生成的地址正在使用。</p>}
            <div className="line-up">
              {since ? (
                <>
                  <Button onClick={() => setAsking('renew')}>换一个地址</Button>
                  <Button look="danger" onClick={() => setAsking('end')}>
                    停用
                  </Button>
                </>
              ) : (
                <Button busy={renew.isPending} onClick={() => renew.mutate()}>
                  生成订阅地址
                </Button>
              )}
            </div>
          </div>
        )}
      </Loaded>
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'end' ? '停用日历订阅？' : '换一个地址？'}
        words={
          asking === 'end'
            ? '已经订阅的日历不再更新。以后可以再生成一个地址。'
            : '原来的地址随即作废，用它订阅的日历要换上新地址。'
        }
      >
        <div className="line-up">
          <Button
            look="danger"
            busy={renew.isPending || end.isPending}
            onClick={() => (asking === 'end' ? end.mutate() : renew.mutate())}
          >
            {asking === 'end' ? '停用' : '换新地址'}
          </Button>
          <Button onClick={() => setAsking(null)}>不用了</Button>
        </div>
      </Dialog>
    </Card>
  )
}

const isHereOnly = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

function Address({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    field.current?.select()
    // Without https the browser keeps the clipboard shut; what is selected can still be copied by hand.
    setCopied(
      (await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )) ?? false,
    )
  }
  return (
    <div className="calendar-address">
      <p>
        <b>地址只显示这一次，请现在就用。</b>谁有它谁就能看到日历，请不要转发。
      </p>
      <div className="calendar-address__line">
        <input
          className="field__control"
          aria-label="日历订阅地址"
          readOnly
          ref={field}
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button look="primary" onClick={copy}>
          复制地址
        </Button>
      </div>
      <p className="dim" role="status">
        {isCopied === true && '已复制。在日历里选“通过网址订阅”，贴上就行。'}
        {isCopied === false && '地址已选中，请按 Ctrl+C 复制。'}
        {isCopied === null && '在日历里选“通过网址订阅”，贴上这个地址。'}
      </p>
      {isHereOnly ? (
        <p className="dim">
          现在只有这台电脑打得开鱼水，手机上的日历收不到。需要的话，请系统管理员让别的电脑和手机能连进来，再换一个地址。
        </p>
      ) : (
        <a className={buttonClass()} href={address.replace(/^https?:/, 'webcal:')}>
          用这台电脑（手机）的日历打开
        </a>
      )}
    </div>
  )
}
