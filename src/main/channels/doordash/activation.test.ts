import { describe, expect, it } from 'vitest'
import type { Onboarding } from '#shared/doordash/onboarding.ts'
import { activationStep, enableOutcome } from './activation.ts'
import type { CallFailure } from './onboarding-client.ts'

const seen: Onboarding = {
  onboarding_id: 'o',
  location_id: 'l',
  doordash_store_id: '1',
  status: 'MENU_QUALIFIED',
  exclusion_code: null,
  details: null,
  updated_at: '2026-11-24T17:40:00Z',
} as Onboarding
const mark = 'MENU_QUALIFIED|2026-11-24T17:40:00Z'
const answered = { kind: 'answered', value: seen } as const
const refused: CallFailure = { kind: 'rejected', status: 422, message: 'no', code: 'NOT_READY' }
const silent: CallFailure = { kind: 'unreachable', message: 'ECONNREFUSED', maybeHeard: false, code: null }

describe('an attempt to activate (R97)', () => {
  it('asks DoorDash once nothing was asked yet, and notes where it stood', () =>
    expect(activationStep(null, answered, null)).toEqual({ do: 'ask', seen, mark }))

  it('asks again after a start, because nobody knows whether it was asked', () =>
    expect(activationStep(mark, answered, null)).toMatchObject({ do: 'ask' }))

  it('waits for a minute after it asked, then asks again', () => {
    expect(activationStep(mark, answered, 59_999)).toEqual({ do: 'end', attempt: { kind: 'waiting' } })
    expect(activationStep(mark, answered, 60_000)).toMatchObject({ do: 'ask' })
  })

  it('takes over what DoorDash has said since', () =>
    expect(activationStep('older', answered, 0)).toEqual({ do: 'take-over', seen }))

  it('is done once DoorDash says so', () => {
    const active = { kind: 'answered', value: { ...seen, status: 'INTEGRATION_ACTIVATED' } } as const
    expect(activationStep(null, active, null)).toEqual({ do: 'end', attempt: { kind: 'activated' } })
  })

  it.each([
    ['nobody is signed in', null, { kind: 'failed', code: 'SIGN_IN_AGAIN', details: null }],
    ['DoorDash cannot be reached', silent, { kind: 'failed', code: 'UNREACHABLE', details: 'ECONNREFUSED' }],
    ['DoorDash refuses', refused, { kind: 'failed', code: 'NOT_READY', details: 'no' }],
  ] as const)('fails where nothing was asked and %s; may have been asked, it waits', (_, found, attempt) => {
    expect(activationStep(null, found, null)).toEqual({ do: 'end', attempt })
    expect(activationStep(mark, found, null)).toEqual({ do: 'end', attempt: { kind: 'waiting' } })
  })
})

describe("DoorDash's answer to an activation", () => {
  const conflict: CallFailure = { kind: 'rejected', status: 409, message: 'pending', code: null }
  it.each([
    [null, false, 'failed'],
    [null, true, 'waiting'],
    [{ kind: 'answered', value: null } as const, false, 'waiting'],
    [{ kind: 'later', status: 503, message: '', retryAfterMs: null, code: null } as const, false, 'waiting'],
    [conflict, false, 'failed'],
    [conflict, true, 'waiting'],
    [refused, true, 'failed'],
    [{ kind: 'denied', status: 403, message: '', code: null } as const, true, 'failed'],
    [silent, false, 'failed'],
    [silent, true, 'waiting'],
    [{ ...silent, maybeHeard: true }, false, 'waiting'],
  ])('%o, asked before: %s, means %s', (answer, isMaybeAskedBefore, kind) =>
    expect(enableOutcome(answer, isMaybeAskedBefore).kind).toBe(kind),
  )
})
