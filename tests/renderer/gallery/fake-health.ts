import type {
  Check,
  CheckState,
  Finding,
  HealthPart,
  HealthState,
  ShiftCheck,
  Slip,
} from '#shared/api/health.ts'
import { worstFirst } from '#shared/health/checks.ts'
import { answered, ended, newShiftCheck, shiftParts, stepped } from '#shared/health/shift-check.ts'
import { dinnerTime, minutes } from '../../fixtures/orders.ts'
import type { stream } from './stream.ts'

const at = dinnerTime - minutes(26)
const centre = { channel: 'doordash', location: 'Centre' } as const
const ends = { deviceId: 'ada-1', server: 'nats.example.com:4222' }
const kitchen = { printerId: 'kitchen', name: 'Kitchen' }

const of = (state: CheckState, found: Finding, id: string = found.code): Check => ({
  id,
  part: partOf(found),
  state,
  since: at,
  finding: found,
})

/** Codes begin with their part. */
function partOf({ code }: Finding): HealthPart {
  const about = code.slice(0, code.indexOf('-'))
  return about === 'screen' ? 'screens' : (about as HealthPart)
}

const well: Check[] = [
  of('ok', { code: 'network-answers', at }),
  of('ok', { code: 'channel-heard', ...centre, at: dinnerTime - 4_000 }),
  of('ok', { code: 'intake-listens', lastOrderAt: at, answerMs: 12, lastHour: 14 }),
  of('ok', { code: 'outbox-empty', lastSentAt: at }),
  of('ok', { code: 'printer-printed', ...kitchen, at, waiting: 0 }),
  of('ok', { code: 'sound-heard', count: 2, at }),
  of('ok', { code: 'screens-here', count: 2 }),
  of('ok', { code: 'refused-none' }),
  of('ok', { code: 'disk-room', freeBytes: 41e9, days: null }),
  of('ok', { code: 'backup-good', at, orders: 12_480 }),
  of('ok', { code: 'clock-right', aheadMs: 0, isElsewhere: false }),
  of('ok', { code: 'program-runs', version: '0.1.0', startedAt: dinnerTime - minutes(420) }),
]

/** Every sentence there is about what is wrong. */
const everyTrouble: Check[] = [
  of('problem', { code: 'network-silent', at }),
  of('problem', { code: 'channel-no-answer', ...centre, at }),
  of('warning', { code: 'channel-trouble', ...centre, at }),
  of('problem', {
    code: 'channel-key-refused',
    channel: 'uber-eats',
    location: 'Port',
    at,
    atGateway: false,
  }),
  of('problem', { code: 'channel-no-key', channel: 'uber-eats', location: 'Port', atGateway: false }),
  of('problem', { code: 'channel-key-refused', ...centre, at, atGateway: true }, 'gateway-key-refused'),
  of('problem', { code: 'channel-no-key', ...centre, atGateway: true }, 'gateway-no-key'),
  of('problem', { code: 'channel-cut-off', channel: 'uber-eats', location: 'Centre' }),
  of('warning', { code: 'channel-paused', ...centre, until: null, by: 'here' }),
  of(
    'warning',
    { code: 'channel-paused', ...centre, until: dinnerTime + minutes(20), by: 'channel' },
    'paused',
  ),
  of('warning', { code: 'intake-slow', answerMs: 4_200 }),
  of('problem', { code: 'intake-port-taken', port: 48_200 }),
  of('problem', { code: 'intake-closed' }),
  of('problem', { code: 'intake-store', problem: 'full' }),
  of('warning', { code: 'intake-wrong-secrets', count: 3 }),
  of('problem', { code: 'intake-gateway-away', ...ends, at }, 'gateway-away'),
  of('problem', { code: 'intake-gateway-refused', ...ends }, 'gateway-refused'),
  of('problem', { code: 'intake-gateway-locked' }, 'gateway-locked'),
  of('problem', { code: 'intake-gateway-silent', ...ends, at }, 'gateway-silent'),
  of('warning', { code: 'intake-gateway-behind', ...ends, count: 12, oldestAt: at }, 'gateway-behind'),
  of('warning', { code: 'intake-gateway-idle', ...ends }, 'gateway-idle'),
  of('problem', { code: 'outbox-waiting', count: 2, oldestAt: at, error: 'ECONNREFUSED' }),
  of('problem', { code: 'outbox-gave-up', count: 1, error: null }),
  of('problem', { code: 'printer-trouble', ...kitchen, problem: 'paper-out', waiting: 3, oldestAt: at }),
  of('warning', { code: 'printer-paper-low', printerId: 'counter', name: 'Counter', waiting: 0 }),
  of('warning', { code: 'printer-none' }),
  of('problem', { code: 'sound-silent', count: 2, heard: 0 }),
  of('warning', { code: 'sound-silent', count: 1, heard: 1 }, 'sound-other'),
  of('warning', { code: 'sound-no-screen' }),
  of('warning', { code: 'screen-silent', screenId: 'pass', name: 'Pass', at }),
  of('warning', { code: 'screen-never', screenId: 'bar', name: 'Bar' }),
  of('problem', { code: 'screen-outdated', screenId: 'grill', name: 'Grill' }),
  of('problem', { code: 'screens-door', problem: 'port-taken' }),
  of('problem', { code: 'screens-door', problem: 'no-network' }, 'door-1'),
  of('problem', { code: 'screens-door', problem: 'secret-unreadable' }, 'door-2'),
  of('problem', { code: 'screens-door', problem: 'failed' }, 'door-3'),
  of('warning', { code: 'refused-some', count: 2, at }),
  of('warning', { code: 'disk-filling', freeBytes: 9e8, days: 2 }),
  of('problem', { code: 'disk-low', freeBytes: 4e8 }),
  of('warning', { code: 'backup-none' }),
  of('warning', { code: 'backup-old', at: dinnerTime - minutes(26 * 60) }),
  of('problem', { code: 'backup-failed', why: 'not-writable', lastAt: at }),
  of('problem', { code: 'clock-wrong', aheadMs: minutes(60) }),
  of('warning', { code: 'clock-wrong', aheadMs: -minutes(2) }, 'clock-slow'),
  of('warning', { code: 'clock-set', at, byMs: -minutes(60) }),
  of('warning', { code: 'program-trouble', part: 'printing' }),
  of('problem', { code: 'program-secret', secret: 'uber-eats-key' }),
]

