import { expect, test } from 'vitest'
import {
  answered,
  ended,
  isOver,
  newShiftCheck,
  shiftParts,
  stateOfPart,
  stepped,
  withTrial,
} from './shift-check.ts'

const begun = newShiftCheck({ id: 'c1', by: 'Eva', printerId: null, withTestTickets: false, at: 1_000 })
const stateOf = (check: typeof begun, part: string) => check.steps.find((step) => step.part === part)?.state

test('it begins by asking whether the bell was heard, and everything else waits', () => {
  expect(begun.steps.map(({ part }) => part)).toEqual([...shiftParts])
  expect(stateOf(begun, 'sound')).toBe('asking')
  expect(new Set(begun.steps.slice(1).map(({ state }) => state))).toEqual(new Set(['waiting']))
})

test.each([
  [true, 'ok'],
  [false, 'problem'],
])('heard %s: the sound is %s, and a second answer changes nothing', (isHeard, state) => {
  const first = answered(begun, isHeard, 4_000)
  expect(stateOf(first, 'sound')).toBe(state)
  expect(answered(first, !isHeard, 5_000)).toEqual(first)
})

test('what has its result keeps it, and what has none when it ends is not known', () => {
  const network = stepped(begun, 'network', { state: 'ok', tookMs: 12 })
  expect(stateOf(stepped(network, 'network', { state: 'problem', tookMs: 1 }), 'network')).toBe('ok')
  const over = ended(network, 'done', 9_000)
  expect(over).toMatchObject({ outcome: 'done', endedAt: 9_000 })
  expect(over.steps.every(isOver)).toBe(true)
  expect(stateOf(over, 'sound')).toBe('unknown')
})

test('one that is over changes no more: not by a late result, an answer or a second end', () => {
  const over = ended(begun, 'stopped', 2_000)
  expect(stepped(over, 'disk', { state: 'ok', tookMs: 1 })).toBe(over)
  expect(answered(over, true, 3_000)).toBe(over)
  expect(ended(over, 'done', 3_000)).toBe(over)
})

test('a part is as bad as the worst of its checks', () => {
  const of = (...states: ('ok' | 'unknown' | 'warning' | 'problem')[]) =>
    stateOfPart(
      states.map((state) => ({ part: 'printer', state })),
      'printer',
    )
  expect(of('ok', 'unknown')).toBe('unknown')
  expect(of('ok', 'warning', 'unknown')).toBe('warning')
  expect(of('problem', 'warning')).toBe('problem')
  expect(of()).toBeNull()
})

test.each([
  ['unknown', 'ok', 'ok'],
  ['ok', 'problem', 'problem'],
  ['problem', 'ok', 'problem'],
  ['warning', 'unknown', 'warning'],
  ['ok', null, 'ok'],
  [null, null, 'unknown'],
] as const)('looked at it is %s, tried out %s: it comes to %s', (found, tried, state) => {
  expect(withTrial(found, tried)).toBe(state)
})
