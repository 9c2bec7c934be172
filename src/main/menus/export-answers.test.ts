import { describe, expect, it } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { exportLimitMs } from '#shared/menu/export.ts'
import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { ExportRecord, Said } from '../store/menu-exports.ts'
import { isFromExport, whenAsked, whenLookedFor, whenReadBack, whenSent } from './export-answers.ts'
import { exportRecordStep } from './export-record.ts'

const now = 1_000_000
const silent = { kind: 'unreachable', message: 'ECONNRESET', maybeHeard: true } as const
const denied = { kind: 'denied', status: 403, message: 'no' } as const
const yes: Said = { status: 'SUCCESS', code: null, details: null, platformMenuId: 'p' }
const record = {
  export: { state: 'exporting', step: 'waiting', platformMenuId: 'old', attempts: 0, sentAt: null },
  replaces: null,
  maybeHeard: true,
  mark: null,
  said: null,
  notBefore: now,
} as unknown as ExportRecord
const after = (news: Parameters<typeof exportRecordStep>[1], from = record) =>
  exportRecordStep(from, news, now, 0)

describe('a menu that may have got there although nobody heard of it (R138)', () => {
  const found = (value: Parameters<typeof whenLookedFor>[0]) => after(whenLookedFor(value))

  it('is sent again where the channel knows nothing of it', () =>
    expect(found({ kind: 'answered', value: { kind: 'unknown' } })).toMatchObject({
      maybeHeard: false,
      notBefore: now,
      export: { step: 'waiting' },
    }))

  it('is sent where the channel has it, with what came of it', () => {
    expect(found({ kind: 'answered', value: { kind: 'pending' } }).export).toMatchObject({ step: 'sent' })
    const said = found({ kind: 'answered', value: { kind: 'said', said: yes } })
    expect(said).toMatchObject({ said: yes, export: { step: 'sent', platformMenuId: 'p' } })
  })

  it('stays in doubt while the channel does not answer', () => {
    const next = found(silent)
    expect(next).toMatchObject({ maybeHeard: true, export: { attempts: 1, lastError: 'ECONNRESET' } })
    expect(next.notBefore).toBeGreaterThan(now)
  })
})

describe('the answer to a menu that was sent', () => {
  const sent = { menu: demoMenu, replaced: 'old', shown: null }
  it.each([
    [{ kind: 'answered', value: { platformMenuId: 'p', said: null } } as const, 'sent'],
    [silent, 'not-reached'],
    [denied, 'failed'],
    [{ kind: 'sign-in-again' } as const, 'failed'],
    [{ kind: 'rejected', status: 422, message: 'bad' } as const, 'failed'],
    [{ kind: 'rejected', status: 404, message: 'gone' } as const, 'id-gone'],
  ])('%o means %s', (answer, type) => expect(whenSent(answer, sent).type).toBe(type))

  it('tells of an id that leads nowhere only where no menu stands there', () => {
    const gone = { kind: 'rejected', status: 404, message: 'gone' } as const
    expect(whenSent(gone, { ...sent, shown: 'old' }).type).toBe('failed')
    expect(after({ type: 'id-gone' })).toMatchObject({ maybeHeard: false, export: { platformMenuId: null } })
  })
})

describe('what came of a menu that was sent', () => {
  const pending = { kind: 'answered', value: { kind: 'pending' } } as const

  it('is asked for again, and given up after two hours', () => {
    expect(whenAsked(pending, 0)).toEqual({ type: 'pending', inMs: 2_000 })
    expect(whenAsked(pending, exportLimitMs)).toMatchObject({
      type: 'failed',
      failure: { code: 'timed-out' },
    })
  })

  it('cannot have timed out while the channel does not answer', () =>
    expect(whenAsked(silent, exportLimitMs)).toEqual({ type: 'pending', inMs: 60_000 }))

  it('is not put off again where a webhook came in meanwhile', () => {
    const heard = { ...record, said: yes }
    expect(after({ type: 'pending', inMs: 5_000 }, heard)).toBe(heard)
  })

  it('is proven by reading the menu back, and by nothing else', () => {
    const shown = { menu: demoMenu, platformMenuId: 'p', reference: null }
    const known = { platformMenuId: 'old', ageMs: 0 }
    const read = (menu: typeof demoMenu | null) =>
      whenReadBack({ kind: 'answered', value: { ...shown, menu } }, fingerprintOf(demoMenu), known)
    expect(read(demoMenu)).toEqual({ type: 'read-back', platformMenuId: 'p' })
    expect(read(null)).toMatchObject({ type: 'failed', failure: { code: 'not-as-sent' } })
    expect(read({ ...demoMenu, categories: [] })).toMatchObject({ failure: { code: 'not-as-sent' } })
    expect(whenReadBack(silent, 'x', known).type).toBe('due')
  })
})

it('what stands there came from us by its reference, or by its content but for the hours', () => {
  const shown = { menu: { ...demoMenu, hours: [] }, platformMenuId: null, reference: null }
  expect(isFromExport(shown, 'r', demoMenu)).toBe(true)
  expect(isFromExport({ ...shown, menu: { ...demoMenu, categories: [] } }, 'r', demoMenu)).toBe(false)
  expect(
    isFromExport({ ...shown, menu: { ...demoMenu, categories: [] }, reference: 'r' }, 'r', demoMenu),
  ).toBe(true)
  expect(isFromExport({ ...shown, menu: null, reference: 'r' }, 'r', demoMenu)).toBe(false)
})
