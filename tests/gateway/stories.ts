import type { Core } from '#main/core/core.ts'

const staff = { kind: 'staff' } as const

/** What a kitchen does with an order: seen, accepted, ready; resolves once its channel was told all of it. */
export async function acceptedOrders(core: Core, orderId: string): Promise<void> {
  const told = async (kind: string) => {
    const stop = new AbortController()
    const changes = core.changes.orders.subscribe(stop.signal)
    const isTold = () =>
      core.store.outbox.of(orderId).some(({ command, state }) => command.kind === kind && state === 'done')
    while (!isTold()) await changes.next()
    stop.abort()
  }
  core.book.apply(orderId, { type: 'accepted', prepMinutes: 15 }, staff)
  await told('confirm')
  core.book.apply(orderId, { type: 'readied' }, staff)
  await told('tell-ready')
}
