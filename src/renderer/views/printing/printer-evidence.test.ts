import { expect, test } from 'vitest'
import type { ChannelHealth } from '#shared/station/channel-health.ts'
import type { PrinterStatus } from '#shared/printing/printing.ts'
import { channelEvidence, quietAfterMs } from '#shared/station/channel-evidence.ts'
import { inTrouble, printerEvidence } from './printer-evidence.ts'

const now = 100_000_000
const health = (change: Partial<ChannelHealth>): ChannelHealth => ({
  channel: 'doordash',
  lastHeardAt: null,
  lastReachedAt: null,
  lastFailedAt: null,
  lastError: null,
  lastFailure: null,
  waiting: 0,
  gaveUp: 0,
  ...change,
})

test('six minutes without an order are a lull for Uber Eats, and a warning for DoorDash, which then pauses the store', () => {
  const quiet = { lastHeardAt: now - 6 * 60_000 }
  expect(channelEvidence(health({ ...quiet, channel: 'uber-eats' }), now).kind).toBe('heard')
  expect(channelEvidence(health(quiet), now).kind).toBe('silent')
  const long = { channel: 'uber-eats', lastHeardAt: now - 31 * 60_000 } as const
  expect(channelEvidence(health(long), now).kind).toBe('silent')
})

test('a channel heard within five minutes is said to be heard (B3)', () => {
  const heardAt = now - quietAfterMs
  expect(channelEvidence(health({ lastHeardAt: heardAt }), now)).toEqual({ kind: 'heard', heardAt })
})

test('a channel that is silent but answers our calls is quiet, one nobody called is silent (B3)', () => {
  const lastHeardAt = now - quietAfterMs - 1
  expect(channelEvidence(health({ lastHeardAt, lastReachedAt: now - 1000 }), now).kind).toBe('quiet')
  expect(channelEvidence(health({ lastHeardAt, lastReachedAt: now - quietAfterMs - 1 }), now).kind).toBe(
    'silent',
  )
  expect(channelEvidence(health({ lastHeardAt }), now).kind).toBe('silent')
})

test('an unanswered call is broken until something is heard or answered (B3)', () => {
  const failed = { lastHeardAt: now - 9000, lastReachedAt: now - 8000, lastFailedAt: now - 5000 }
  expect(channelEvidence(health(failed), now).kind).toBe('unanswered')
  expect(channelEvidence(health({ ...failed, lastHeardAt: now - 1000 }), now).kind).toBe('heard')
  expect(channelEvidence(health({ ...failed, lastReachedAt: now - 1000 }), now).kind).toBe('heard')
})

test('a channel never heard claims nothing', () => {
  expect(channelEvidence(health({}), now)).toEqual({ kind: 'never' })
  expect(channelEvidence(health({ lastReachedAt: now }), now)).toEqual({ kind: 'never' })
})

const status = (change: Partial<PrinterStatus>): PrinterStatus => ({
  printerId: 'kitchen',
  state: 'ok',
  problem: null,
  since: null,
  lastPrintedAt: null,
  checkedAt: now,
  waiting: 0,
  ...change,
})

test("a printer is known by what it printed, and a problem outweighs yesterday's ticket (B2)", () => {
  expect(printerEvidence(status({ lastPrintedAt: 7 }))).toEqual({ kind: 'printed', at: 7 })
  expect(printerEvidence(status({ lastPrintedAt: 7, state: 'problem', problem: 'paper-out' }))).toEqual({
    kind: 'problem',
    problem: 'paper-out',
  })
  expect(printerEvidence(status({}))).toEqual({ kind: 'answers' })
  expect(printerEvidence(status({ state: 'unknown' }))).toEqual({ kind: 'not-tried' })
  expect(printerEvidence(undefined)).toEqual({ kind: 'not-tried' })
})

test('beside a printer in trouble only those that are in trouble too are counted', () => {
  const well = { evidence: { kind: 'printed', at: now } } as const
  const others = [well, { evidence: { kind: 'problem', problem: 'paper-out' } } as const, well]
  expect(inTrouble(others)).toBe(1)
  expect(inTrouble([well, { evidence: { kind: 'not-tried' } }])).toBe(0)
})
