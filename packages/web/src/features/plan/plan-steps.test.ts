import { expect, test } from 'vitest'
import { nextStep, stepsBack, waitingFor } from './plan-steps.ts'

test('a plan goes from drafted to closed one step at a time', () => {
  expect(nextStep('drafted')).toBe('approve')
  expect(nextStep('approved')).toBe('start')
  expect(nextStep('running')).toBe('close')
  expect(nextStep('closed')).toBeNull()
})

test('every way back asks for a reason and leads somewhere', () => {
  expect(stepsBack('drafted')).toEqual([])
  expect(stepsBack('approved')).toEqual(['return'])
  expect(stepsBack('running')).toEqual(['return'])
  expect(stepsBack('closed')).toEqual(['reopen'])
})

test('whoever waits is told for whom', () => {
  expect(waitingFor('approve')).toBe('等社区主任批准这份计划')
  expect(waitingFor('start')).toBe('等双拥专干开始执行')
  expect(waitingFor('close')).toBe('年底由社区主任办结')
})
