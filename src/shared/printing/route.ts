import { z } from 'zod'
import { channels } from '../channel.ts'
import { kitchenStations } from '../order/kitchen-stations.ts'

/** Copies of one ticket, at most. */
export const mostCopies = 4

/** Which of a location's tickets a printer makes, when, and who stands in for it. */
export const printerRoute = z.object({
  /** Of which channels' orders; none named is all. */
  channels: z.array(z.enum(channels)),
  /** What of an order its kitchen ticket holds: what these stations make, and these categories; none named is the whole order. */
  stations: z.array(z.enum(kitchenStations)),
  categories: z.array(z.string().min(1).max(500)).max(200),
  copies: z.int().min(1).max(mostCopies),
  /** `start`: when preparation begins. `accept`: as soon as an order is accepted, also one for later. */
  moment: z.enum(['start', 'accept']),
  /** The printer that makes its waiting tickets while it is in trouble. */
  fallbackId: z.string().max(64).nullable(),
  /** Only after so long. */
  fallbackAfterSeconds: z.int().min(10).max(3_600),
})
export type PrinterRoute = z.infer<typeof printerRoute>

/** Every order, whole, once, when it is cooked. */
export const usualRoute: PrinterRoute = {
  channels: [],
  stations: [],
  categories: [],
  copies: 1,
  moment: 'start',
  fallbackId: null,
  fallbackAfterSeconds: 60,
}
