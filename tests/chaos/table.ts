import type { DayResult } from './day.ts'
import type { Plan } from './plan.ts'

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
    ['kills', `${result.kills} of ${plan.happenings.filter(({ type }) => type === 'kill').length}`],
    ['faults', kinds.toSorted().join(', ')],
    ['night', plan.night ?? 'none'],
    ['two screens at one order', `${result.fights}`],
    ['tickets', `${tickets.length}: ${states(tickets)}`],
    ['under way at the end', `${commands} commands, ${waiting} tickets, ${reads} reads`],
    ['lost', `${count('lost')}`],
    ['doubled', `${count('doubled')}`],
    ['false claims', `${count('false-claim')}`],
    ['wrong sums', `${count('sum')}`],
    ['incidents', `${count('incident')}`],
    ['seconds', result.seconds.toFixed(0)],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(26)}${value}`).join('\n')
}
