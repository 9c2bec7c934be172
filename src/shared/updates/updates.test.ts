import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days } from '../menu/hours.ts'
import { judgeOffer } from './offer.ts'
import { busyBecauseOf, mayInstallWhenAsked, type Moment } from './quiet-moment.ts'
import { atStart, endOfCutTrial, type Trial } from './trial.ts'
import { nextDue, nextUpdateStep, type UpdateEvent, type UpdateStep } from './update-step.ts'
import { isNewer } from './version.ts'

test('versions stand in the order of semver, and what is none is never newer', () => {
  const rising = ['0.9.9', '1.0.0-alpha', '1.0.0-alpha.2', '1.0.0-alpha.10', '1.0.0-beta', '1.0.0', '1.10.0']
  for (const [at, one] of rising.entries())
    for (const [before, other] of rising.entries())
      expect(isNewer(one, other), `${one} ${other}`).toBe(at > before)
  expect(['v2.0.0', '2', '', '2.0.0+build', '../2.0.0'].filter((text) => isNewer(text, '1.0.0'))).toEqual([])
})

const offer = (version: string, stagingPercentage: number | null = null) => ({ version, stagingPercentage })
const device = { version: '1.2.0', share: 0.42, rolledBack: ['1.3.0'] }

test('an older version is never taken, one rolled back here never again, a newer one after it is (P5)', () => {
  expect(judgeOffer(offer('1.2.0'), device)).toBe('current')
  expect(judgeOffer(offer('1.1.9'), device)).toBe('older')
  expect(judgeOffer(offer('1.2.0-beta.1'), device)).toBe('older')
  expect(judgeOffer(offer('1.3.0'), device)).toBe('rolled-back')
  expect(judgeOffer(offer('1.3.1'), device)).toBe('take')
})

test('a staged version goes to the devices whose share lies below, and to those of before as it grows', () => {
  expect(judgeOffer(offer('1.3.1', 42), device)).toBe('later')
  expect(judgeOffer(offer('1.3.1', 43), device)).toBe('take')
  expect(judgeOffer(offer('1.3.1', 0), { ...device, share: 0 })).toBe('later')
  expect(judgeOffer(offer('1.3.1', 100), { ...device, share: 0.999_999 })).toBe('take')
})

const zone = 'America/Toronto'
const lunch = { hours: days.map((day) => ({ day, start: '11:00', end: '14:00' })), specialDays: [] }
const toronto = (time: string) => Date.parse(`2026-11-24T${time}:00-05:00`)
const moment = (time: string, more: Partial<Moment> = {}): Moment => ({
  now: toronto(time),
  orders: [],
  locations: [{ name: 'Centre', timeZone: zone }],
  menus: [lunch],
  ...more,
})

test('no version is installed in service hours, nor in the half hour before (P5)', () => {
  expect(busyBecauseOf(moment('11:00'))).toEqual({ is: 'open', location: 'Centre', until: toronto('14:00') })
  expect(busyBecauseOf(moment('13:59'))?.is).toBe('open')
  expect(busyBecauseOf(moment('10:30'))).toEqual({
    is: 'opens-soon',
    location: 'Centre',
    at: toronto('11:00'),
  })
  expect(busyBecauseOf(moment('10:29'))).toBeNull()
  expect(busyBecauseOf(moment('14:00'))).toBeNull()
})

test('every location counts, in its own zone', () => {
  const locations = [
    { name: 'Centre', timeZone: zone },
    { name: 'Perth', timeZone: 'Australia/Perth' },
  ]
  // 11:30 in Perth is 22:30 of the day before in Toronto.
  expect(busyBecauseOf(moment('22:30', { locations }))).toMatchObject({ is: 'open', location: 'Perth' })
})

test('no version is installed while an order is live; one scheduled for much later is none (P5)', () => {
  const order = (status: Moment['orders'][number]['status'], startAt: number | null = null) => ({
    status,
    startAt,
  })
  const now = toronto('20:00')
  const seen = (...orders: Moment['orders'][number][]) => busyBecauseOf(moment('20:00', { orders }))
  expect(seen(order('new'), order('preparing'), order('picked_up'))).toEqual({ is: 'live-orders', count: 3 })
  expect(seen(order('scheduled', now + 30 * 60_000))).toEqual({ is: 'live-orders', count: 1 })
  expect(seen(order('scheduled'))).toEqual({ is: 'live-orders', count: 1 })
  expect(seen(order('scheduled', now + 12 * 3_600_000))).toBeNull()
})

