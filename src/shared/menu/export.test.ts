import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type ExportEvent, exportFailures, exportStep, type MenuExport } from './export.ts'

const requested: MenuExport = {
  reference: 'ref-1',
  menuId: 'menu',
  version: 3,
  locationId: 'centre',
  channel: 'doordash',
  state: 'exporting',
  step: 'waiting',
  requestedAt: 0,
  requestedBy: 'Ana',
  sentAt: null,
  endedAt: null,
  platformMenuId: null,
  failure: null,
  attempts: 0,
  lastError: null,
}
const failed = (code: (typeof exportFailures)[number] = 'job-failed'): ExportEvent => ({
  type: 'failed',
  failure: { code, details: 'no', paths: [] },
  platformMenuId: null,
})
const anyEvent = fc.oneof(
  fc.record({ type: fc.constant('sent' as const), platformMenuId: fc.option(fc.string()) }),
  fc.record({ type: fc.constant('not-reached' as const), error: fc.string() }),
  fc.record({ type: fc.constant('read-back' as const), platformMenuId: fc.option(fc.string()) }),
  fc.constantFrom(...exportFailures).map(failed),
)

/** Refused events change nothing. */
function walk(events: readonly ExportEvent[]): MenuExport {
  return events.reduce((current, event, at) => {
    const step = exportStep(current, event, at + 1)
    return step.ok ? step.export : current
  }, requested)
}

describe('a menu export', () => {
  it('ends from wherever it is, well or badly: there is no dead end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const reached = walk(events)
        if (reached.state !== 'exporting') return
        expect(exportStep(reached, { type: 'read-back', platformMenuId: null }, 99)).toMatchObject({
          ok: true,
          export: { state: 'accepted', endedAt: 99 },
        })
        expect(exportStep(reached, failed(), 99)).toMatchObject({
          ok: true,
          export: { state: 'failed', endedAt: 99 },
        })
      }),
    )
  })

  it('takes nothing more once it has ended: a retry is a new one (R161)', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), anyEvent, (events, event) => {
        const reached = walk(events)
        if (reached.state === 'exporting') return
        expect(exportStep(reached, event, 99)).toEqual({ ok: false, refusal: 'ended' })
      }),
    )
  })

  it('says the same with all its fields', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { state, step, endedAt, sentAt, failure } = walk(events)
        expect(step === 'done').toBe(state !== 'exporting')
        expect(endedAt !== null).toBe(state !== 'exporting')
        expect(failure !== null).toBe(state === 'failed')
        if (step === 'sent') expect(sentAt).not.toBeNull()
      }),
    )
  })

  it('is accepted by what was read back, not by an answered call', () => {
    expect(walk([{ type: 'sent', platformMenuId: 'm-1' }]).state).toBe('exporting')
    expect(
      walk([
        { type: 'sent', platformMenuId: 'm-1' },
        { type: 'read-back', platformMenuId: null },
      ]),
    ).toMatchObject({ state: 'accepted', platformMenuId: 'm-1', sentAt: 1, endedAt: 2 })
  })

  it('keeps the menu id when only its hours failed (section 10)', () => {
    const events: ExportEvent[] = [
      { type: 'sent', platformMenuId: null },
      { ...failed('hours-failed'), platformMenuId: 'm-1' } as ExportEvent,
    ]
    expect(walk(events)).toMatchObject({
      state: 'failed',
      platformMenuId: 'm-1',
      failure: { code: 'hours-failed' },
    })
  })

  it('counts the attempts that did not get through, and forgets the error with the one that did', () => {
    const lost: ExportEvent = { type: 'not-reached', error: 'offline' }
    expect(walk([lost, lost])).toMatchObject({ step: 'waiting', attempts: 2, lastError: 'offline' })
    expect(walk([lost, { type: 'sent', platformMenuId: null }])).toMatchObject({
      attempts: 1,
      lastError: null,
    })
  })

  test('sent twice, it was sent at the first time', () => {
    const sent: ExportEvent = { type: 'sent', platformMenuId: null }
    expect(walk([sent, sent]).sentAt).toBe(1)
  })
})
