import { expect, test } from 'vitest'
import { type Check, type CheckState, finding, type Finding, type HealthPart } from '../api/health.ts'
import { type GatewayLink, newLink } from '../station/gateway-link.ts'
import { checksOf, lastingSince, withNoted, worstFirst } from './checks.ts'
import type { HealthFacts, LiveFacts } from './facts.ts'

const now = Date.parse('2026-11-24T23:03:00Z')
const ago = (minutes: number) => now - minutes * 60_000

const live: LiveFacts = {
  version: '1.2.3',
  startedAt: ago(600),
  channels: [
    {
      channel: 'doordash',
      lastHeardAt: ago(1),
      lastReachedAt: ago(2),
      lastFailedAt: null,
      lastError: null,
      lastFailure: null,
    },
  ],
  intake: { isListening: true, taken: null, problem: null, answerMs: 12, wrongSecrets: null },
  gateway: null,
  printers: [{ printerId: 'p1', state: 'ok', problem: null, since: ago(30) }],
  sound: { heard: 2, silent: 0, heardAt: null },
  screensHere: new Set(['s1']),
  screensOutdated: new Set(),
  door: null,
  troubles: [],
  unreadableSecrets: [],
}
const well: HealthFacts = {
  now,
  counted: {
    lastOrderAt: ago(1),
    lastHour: 14,
    outbox: { waiting: 0, gaveUp: 0, oldestAt: null, lastError: null, lastSentAt: ago(1) },
    refused: { count: 0, newestAt: null },
    printers: [{ id: 'p1', name: 'Kitchen', waiting: 0, oldestAt: null, lastPrintedAt: ago(1) }],
    slips: [],
  },
  storefronts: [
    { channel: 'doordash', locationId: 'centre', location: 'Centre', state: 'active', pause: null },
  ],
  screens: [{ id: 's1', name: 'Pass', pairedAt: ago(9_000), lastSeenAt: ago(0) }],
  freeBytes: 41e9,
  backups: { last: { at: ago(60), orders: 120 }, running: null, fullInDays: null, problem: null },
  clock: { aheadMs: 0, set: null, stoodStill: null },
  isElsewhere: false,
  live,
}

const counted = (change: Partial<HealthFacts['counted']>): Partial<HealthFacts> => ({
  counted: { ...well.counted, ...change },
})
const outbox = (change: Partial<HealthFacts['counted']['outbox']>) =>
  counted({ outbox: { ...well.counted.outbox, ...change } })
const alive = (change: Partial<LiveFacts>): Partial<HealthFacts> => ({ live: { ...live, ...change } })
const intake = (change: Partial<LiveFacts['intake']>) => alive({ intake: { ...live.intake, ...change } })
const line = (change: Partial<LiveFacts['channels'][number]>) =>
  alive({ channels: live.channels.map((channel) => ({ ...channel, ...change })) })
const failed = (lastFailure: NonNullable<LiveFacts['channels'][number]['lastFailure']>) =>
  line({ lastFailedAt: ago(0), lastFailure })
const store = (change: Partial<HealthFacts['storefronts'][number]>): Partial<HealthFacts> => ({
  storefronts: well.storefronts.map((one) => ({ ...one, ...change })),
})
const printer = (change: Partial<LiveFacts['printers'][number]>, lastPrintedAt: number | null = ago(1)) => ({
  ...counted({ printers: well.counted.printers.map((one) => ({ ...one, lastPrintedAt, waiting: 3 })) }),
  ...alive({ printers: live.printers.map((one) => ({ ...one, ...change })) }),
})
const away = (change: Partial<HealthFacts['screens'][number]>): Partial<HealthFacts> => ({
  screens: well.screens.map((one) => ({ ...one, ...change })),
  ...alive({ screensHere: new Set<string>() }),
})
const backups = (change: Partial<HealthFacts['backups']>): Partial<HealthFacts> => ({
  backups: { ...well.backups, ...change },
})

const linked = (change: Partial<GatewayLink>): Partial<HealthFacts> => {
  const link = newLink({ deviceId: 'ada-1', servers: ['tls://nats.example'] }, ago(60))
  return alive({ gateway: { ...link, line: 'up', answeredAt: ago(0), locations: ['centre'], ...change } })
}
const waits = (minutes: number) => ({ count: 4, oldestAt: ago(minutes) })

