import type { PrivacyState } from '#shared/api/privacy.ts'
import type { Actor } from '#shared/order/order.ts'
import { keptData, type Retention } from '#shared/privacy/retention.ts'
import type { Locations } from '../base/locations.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Changes } from '../base/changes.ts'
import { purgeLines } from '../store/purge.ts'
import { askToErase } from './erase.ts'
import { findCustomer } from './find-customer.ts'
import { createPurge, type PurgeDeps } from './purge.ts'

/** How many erasures are listed. */
const mostListed = 50

/** Customers' data: how long each location keeps it, what is deleted when, and one customer's erased on request. */
export function createPrivacy(
  deps: Omit<PurgeDeps, 'onChange'> & {
    locations: Locations
    settingChanges: SettingChanges
    changes: Changes
  },
) {
  const { store, transactions, locations, settingChanges, clock } = deps
  const changed = () => deps.changes.device.publish(['device'])
  const purge = createPurge({ ...deps, onChange: changed })

  /** Orders whose time is up and that nobody has let go yet. */
  function ordersDue(locationId: string): { count: number; before: number } | null {
    const now = purge.now()
    const record = store.retention.of(locationId)
    if (now === null) return null
    const { ordersDue: before } = purgeLines(record, now)
    const count = before <= record.ordersMayGoBefore ? 0 : store.purge.countBefore(locationId, before)
    return count === 0 ? null : { count, before }
  }

  function nameOf(locationId: string): string {
    const location = locations.get(locationId)
    return location ? `${location.brand} · ${location.name}` : locationId
  }

  /** Locations of today, and those removed since that still have orders. */
  function known(): string[] {
    return [...new Set([...locations.inUse().map(({ id }) => id), ...store.purge.locations()])]
  }

  return {
    state: (): PrivacyState => ({
      locations: known().map((locationId) => ({
        locationId,
        location: nameOf(locationId),
        retention: store.retention.of(locationId).keepDays,
        ordersDue: ordersDue(locationId),
      })),
      erasures: store.erasures.latest(mostListed),
      isTimeKnown: purge.now() !== null,
      purgedAt: purge.purgedAt(),
      space: { bytes: store.space.bytes(), isGivenBack: store.space.isGivenBack() },
    }),
    /** False for a location nobody knows. */
    saveRetention: (locationId: string, wanted: Retention, actor: Actor): boolean => {
      if (!known().includes(locationId)) return false
      transactions.run(() => {
        const { keepDays } = store.retention.of(locationId)
        store.retention.save(locationId, wanted)
        for (const data of keptData)
          settingChanges.record(actor, `keep-${data}`, {
            subject: nameOf(locationId),
            before: keepDays[data],
            after: wanted[data],
          })
      })
      purge.soon()
      changed()
      return true
    },
    /** Lets the orders from before go that are due; another moment than the one that was shown is refused. */
    letOrdersGo: (locationId: string, before: number, actor: Actor): 'done' | 'unknown' | 'not-due' => {
      if (!known().includes(locationId)) return 'unknown'
      const due = ordersDue(locationId)
      if (due === null || due.before !== before) return 'not-due'
      transactions.run(() => {
        store.retention.letOrdersGo(locationId, before)
        settingChanges.record(actor, 'orders-may-go', {
          subject: nameOf(locationId),
          before: null,
          after: new Date(before).toISOString().slice(0, 10),
        })
      })
      purge.soon()
      changed()
      return 'done'
    },
    find: (text: string) => findCustomer(store, text),
    erase: (
      wanted: { orderIds: readonly string[]; refusedIds: readonly number[] },
      actor: Actor,
    ): ReturnType<typeof askToErase> => {
      const asked = askToErase({ store, transactions, clock }, actor, wanted)
      if (asked.ok) purge.soon()
      return asked
    },
    purge,
    start: purge.start,
    stop: purge.stop,
  }
}
