import { expect, it } from 'vitest'
import type { CallAnswer } from '#main/channels/protocol/call.ts'
import { createSlots } from './slots.ts'
import type { Call } from './permitted.ts'

const call: Call = { id: 'c', method: 'GET', server: 'api', path: '/', headers: {} }
const answered: CallAnswer = { kind: 'answered', status: 200, text: '', retryAfterMs: null }

it('makes so many calls at once, the next when one has ended, and none that would wait too long', async () => {
  const open: (() => void)[] = []
  const slots = createSlots({ most: 2, patienceMs: 20 })
  const send = slots.inTurn(() => new Promise((resolve) => open.push(() => resolve(answered))))
  const [first, second, third] = [send(call), send(call), send(call)]
  expect(await third).toMatchObject({ kind: 'unreachable', maybeHeard: false })
  expect(open).toHaveLength(2)
  const fourth = send(call)
  open[0]?.()
  expect(await first).toBe(answered)
  await expect.poll(() => open.length).toBe(3)
  open[1]?.()
  open[2]?.()
  expect(await Promise.all([second, fourth])).toEqual([answered, answered])
})

it('gives its turn back where a call fails', async () => {
  const slots = createSlots({ most: 1, patienceMs: 20 })
  const failing = slots.inTurn(() => Promise.reject(new Error('a fault of ours')))
  await expect(failing(call)).rejects.toThrow('a fault')
  expect(await slots.inTurn(() => Promise.resolve(answered))(call)).toBe(answered)
})
