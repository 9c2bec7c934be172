/** One line of what could be read: a dish, or (deeper) what was chosen for it. */
export type ReadableLine = { depth: number; quantity: number | null; name: string; note: string | null }

/**
 * What a person can make of an order this program had to refuse. Everything is a guess from the names of fields: to read
 * out on the phone, never to cook from unasked. Amounts are in the smallest unit of a currency nobody told us.
 */
export type ReadableOrder = {
  /** What is read out over the counter. */
  number: string | null
  /** DoorDash's id of the order. */
  platformOrderId: string | null
  storeId: string | null
  customerName: string | null
  customerPhone: string | null
  note: string | null
  lines: ReadableLine[]
  totalCents: number | null
  /** There was more than is kept here. */
  isCut: boolean
}
