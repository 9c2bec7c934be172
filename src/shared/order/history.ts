import { z } from 'zod'
import { actor } from './order-schema.ts'

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
  'came-due',
  'readied',
  'picked-up',
  'handed-over',
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
  'lines-struck',
  'delayed',
  'item-out',
  'recalled',
  'print-queued',
  'printed',
  'print-sent',
  'print-unconfirmed',
  'print-failed',
  'print-held',
  'print-rerouted',
  'print-withdrawn',
  'print-settled',
  'sent-to-platform',
  'send-gave-up',
  'send-retried',
] as const
export type HistoryType = (typeof historyTypes)[number]

/** One entry of an order's readable history (B20): who did what, when. `detail` holds codes and numbers, never sentences. */
export const historyEntry = z.object({
  at: z.number(),
  actor,
  type: z.enum(historyTypes),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type HistoryEntry = z.infer<typeof historyEntry>