/** Nothing is proven: the station has just started. */
const unproven: Check[] = [
  of('unknown', { code: 'network-untried' }),
  of('unknown', { code: 'channel-never', ...centre }),
  of('unknown', { code: 'channel-silent', channel: 'uber-eats', location: 'Port', at }),
  of('ok', { code: 'channel-quiet', channel: 'uber-eats', location: 'Centre', at }),
  of('unknown', { code: 'channel-unheard', ...centre }),
  of('unknown', { code: 'channel-none' }),
  of('ok', { code: 'intake-listens', lastOrderAt: null, answerMs: null, lastHour: 0 }),
  of('unknown', { code: 'intake-gateway-connecting', ...ends }, 'gateway-connecting'),
  of('ok', { code: 'intake-gateway', ...ends, lastOrderAt: at, lastHour: 7, answeredAt: at }, 'gateway'),
  of('ok', { code: 'outbox-waiting', count: 1, oldestAt: dinnerTime - 3_000, error: null }),
  of('ok', { code: 'outbox-empty', lastSentAt: null }),
  of('unknown', { code: 'printer-untried', ...kitchen, waiting: 0 }),
  of('ok', { code: 'printer-answers', printerId: 'bar', name: 'Bar', waiting: 0 }),
  of('ok', { code: 'sound-heard', count: 1, at: null }),
  of('ok', { code: 'screens-none' }),
  of('unknown', { code: 'disk-unknown' }),
  of('ok', { code: 'backup-running', share: 0.4 }),
  of('unknown', { code: 'clock-uncompared', isElsewhere: true }),
  of('ok', { code: 'clock-right', aheadMs: 0, isElsewhere: true }, 'elsewhere'),
  of('unknown', { code: 'program-stopped' }),
]

const some = new Set(['printer-trouble', 'backup-old', 'screen-silent'])
const instead = new Set<HealthPart>(['printer', 'backup', 'screens'])

/** How a station may be. */
export const healthScenes = {
  well,
  troubles: [
    ...everyTrouble.filter(({ finding }) => some.has(finding.code)),
    ...well.filter(({ part }) => !instead.has(part)),
    of('ok', { code: 'printer-answers', printerId: 'bar', name: 'Bar', waiting: 0 }),
  ],
  everything: [...everyTrouble, ...well],
  unproven,
} satisfies Record<string, Check[]>

/** All well, but for how orders come in. */
export function wellBut(code: Extract<Finding['code'], `intake-${string}`>): Check[] {
  const all = [...everyTrouble, ...unproven]
  return [
    ...well.filter(({ part }) => part !== 'intake'),
    ...all.filter(({ finding }) => finding.code === code),
  ]
}