test('where no menu says when customers can order, only a person chooses the moment', () => {
  const unknown = busyBecauseOf(moment('20:00', { menus: [] }))
  expect(unknown).toEqual({ is: 'hours-unknown' })
  expect(mayInstallWhenAsked(unknown)).toBe(true)
  expect(mayInstallWhenAsked(busyBecauseOf(moment('12:00')))).toBe(false)
  expect(mayInstallWhenAsked(busyBecauseOf(moment('10:45')))).toBe(false)
  expect(mayInstallWhenAsked({ is: 'live-orders', count: 1 })).toBe(false)
})

const trialOf = (phase: Trial['phase']): Trial => ({
  phase,
  from: '1.2.0',
  to: '1.3.0',
  at: 0,
  program: '/p',
  next: '/n',
  copy: null,
})

test('a program that finds a trial: the old one rolls back, the new one proves itself or is proven', () => {
  expect(atStart(null, '1.2.0', false)).toBe('nothing')
  expect(atStart(trialOf('prepared'), '1.2.0', false)).toBe('forget')
  expect(atStart(trialOf('trying'), '1.2.0', false)).toBe('roll-back')
  expect(atStart(trialOf('proven'), '1.2.0', false)).toBe('roll-back')
  expect(atStart(trialOf('trying'), '1.3.0', true)).toBe('prove')
  expect(atStart(trialOf('proven'), '1.3.0', false)).toBe('settle')
  expect(atStart(trialOf('proven'), '1.3.0', true)).toBe('settle')
  // A person started it: it is in use, whatever was tried before.
  expect(atStart(trialOf('trying'), '1.3.0', false)).toBe('forget')
  expect(endOfCutTrial(trialOf('trying'))).toBe('cut-off')
  // It came up: the device ended before it took its place, which says nothing against it.
  expect(endOfCutTrial(trialOf('proven'))).toBeNull()
})

const events: fc.Arbitrary<UpdateEvent> = fc.oneof(
  fc.constantFrom<UpdateEvent>(
    { type: 'check' },
    { type: 'nothing-new' },
    { type: 'staged', version: '2.0.0' },
    { type: 'download', version: '2.0.0' },
    { type: 'downloaded', file: null },
    { type: 'downloaded', file: '/p.deb' },
    { type: 'later', until: 5 },
    { type: 'install' },
    { type: 'failed', why: 'unreachable', at: 7 },
  ),
  fc.double({ min: -1, max: 2, noNaN: true }).map((share): UpdateEvent => ({ type: 'progress', share })),
)

test('nothing is installed that was not downloaded and checked, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), (list) => {
      let step: UpdateStep = { is: 'idle' }
      let isHere = false
      for (const event of list) {
        const before: UpdateStep = step
        step = nextUpdateStep(step, event)
        if (before.is === 'downloading' && event.type === 'downloaded') isHere = event.file === null
        if (step.is === 'installing')
          expect(before.is === 'installing' || (before.is === 'ready' && isHere)).toBe(true)
        if (step.is === 'downloading') expect(step.share >= 0 && step.share <= 1).toBe(true)
        // There is always a way on: what is due, or the end of what is under way.
        const due = nextDue(step, 0, 10)
        expect(due === null).toBe(['checking', 'downloading', 'installing'].includes(step.is))
      }
    }),
  )
})

test('the feed is looked at every six hours, an hour after it failed, and a clock set back puts nothing off', () => {
  const hour = 3_600_000
  expect(nextDue({ is: 'idle' }, null, 5)).toEqual({ what: 'check', at: 5 })
  expect(nextDue({ is: 'idle' }, 100, 200)).toEqual({ what: 'check', at: 100 + 6 * hour })
  expect(nextDue({ is: 'idle' }, 900 * hour, 200)).toEqual({ what: 'check', at: 200 + 6 * hour })
  expect(nextDue({ is: 'failed', why: 'no-room', at: 100 }, 100, 200)).toEqual({
    what: 'check',
    at: 100 + hour,
  })
})

test('a version that waits asks each minute; put off, it waits for its day and the feed is looked at meanwhile', () => {
  const ready = { is: 'ready', version: '2.0.0', file: null, laterUntil: null } as const
  expect(nextDue(ready, 1_000, 1_000)).toEqual({ what: 'install', at: 61_000 })
  expect(nextDue({ ...ready, laterUntil: 24 * 3_600_000 }, 0, 0)).toEqual({
    what: 'check',
    at: 6 * 3_600_000,
  })
  // What a person installs is only looked past for a newer one.
  expect(nextDue({ ...ready, file: '/p.deb' }, 0, 0)?.what).toBe('check')
})
