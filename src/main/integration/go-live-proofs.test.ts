import { describe, expect, it } from 'vitest'
import { goLiveProofs, isPlayedThrough, type Met } from './go-live-proofs.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const day = 24 * 3_600_000
const met: Met = { answeredAt: now, reachedAt: now, reachError: null, shownAt: now, heardAt: now }
const printed = { state: 'printed', problem: null, changedAt: now } as const
const evidence = { acknowledgedAt: now, jobs: [printed], printedAt: [now] }

describe('the go-live check (R100, B11)', () => {
  it('proves all once order, ring, ticket and answer are there', () => {
    const proofs = goLiveProofs(met, evidence, now)
    expect(Object.values(proofs).map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'proven'))
    expect(isPlayedThrough(proofs)).toBe(true)
  })

  it('takes nothing for proven that is a day old', () => {
    const proofs = goLiveProofs(met, evidence, now + day)
    expect(proofs['sound-heard']).toEqual({ state: 'missing', detail: 'too-long-ago' })
    expect(goLiveProofs(met, evidence, now + day - 1)['sound-heard'].state).toBe('proven')
  })

  it('tells why the channel was not reached', () => {
    const proofs = goLiveProofs({ ...met, reachedAt: null, reachError: '401' }, evidence, now)
    expect(proofs.network.state).toBe('proven')
    expect(proofs.doordash).toEqual({ state: 'failed', detail: '401' })
  })

  it('waits for what has not happened yet', () => {
    const proofs = goLiveProofs({ ...met, shownAt: null }, { ...evidence, acknowledgedAt: null }, now)
    expect(proofs['order-shown'].state).toBe('waiting')
    expect(proofs['order-acknowledged'].state).toBe('waiting')
    expect(isPlayedThrough(proofs)).toBe(false)
  })

  it('takes a printer that printed today for proven, and else this ticket for its proof', () => {
    const failed = { state: 'failed', problem: 'paper-out', changedAt: now } as const
    const today = goLiveProofs(met, { ...evidence, jobs: [failed] }, now)
    expect(today.printer.state).toBe('proven')
    expect(today['ticket-printed']).toEqual({ state: 'failed', detail: 'paper-out' })
    const never = goLiveProofs(met, { ...evidence, jobs: [failed], printedAt: [null] }, now)
    expect(never.printer).toEqual({ state: 'failed', detail: 'paper-out' })
  })

  it('misses a printer where none serves the location, and the order need not wait for its ticket', () => {
    const proofs = goLiveProofs(met, { ...evidence, jobs: [], printedAt: [] }, now)
    expect(proofs.printer).toEqual({ state: 'missing', detail: 'no-printer' })
    expect(isPlayedThrough(proofs)).toBe(true)
  })
})