const table: [HealthPart, CheckState, Finding['code'], string, Partial<HealthFacts>][] = [
  ['network', 'ok', 'network-answers', 'a call was answered', {}],
  ['network', 'ok', 'network-answers', 'a channel that refuses the key has answered', failed('key-refused')],
  ['network', 'ok', 'network-answers', 'and so has one with trouble of its own', failed('channel-trouble')],
  ['network', 'problem', 'network-silent', 'the last call got no answer', failed('no-answer')],
  ['network', 'unknown', 'network-untried', 'nobody was called', line({ lastReachedAt: null })],
  ['network', 'unknown', 'network-untried', 'the station does not run', { live: null }],

  ['channel', 'ok', 'channel-heard', 'it sent something', {}],
  ['channel', 'ok', 'channel-quiet', 'it is silent and answers', line({ lastHeardAt: ago(9) })],
  [
    'channel',
    'unknown',
    'channel-silent',
    'it is silent, and nobody called',
    line({ lastHeardAt: ago(9), lastReachedAt: null }),
  ],
  ['channel', 'unknown', 'channel-never', 'it was never heard', line({ lastHeardAt: null })],
  ['channel', 'problem', 'channel-no-answer', 'it does not answer', failed('no-answer')],
  ['channel', 'warning', 'channel-trouble', 'it has trouble of its own', failed('channel-trouble')],
  ['channel', 'problem', 'channel-key-refused', 'it refuses the key', failed('key-refused')],
  ['channel', 'problem', 'channel-no-key', 'there is no key', failed('no-key')],
  [
    'channel',
    'warning',
    'channel-paused',
    'the kitchen paused it',
    store({ pause: { by: 'here', until: null } }),
  ],
  [
    'channel',
    'problem',
    'channel-no-answer',
    'a pause hides no trouble',
    { ...failed('no-answer'), ...store({ pause: { by: 'here', until: null } }) },
  ],
  ['channel', 'problem', 'channel-cut-off', 'it was disconnected', store({ state: 'cut-off' })],
  ['channel', 'unknown', 'channel-unheard', 'the station does not run', { live: null }],
  ['channel', 'unknown', 'channel-none', 'nothing is connected', { storefronts: [] }],

  ['intake', 'ok', 'intake-listens', 'it answers', {}],
  ['intake', 'warning', 'intake-slow', 'it answers slowly', intake({ answerMs: 2_000 })],
  [
    'intake',
    'problem',
    'intake-port-taken',
    'another program has the port',
    intake({ taken: { port: 4_820, since: ago(3) } }),
  ],
  ['intake', 'problem', 'intake-store', 'the disk takes nothing', intake({ problem: 'full' })],
  ['intake', 'problem', 'intake-closed', 'nobody listens', intake({ isListening: false })],
  [
    'intake',
    'warning',
    'intake-wrong-secrets',
    'somebody knocks with a wrong secret',
    intake({ wrongSecrets: { count: 4, since: ago(8) } }),
  ],
  ['intake', 'ok', 'intake-gateway', 'the gateway answers', linked({})],
  ['intake', 'unknown', 'intake-gateway-connecting', 'it connects', linked({ line: 'connecting' })],
  ['intake', 'problem', 'intake-gateway-away', 'its servers are not reached', linked({ line: 'down' })],
  ['intake', 'problem', 'intake-gateway-refused', 'they refuse the device', linked({ line: 'refused' })],
  ['intake', 'problem', 'intake-gateway-locked', 'the sign-in is locked', linked({ line: 'locked' })],
  ['intake', 'problem', 'intake-gateway-silent', 'no gateway answers', linked({ silentSince: ago(1) })],
  ['intake', 'ok', 'intake-gateway', 'what has just come waits', linked({ behind: waits(0) })],
  ['intake', 'warning', 'intake-gateway-behind', 'the stream is ahead', linked({ behind: waits(0.5) })],
  ['intake', 'problem', 'intake-gateway-behind', 'and far ahead', linked({ behind: waits(2) })],
  ['intake', 'warning', 'intake-gateway-idle', 'it serves nobody', linked({ locations: [] })],
  [
    'intake',
    'problem',
    'intake-store',
    'the disk takes nothing, wherever orders come from',
    alive({ ...linked({}).live, intake: { ...live.intake, problem: 'full' } }),
  ],
  ['intake', 'unknown', 'intake-closed', 'the station does not run', { live: null }],

  ['outbox', 'ok', 'outbox-empty', 'nothing waits', {}],
  ['outbox', 'ok', 'outbox-waiting', 'it is just being sent', outbox({ waiting: 2, oldestAt: now - 59_999 })],
  ['outbox', 'warning', 'outbox-waiting', 'for a minute', outbox({ waiting: 2, oldestAt: ago(1) })],
  [
    'outbox',
    'problem',
    'outbox-waiting',
    'for as long as DoorDash waits',
    outbox({ waiting: 2, oldestAt: ago(3) }),
  ],
  ['outbox', 'problem', 'outbox-gave-up', 'given up', outbox({ gaveUp: 1, waiting: 2, oldestAt: ago(0) })],

  ['printer', 'ok', 'printer-printed', 'it printed', {}],
  ['printer', 'ok', 'printer-answers', 'it answers, and was not used', printer({}, null)],
  ['printer', 'unknown', 'printer-untried', 'nobody asked it', printer({ state: 'unknown' }, null)],
  ['printer', 'unknown', 'printer-printed', 'the station does not run', { live: null }],
  ['printer', 'warning', 'printer-paper-low', 'little paper', printer({ state: 'paper-low' })],
  ['printer', 'problem', 'printer-trouble', 'no paper', printer({ state: 'problem', problem: 'paper-out' })],
  ['printer', 'warning', 'printer-none', 'there is none', counted({ printers: [] })],

  ['sound', 'ok', 'sound-heard', 'every screen is heard', {}],
  [
    'sound',
    'warning',
    'sound-silent',
    'one is silent',
    alive({ sound: { heard: 1, silent: 1, heardAt: null } }),
  ],
  ['sound', 'problem', 'sound-silent', 'all are', alive({ sound: { heard: 0, silent: 2, heardAt: null } })],
  [
    'sound',
    'warning',
    'sound-no-screen',
    'none is open',
    alive({ sound: { heard: 0, silent: 0, heardAt: null } }),
  ],
  ['sound', 'unknown', 'sound-no-screen', 'the station does not run', { live: null }],

  ['screens', 'ok', 'screens-here', 'the tablet is here', {}],
  ['screens', 'ok', 'screens-none', 'there is no other', { screens: [] }],
  ['screens', 'unknown', 'screen-silent', 'it loads itself again', away({ lastSeenAt: ago(1) })],
  ['screens', 'warning', 'screen-silent', 'it is away', away({ lastSeenAt: ago(12) })],
  [
    'screens',
    'unknown',
    'screen-silent',
    'it was put away for the night',
    away({ lastSeenAt: ago(13 * 60) }),
  ],
  [
    'screens',
    'problem',
    'screen-outdated',
    'its page is of another version',
    alive({ screensOutdated: new Set(['s1']) }),
  ],
  ['screens', 'warning', 'screen-never', 'it never came', away({ lastSeenAt: null, pairedAt: ago(5) })],
  ['screens', 'problem', 'screens-door', 'none can come', alive({ door: 'port-taken' })],

  ['refused', 'ok', 'refused-none', 'nothing was refused', {}],
  [
    'refused',
    'warning',
    'refused-some',
    'something was',
    counted({ refused: { count: 2, newestAt: ago(4) } }),
  ],

  ['disk', 'ok', 'disk-room', 'there is room', {}],
  ['disk', 'warning', 'disk-low', 'little', { freeBytes: 1.9e9 }],
  ['disk', 'problem', 'disk-low', 'hardly any', { freeBytes: 4e8 }],
  ['disk', 'warning', 'disk-filling', 'it fills up', backups({ fullInDays: 2 })],
  ['disk', 'problem', 'disk-filling', 'today', backups({ fullInDays: 0 })],
  ['disk', 'unknown', 'disk-unknown', 'the disk does not say', { freeBytes: null }],

  ['backup', 'ok', 'backup-good', 'one was made', {}],
  ['backup', 'ok', 'backup-running', 'one is made', backups({ running: 0.4 })],
  ['backup', 'warning', 'backup-none', 'there is none yet', backups({ last: null })],
  ['backup', 'warning', 'backup-old', 'of yesterday', backups({ last: { at: ago(26 * 60), orders: 1 } })],
  ['backup', 'problem', 'backup-old', 'of last week', backups({ last: { at: ago(80 * 60), orders: 1 } })],
  [
    'backup',
    'warning',
    'backup-failed',
    'one failed',
    backups({ problem: { why: 'no-room', since: ago(9) } }),
  ],
  [
    'backup',
    'problem',
    'backup-failed',
    'and there is no other',
    backups({ last: null, problem: { why: 'not-writable', since: ago(9) } }),
  ],

  ['clock', 'ok', 'clock-right', 'it is right', {}],
  ['clock', 'warning', 'clock-wrong', 'a minute slow', { clock: { ...well.clock, aheadMs: -60_000 } }],
  ['clock', 'problem', 'clock-wrong', 'an hour fast', { clock: { ...well.clock, aheadMs: 3_600_000 } }],
  [
    'clock',
    'warning',
    'clock-set',
    'somebody set it',
    { clock: { ...well.clock, set: { at: ago(5), byMs: 600_000 } } },
  ],
  [
    'clock',
    'ok',
    'clock-right',
    'that was long ago',
    { clock: { ...well.clock, set: { at: ago(61), byMs: 600_000 } } },
  ],
  ['clock', 'unknown', 'clock-uncompared', 'nobody knows', { clock: { ...well.clock, aheadMs: null } }],

  ['program', 'ok', 'program-runs', 'it runs', {}],
  ['program', 'unknown', 'program-stopped', 'it does not', { live: null }],
  [
    'program',
    'warning',
    'program-trouble',
    'a part met an error',
    alive({ troubles: [{ part: 'printing', since: ago(2) }] }),
  ],
  [
    'program',
    'problem',
    'program-secret',
    'a secret cannot be read',
    alive({ unreadableSecrets: ['uber-eats-key'] }),
  ],
]

