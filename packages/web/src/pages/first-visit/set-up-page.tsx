import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import * as api from '@yushui/contract/setup'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { Plain } from '../../frame/plain.tsx'
import { enterAs } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/surface.tsx'
import { CodesStep } from './codes-step.tsx'
import { SampleStep } from './sample-step.tsx'
import { OfficerStep, type Offices, OfficesStep } from './set-up-steps.tsx'

/** Two short steps, or a sample to look at first. */
export function SetUpPage() {
  const [offices, setOffices] = useState<Offices | null>(null)
  const [isBack, setBack] = useState(false)
  const go = useNavigate()
  const home = () => go({ to: '/' })
  const open = useMutation({
    mutationFn: (officer: Record<'name' | 'login' | 'password', string>) =>
      call(api.setUp, { ...offices!, officer }),
    onSuccess: ({ me }) => enterAs(me),
  })
  const sample = useMutation({
    mutationFn: () => call(api.setUpSample, {}),
    onSuccess: ({ me }) => enterAs(me),
  })

  if (open.data) return <CodesStep codes={open.data.codes} onDone={home} />
  if (sample.data) return <SampleStep {...sample.data} onDone={home} />
  if (sample.isPending) {
    return (
      <Plain title="正在搭示例社区" lead="一个街道、两个社区、一年的工作，约需半分钟。">
        <Progress label="正在写入一年的计划和记录" />
      </Plain>
    )
  }
  if (offices && !isBack) {
    return (
      <OfficerStep
        offices={offices}
        busy={open.isPending}
        fault={wordsOf(open.error)}
        onBack={() => setBack(true)}
        onDone={open.mutate}
      />
    )
  }
  return (
    <OfficesStep
      given={offices}
      onDone={(given) => {
        setOffices(given)
        setBack(false)
      }}
      beside={
        <>
          <Button onClick={() => sample.mutate()}>先看示例社区</Button>
          {sample.error && <p role="alert">{wordsOf(sample.error)}</p>}
        </>
      }
    />
  )
}
