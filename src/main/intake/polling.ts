import type { Channel } from '#shared/channel.ts'
import type { Changes } from '../base/changes.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Pointer } from '../channels/delivery.ts'
import type { OrderChannels } from '../channels/orders.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'

/** A webhook may be lost for good: often enough to answer what it told of in time, in ms. */
const everyMs = 60_000

type Deps = JobDeps & {
  store: Store
  transactions: Transactions
  channels: OrderChannels
  changes: Pick<Changes, 'fetches'>
}

/**
 * Asks channels whose webhooks only point to orders which ones wait for an answer: a webhook that got lost is not sent
 * again for ever. What is not known here is read like one that was told of.
 */
export function createPolling(deps: Deps) {
  const { store, clock, channels } = deps
  /** When each store was last asked, in steady ms: a start asks at once. */
  const askedAt = new Map<string, number>()

  function* stores(now: number) {
    for (const { channel, state, externalStoreId } of store.integrations.all()) {
      if (state !== 'active' || externalStoreId === null || channels[channel]?.waiting === undefined) continue
      const key = `${channel} ${externalStoreId}`
      const last = askedAt.get(key)
      const at = last === undefined ? now : now + Math.max(0, last + everyMs - clock.steady())
      yield { key, at, channel, storeId: externalStoreId }
    }
  }

  async function ask(key: string, channel: Channel, storeId: string): Promise<void> {
    askedAt.set(key, clock.steady())
    const found = (await channels[channel]?.waiting?.(storeId)) ?? []
    const unknown = found.filter(({ platformOrderId }) => isUnknown(channel, platformOrderId))
    if (unknown.length === 0) return
    deps.transactions.run(() => {
      for (const pointer of unknown) store.orderFetches.want(channel, pointer, clock.now())
      deps.changes.fetches.publish(unknown.map(({ platformOrderId }) => platformOrderId))
    })
    deps.log.warn({ channel, orders: unknown.length }, 'orders wait at the channel that no webhook told of')
  }

  function isUnknown(channel: Channel, id: Pointer['platformOrderId']): boolean {
    return !store.orderFetches.knows(channel, id) && store.orders.findByPlatformId(channel, id) === undefined
  }

  return createJobRunner({
    ...deps,
    part: 'intake',
    jobs: stores,
    run: ({ key, channel, storeId }) => ask(key, channel, storeId),
  })
}
