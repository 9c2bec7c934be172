import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, decideMode, type FolderMode, type Found, type StandIn } from './folder-mode.ts'

const plain: Asked = { demo: false, standIn: 'usual', givesKey: false }
const fresh: Found = { mode: null, inUse: false, hasKey: false }
const of = (mode: FolderMode, more: Partial<Found> = {}): Found => ({ ...fresh, mode, inUse: true, ...more })

describe('a data folder', () => {
  it.each<[string, Asked, Found, ReturnType<typeof decideMode>]>([
    ['fresh, without a word', plain, fresh, { ok: true, mode: 'stand-in', runsStandIn: true }],
    ['fresh, live', { ...plain, standIn: 'never' }, fresh, { ok: true, mode: 'live', runsStandIn: false }],
    [
      'fresh, with a key',
      { ...plain, givesKey: true },
      fresh,
      { ok: true, mode: 'live', runsStandIn: false },
    ],
    ['fresh, demo', { ...plain, demo: true }, fresh, { ok: true, mode: 'demo', runsStandIn: true }],
    ['live, without a word', plain, of('live'), { ok: true, mode: 'live', runsStandIn: false }],
    [
      'live, a stand-in asked for',
      { ...plain, standIn: 'asked' },
      of('live'),
      { ok: false, refusal: 'live-folder-with-stand-in' },
    ],
    ['live, as a demo', { ...plain, demo: true }, of('live'), { ok: false, refusal: 'live-folder-as-demo' }],
    [
      'live and still empty, as a demo',
      { ...plain, demo: true },
      of('live', { inUse: false }),
      { ok: true, mode: 'demo', runsStandIn: true },
    ],
    [
      'a stand-in’s, with a key from before',
      plain,
      of('stand-in', { hasKey: true }),
      { ok: true, mode: 'live', runsStandIn: false },
    ],
    ['a demo, without a word', plain, of('demo'), { ok: true, mode: 'demo', runsStandIn: true }],
    [
      'a demo, live',
      { ...plain, standIn: 'never' },
      of('demo'),
      { ok: true, mode: 'demo', runsStandIn: false },
    ],
    [
      'a demo, with a key',
      { ...plain, givesKey: true },
      of('demo'),
      { ok: true, mode: 'live', runsStandIn: false },
    ],
    [
      'a demo with a key, the stand-in would hide it',
      { demo: true, standIn: 'usual', givesKey: true },
      fresh,
      { ok: false, refusal: 'key-with-stand-in' },
    ],
  ])('%s', (_what, asked, found, decision) => {
    expect(decideMode(asked, found)).toEqual(decision)
  })

  it('that is live talks to no stand-in, whatever a start asks for', () => {
    const asked = fc.record({
      demo: fc.boolean(),
      standIn: fc.constantFrom<StandIn>('never', 'usual', 'asked'),
      givesKey: fc.boolean(),
    })
    fc.assert(
      fc.property(asked, fc.boolean(), (start, hasKey) => {
        const decision = decideMode(start, of('live', { hasKey }))
        expect(decision.ok && decision.runsStandIn).toBe(false)
      }),
    )
  })
})
