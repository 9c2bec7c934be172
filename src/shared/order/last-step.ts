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

/** What people press on an order that another screen may have pressed first. */
export type Wanted = 'accepted' | 'refused' | 'readied' | 'picked-up' | 'cancelled-by-merchant' | 'item-out'

/** What leaves a person nothing to do who wanted that: it happened, and perhaps what follows it. */
const asWanted: Record<Wanted, readonly HistoryType[]> = {
  accepted: ['accepted', 'accepted-elsewhere', 'readied', 'picked-up', 'completed'],
  refused: ['refused'],
  readied: ['readied', 'picked-up', 'completed'],
  'picked-up': ['picked-up', 'completed'],
  'cancelled-by-merchant': ['cancelled-by-merchant'],
  // One may be asked to leave of what the other wanted less: whoever was first is told in full.
  'item-out': [],
}

/** Whether who was first did what somebody wanted here too, so that neither has to learn of a conflict. Pure. */
export function wantedTheSame(wanted: Wanted, { type }: HistoryEntry): boolean {
  return asWanted[wanted].includes(type)
}