test.each(table)('%s is %s with %s: %s', (part, state, code, _, change) => {
  const [check] = checksOf({ ...well, ...change }).filter((one) => one.part === part)
  expect({ state: check?.state, code: check?.finding.code }).toEqual({ state, code })
})

test('every finding there is has a row in the table above', () => {
  const rows = new Set(table.map(([, , code]) => code))
  expect(finding.options.map(({ shape }) => shape.code.value).filter((code) => !rows.has(code))).toEqual([])
})

test('a station that is well says so of every part, and each check has an id of its own', () => {
  const checks = checksOf(well)
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([])
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
})

test('problems come first, then warnings, and within them what an order passes first', () => {
  const checks = checksOf({
    ...well,
    ...counted({ printers: [], refused: { count: 1, newestAt: ago(2) } }),
    freeBytes: 4e8,
    ...failed('no-answer'),
  })
  expect(checks.slice(0, 6).map(({ part, state }) => `${state} ${part}`)).toEqual([
    'problem network',
    'problem channel',
    'problem disk',
    'warning printer',
    'warning refused',
    'ok intake',
  ])
})

test('what stays as it was has been so since then, whatever its figures do', () => {
  const [first] = lastingSince([checkOf('ok', { code: 'disk-room', freeBytes: 1, days: null })], [], 1_000)
  expect(first?.since).toBe(1_000)
  const again = [checkOf('ok', { code: 'disk-room', freeBytes: 2, days: null })]
  expect(lastingSince(again, first ? [first] : [], 9_000)[0]?.since).toBe(1_000)
  const worse = [checkOf('warning', { code: 'disk-low', freeBytes: 2 })]
  expect(lastingSince(worse, first ? [first] : [], 9_000)[0]?.since).toBe(9_000)
})

test('from outside, what only the station knows comes from its note, and what is stored is fresh', () => {
  const noted = checksOf({ ...well, ...alive({ troubles: [{ part: 'printing', since: ago(2) }] }) })
  const seen = checksOf({ ...well, ...counted({ refused: { count: 3, newestAt: ago(1) } }), live: null })
  const both = withNoted(seen, noted)
  const of = (part: HealthPart) =>
    both.filter((one) => one.part === part).map(({ finding: { code } }) => code)
  expect(of('refused')).toEqual(['refused-some'])
  expect(of('channel')).toEqual(['channel-heard'])
  expect(of('intake')).toEqual(['intake-listens'])
  expect(of('program')).toEqual(['program-trouble'])
  expect(both).toEqual(worstFirst(both))
})

function checkOf(state: CheckState, what: Finding): Check {
  return { id: 'disk', part: 'disk', state, since: null, finding: what }
}
