import type { HistoryEntry, HistoryType } from './history.ts'

/** What moves an order on or ends it, by whomever; the rest of its history is about paper, messages and looks. */
const steps: ReadonlySet<HistoryType> = new Set<HistoryType>([
  'accepted',
  'accepted-elsewhere',
  'refused',
  'released',
  'readied',
  'picked-up',
  'completed',
  'cancelled-by-merchant',
  'cancelled-by-platform',
  'not-answered-in-time',
  'confirm-too-late',
  'undone',
  'recalled',
])

/** The last step of an order, oldest entry first; null when nothing moved it yet. Pure. */
export function lastStepOf(history: readonly HistoryEntry[]): HistoryEntry | null {
  return history.findLast(({ type }) => steps.has(type)) ?? null
}

/** Whether a person did it on the screen of that name; null is the station's own screen. Pure. */
export function wasDoneOn({ actor }: HistoryEntry, screen: string | null): boolean {
  return (actor.kind === 'staff' || actor.kind === 'manager') && (actor.device ?? null) === screen
}
