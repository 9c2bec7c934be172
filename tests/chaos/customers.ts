import type { Delivery } from '#sandbox/contract/views.ts'
import type { Sandbox } from '#sandbox/server/sandbox.ts'
import type { Content } from './content.ts'
import { contentAtDoorDash, contentAtUber, type DayNote } from './facts.ts'
import { type Happening, lineOf } from './plan.ts'

type OrderStep = Extract<Happening, { type: 'order' }>

/** How far back an order is looked for that somebody changes or cancels. */
const newest = 30

/** The customers of both channels: they order, change what they ordered, and cancel. */
export function createCustomers(sandbox: Sandbox, say: (line: string) => void) {
  const notes = new Map<string, DayNote>()

  /** It was this before; whether the station heard of the change is known once its delivery ended. */
  function note(id: string, before: Content, delivery: Promise<Delivery> | null): void {
    const known = notes.get(id)
    if (!known) return
    known.before.push(before)
    known.isChangeTaken = false
    say(`changed: ${id}`)
    void delivery?.then((end) => {
      if (end.outcome === 'answered' && end.status >= 200 && end.status < 300) known.isChangeTaken = true
    })
  }

  const isUnchanged = ({ id }: { id: string }) => notes.get(id)?.before.length === 0

  return {
    /** What is known of each order beside what its channel says, by the channel's id. */
    notes: notes as ReadonlyMap<string, DayNote>,
    order: (one: OrderStep): void => {
      const { preset, channel, step } = one
      const what = { preset, store: 'chez-loutre-centre', anyway: true } as const
      const placed = channel === 'doordash' ? sandbox.control.place(what) : sandbox.uber.place(what)
      if (!placed.ok) return say(`${lineOf(one)}: not possible, ${placed.message}`)
      notes.set(placed.order.id, { step, before: [], isChangeTaken: true })
      say(`${lineOf(one)}: ${placed.order.id}`)
    },
    /** The newest order of each channel that can be changed has one more of its first dish. */
    change: (): void => {
      const doordash = sandbox.control.orders({ state: 'confirmed', limit: newest }).find(isUnchanged)
      if (doordash) {
        const changed = sandbox.control.adjust(doordash.id)
        if (changed.ok) note(doordash.id, contentAtDoorDash(doordash), changed.delivery)
      }
      const uber = sandbox.uber.orders({ state: 'ACCEPTED', limit: newest }).find(isUnchanged)
      if (uber) {
        const changed = sandbox.uber.edit(uber.id)
        if (changed.ok) note(uber.id, contentAtUber(uber), changed.delivery)
      }
    },
    /** The newest order of each channel that can be cancelled is. */
    cancel: (): void => {
      const [doordash] = sandbox.control.orders({ state: 'confirmed', limit: 1 })
      if (doordash) sandbox.control.cancel(doordash.id, 'customer')
      const [uber] = sandbox.uber.orders({ state: 'ACCEPTED', limit: 1 })
      if (uber) sandbox.uber.cancel(uber.id)
    },
  }
}

export type Customers = ReturnType<typeof createCustomers>
