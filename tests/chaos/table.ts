import { cupsMissing } from '../printing/cups-daemon.ts'
import type { DayResult } from './day.ts'
import type { Growth } from './growth.ts'
import type { KillKind, Plan } from './plan.ts'

/** What a day came to, in a few lines. Pure. */
export function tableOf(plan: Plan, { differences, facts, ...result }: DayResult): string {
  const { placed, kept, tickets } = facts
  const troubles = plan.happenings.flatMap((one) => (one.type === 'trouble' ? [one.kind] : []))
  const kinds = [...Map.groupBy(troubles, (kind) => kind)].map(([kind, all]) => `${kind} ${all.length}`)
  const states = (of: readonly { state: string }[]) =>
    [...Map.groupBy(of, ({ state }) => state)].map(([state, all]) => `${all.length} ${state}`).join(', ')
  const count = (kind: string) => differences.filter((one) => one.kind === kind).length
  const { commands, tickets: waiting, reads } = result.underWay
  const rows: [string, string][] = [
    [
      'orders',
      `${placed.length} placed, ${placed.filter(({ isTaken }) => isTaken).length} answered 2xx, ${kept.length} kept`,
    ],
    ['webhooks', states(placed.map(({ fate }) => ({ state: fate })))],
    ['at the channels', states(placed)],
    ['confirmations', states(kept.map(({ confirmation }) => ({ state: confirmation })))],
    ['kills', killsOf(plan, result.kills)],
    ['faults', kinds.toSorted().join(', ')],
    [
      'queue of the computer',
      cupsMissing === null ? 'CUPS' : `none, its printer stands in the network: ${cupsMissing}`,
    ],
    ['night', plan.night ?? 'none'],
    ['two screens at one order', `${result.fights}`],
    ['old queues answered', `${result.oldQueues}`],
    ['rerouted tickets', `${tickets.filter(({ printer, owner }) => printer !== owner).length}`],
    ['tickets', `${tickets.length}: ${states(tickets)}`],
    ['under way at the end', `${commands} commands, ${waiting} tickets, ${reads} reads`],
    ['lost', `${count('lost')}`],
    ['doubled', `${count('doubled')}`],
    ['false claims', `${count('false-claim')}`],
    ['wrong sums', `${count('sum')}`],
    ['incidents', `${count('incident')}`],
    ['memory', memoryText(result.growth)],
    ['bytes of the store', `${result.bytesPerOrder} for each order`],
    ['seconds', result.seconds.toFixed(0)],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(26)}${value}`).join('\n')
}

function killsOf(plan: Plan, kills: ReadonlyMap<KillKind, number>): string {
  const planned = plan.happenings.filter(({ type }) => type === 'kill').length
  const all = [...kills.values()].reduce((sum, count) => sum + count, 0)
  const kinds = [...kills].map(([kind, count]) => `${kind} ${count}`).toSorted()
  return `${all} of ${planned}: ${kinds.join(', ')}`
}

function memoryText(growth: Growth | null): string {
  if (growth === null) return 'no life was long enough to tell'
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
  const { warm, end, overMs } = growth
  return `${megabytes(warm)} MB after the warm-up, ${megabytes(end)} MB ${(overMs / 1000).toFixed(0)} s later`
}
