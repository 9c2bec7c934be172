import type { FoundCustomer, PrivacyState } from '#shared/api/privacy.ts'
import { type Retention, usualRetention } from '#shared/privacy/retention.ts'

export type PrivacyScene = {
  erasures?: number
  /** Orders whose time is up. */
  due?: number
  isTimeKnown?: boolean
  /** The store is from before space was given back. */
  isOld?: boolean
  /** Orders of the customer that are still under way. */
  live?: number
}

const day = 24 * 3_600_000

/** Customers' data of a station in memory. `managed` notes a call, and waits as a busy station does. */
export function fakePrivacy(
  scene: PrivacyScene,
  now: () => number,
  managed: (call: string) => Promise<void>,
) {
  let state: PrivacyState = {
    locations: [
      {
        locationId: 'chez-loutre-centre',
        location: 'Chez Loutre · Centre',
        retention: usualRetention,
        ordersDue: scene.due === undefined ? null : { count: scene.due, before: Date.UTC(2019, 0, 1) },
      },
      {
        locationId: 'chez-loutre-port',
        location: 'Chez Loutre · Port',
        retention: { ...usualRetention, contacts: 365 },
        ordersDue: null,
      },
    ],
    erasures: Array.from({ length: scene.erasures ?? 0 }, (_, index) => ({
      id: 9 - index,
      at: now() - index * 9 * day,
      actor: { kind: 'manager' as const, name: 'Camille' },
      orders: 3 + index,
      finishedAt: index === 0 ? null : now() - index * 9 * day,
    })),
    isTimeKnown: scene.isTimeKnown ?? true,
    purgedAt: scene.isTimeKnown === false ? null : now() - 3_600_000,
    space: { bytes: 431_000_000, isGivenBack: scene.isOld !== true },
  }
  const customer: FoundCustomer = {
    name: 'Nadia F.',
    phoneEnd: '0142',
    channel: 'doordash',
    orderIds: ['o1', 'o2', 'o3'],
    refusedIds: [],
    live: scene.live ?? 0,
    firstAt: now() - 80 * day,
    lastAt: now() - 2 * day,
    displayNumber: 'A41',
    locationId: 'chez-loutre-centre',
  }
  return {
    state: async () => {
      await managed('privacy.state')
      return state
    },
    saveRetention: async ({ locationId, retention }: { locationId: string; retention: Retention }) => {
      await managed(`privacy.saveRetention ${locationId} ${JSON.stringify(retention)}`)
      const locations = state.locations.map((one) =>
        one.locationId === locationId ? { ...one, retention } : one,
      )
      state = { ...state, locations }
      return state
    },
    letOrdersGo: async ({ locationId }: { locationId: string }) => {
      await managed(`privacy.letOrdersGo ${locationId}`)
      state = { ...state, locations: state.locations.map((one) => ({ ...one, ordersDue: null })) }
      return state
    },
    findCustomer: async ({ text }: { text: string }) => {
      await managed(`privacy.findCustomer ${text}`)
      return { customers: text === 'nobody' ? [] : [customer], isCut: false }
    },
    erase: async ({ orderIds }: { orderIds: string[] }) => {
      await managed(`privacy.erase ${orderIds.join()}`)
      state = {
        ...state,
        erasures: [
          {
            id: 10,
            at: now(),
            actor: { kind: 'manager', name: 'Camille' },
            orders: orderIds.length,
            finishedAt: null,
          },
          ...state.erasures,
        ],
      }
      return { orders: orderIds.length }
    },
  }
}