const begun = newShiftCheck({ id: 'shift-1', by: 'Camille', printerId: 'kitchen', withTestTickets: true, at })
const halfway = shiftParts
  .slice(1, 5)
  .reduce((shift, part) => stepped(shift, part, { state: 'ok', tookMs: 300 }), begun)

/** How far a shift check may be, and what it may come to. */
export const shiftScenes = {
  running: {
    ...stepped(halfway, 'printer', { state: 'running', tookMs: null }),
    startedAt: dinnerTime - 35_000,
  },
  done: ended(
    answered(
      shiftParts.reduce((shift, part) => stepped(shift, part, { state: 'ok', tookMs: 300 }), begun),
      true,
      at,
    ),
    'done',
    at + 12_000,
  ),
  wrong: ended(
    answered(stepped(halfway, 'printer', { state: 'problem', tookMs: 300 }), false, at),
    'done',
    at + 12_000,
  ),
  stopped: ended(stepped(halfway, 'backup', { state: 'warning', tookMs: 1 }), 'stopped', at + 5_000),
} satisfies Record<string, ShiftCheck>

/** Those of the shifts before. */
const kept: ShiftCheck[] = [
  { ...shiftScenes.wrong, id: 'before-1', by: 'Camille', startedAt: at - minutes(360) },
  { ...shiftScenes.done, id: 'before-2', by: null, startedAt: at - minutes(24 * 60) },
  { ...shiftScenes.stopped, id: 'before-3', by: 'Jean-Baptiste', startedAt: at - minutes(30 * 60) },
]

/** At each printer that is there three tickets, which wait where it is in trouble. */
function slipsOf(checks: readonly Check[]): Slip[] {
  const numbers = ['7702', '5821', 'C80E5']
  return checks.flatMap(({ finding }) => {
    if (!('printerId' in finding) || finding.code === 'printer-answers') return []
    const { printerId, waiting } = finding
    const state = waiting > 0 ? 'waiting' : 'printed'
    return numbers.map((number, nth) => ({ printerId, number, state, at: dinnerTime - minutes(5 - nth) }))
  })
}

/** The station looking at itself; `calls` hears of what is asked. */
export function createFakeHealth(
  { checks, shift }: { checks: readonly Check[] | 'not-yet'; shift: ShiftCheck | null },
  calls: string[],
  follow: Follow,
) {
  const watchers: Parameters<Follow>[0] = new Set()
  const found = checks === 'not-yet' ? [] : checks
  let state: HealthState = { at: dinnerTime, checks: worstFirst(found), slips: slipsOf(found), shift }
  const tell = (now: HealthState) => {
    state = now
    for (const each of watchers) each.push(state)
  }
  return {
    client: {
      watch: () => follow(watchers, checks === 'not-yet' ? [] : [state]),
      lookAgain: async () => {
        calls.push('lookAgain')
        await new Promise((resolve) => setTimeout(resolve, 60))
        return state
      },
      startShiftCheck: async (asked: Pick<ShiftCheck, 'printerId' | 'withTestTickets'>) => {
        const { printerId, withTestTickets } = asked
        calls.push(`startShiftCheck ${printerId ?? 'nowhere'}${withTestTickets ? ' and test tickets' : ''}`)
        tell({ ...state, shift: newShiftCheck({ id: 'shift-2', by: null, ...asked, at: dinnerTime }) })
        return state.shift
      },
      backUp: async () => void calls.push('backUp'),
      shiftChecks: async () => kept,
      supportFile: async () => ({
        name: 'order-manager-support-2026-11-27T2200.zip',
        zip: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==',
      }),
      answerShiftCheck: async ({ isHeard }: { isHeard: boolean }) => {
        calls.push(`answerShiftCheck ${String(isHeard)}`)
        if (state.shift) tell({ ...state, shift: answered(state.shift, isHeard, dinnerTime) })
      },
      stopShiftCheck: async () => {
        calls.push('stopShiftCheck')
        if (state.shift) tell({ ...state, shift: ended(state.shift, 'stopped', dinnerTime) })
      },
    },
    /** Something is another now. */
    change: (now: readonly Check[]) => {
      tell({ ...state, checks: worstFirst(now), slips: slipsOf(now) })
    },
    end: () => {
      for (const each of watchers) each.end()
    },
  }
}

type Follow = (set: Set<ReturnType<typeof stream<HealthState>>>, first: HealthState[]) => Promise<never>
