import { z } from 'zod'
import { channels } from '../channel.ts'
import { languages } from '../location/location.ts'

/** The columns of the file that has every order, in their order. */
export const orderColumns = [
  'number',
  'ticket',
  'channel',
  'location',
  'businessDate',
  'received',
  'offset',
  'status',
  'reason',
  'customer',
  'items',
  'dishes',
  'note',
  'cutlery',
  'subtotal',
  'tax',
  'total',
  'tip',
  'fees',
  'discount',
  'currency',
  'accepted',
  'promised',
  'ready',
  'pickedUp',
  'ended',
  'id',
  'channelId',
] as const
export type OrderColumn = (typeof orderColumns)[number]

/** Where a piece of the file ended. */
const place = z.object({ date: z.string().max(10), seq: z.int() })

/**
 * One piece of the file, asked for one after the other: whoever asks sets the pace, stops when told to, and asks again for
 * a piece that did not come. Orders that come in meanwhile are not in it.
 */
export const ordersPieceInput = z.object({
  from: z.string().max(40),
  to: z.string().max(40),
  locationId: z.string().max(128).nullable(),
  channel: z.enum(channels).nullable(),
  /** Null for the first piece; then what the piece before said. */
  after: place.nullable(),
  upTo: z.int().nullable(),
  /** Decides separator and decimals. */
  language: z.enum(languages),
  headings: z.record(z.enum(orderColumns), z.string().max(200)),
  /** What codes are called, such as `status.completed`; one that is not named stands as it is. */
  words: z.record(z.string().max(80), z.string().max(200)),
})
export type OrdersPieceInput = z.infer<typeof ordersPieceInput>

export const ordersPiece = z.object({
  text: z.string(),
  rows: z.int(),
  /** Where the next one begins; null after the last. */
  next: place.nullable(),
  /** The newest order that is in the file. */
  upTo: z.int(),
  /** How many orders the file has in all, with the first piece. */
  total: z.int().nullable(),
})
export type OrdersPiece = z.infer<typeof ordersPiece>
