import type { Actor } from './order.ts'

/** One entry of an order's readable history (B20): who did what, when. `detail` holds codes and numbers, never sentences. */
export type HistoryEntry = {
  at: number
  actor: Actor
  type: HistoryType
  detail: Record<string, string | number | boolean | null>
}

export const historyTypes = [
  'received',
  'received-again',
  'conflicted',
  'field-not-understood',
  'accepted',
  'accepted-elsewhere',
  'answer-lost',
  'refused',
  'released',
  'readied',
  'picked-up',
  'completed',
  'cancelled-by-merchant',
  'cancelled-by-platform',
  'not-answered-in-time',
  'confirm-taken',
  'confirm-too-late',
  'confirm-gave-up',
  'confirm-retried',
  'dasher-moved',
  'adjusted',
  'clock-set',
  'in-doubt',
  'acknowledged',
  'ending-seen',
  'undone',
  'print-queued',
  'printed',
  'print-unconfirmed',
  'print-failed',
  'print-withdrawn',
  'print-settled',
  'sent-to-platform',
  'send-gave-up',
  'send-retried',
] as const
export type HistoryType = (typeof historyTypes)[number]
