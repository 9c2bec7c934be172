import { expect } from '@playwright/test'
import type {
  FaultAnswer,
  MenusAnswer,
  OrderAnswer,
  OrdersAnswer,
  RevokedAnswer,
  ShopAnswer,
  UberOrderAnswer,
  UberOrdersAnswer,
  StoreAnswer,
  UberConnectAnswer,
} from '#sandbox/contract/answers.ts'
import type { OutsideChange, PlaceRequest, QaChange, StoreFileChange } from '#sandbox/contract/requests.ts'
import type { PlaceUberRequest } from '#sandbox/contract/uber-requests.ts'
import type { UberOrderDetails } from '#sandbox/contract/uber-views.ts'
import type { OrderDetails } from '#sandbox/contract/views.ts'
import type { UberWish } from '#sandbox/uber/connect/wishes.ts'
import type { FaultRequest } from '#sandbox/world/faults.ts'

/** An order as the sandbox's control API tells it. */
export type SandboxOrder = OrderDetails

export type Sandbox = ReturnType<typeof createSandboxClient>

/** What a tester can make happen at DoorDash, over the sandbox's control API at `url`. */
export function createSandboxClient(url: string) {
  const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
    const response = await fetch(new URL(path, url), {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const answer: unknown = await response.json()
    expect(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(true)
    return answer as T
  }
  const act = async (path: string, body: object = {}) =>
    (await call<OrderAnswer>('POST', path, { ...body, waitForAnswer: true })).order
  const actAtUber = async (path: string, body: object = {}): Promise<UberOrderDetails> =>
    (await call<UberOrderAnswer>('POST', path, { ...body, waitForAnswer: true })).order
  return {
    /** Places an order at the restaurant and waits until our intake has answered. */
    place: (body: Pick<PlaceRequest, 'preset' | 'store' | 'oldBasket'> & { order?: object } = {}) =>
      act('/control/orders', body),
    adjust: (id: string, items?: object[]) => act(`/control/orders/${id}/adjust`, items ? { items } : {}),
    cancel: (id: string, by: 'customer' | 'doordash' = 'customer') =>
      act(`/control/orders/${id}/cancel`, { by }),
    dasher: (id: string, step?: string) => act(`/control/orders/${id}/dasher`, step ? { step } : {}),
    acceptOnTablet: async (id: string) =>
      (await call<OrderAnswer>('POST', `/control/orders/${id}/accept-on-tablet`, {})).order,
    /** Both channels' books, newest first. */
    books: async () => ({
      doordash: (await call<OrdersAnswer>('GET', '/control/orders?limit=1000')).orders,
      uber: (await call<UberOrdersAnswer>('GET', '/control/uber-orders?limit=1000')).orders,
    }),
    /** Customers order at this rate, so many of them at Uber Eats (0 to 1), until it is stopped. */
    rush: (perMinute: number, uberShare: number) =>
      call('POST', '/control/rush', {
        perMinute,
        uberShare,
        presets: ['utensils-yes', 'utensils-no', 'utensils-absent', 'promotion'],
      }),
    stopRush: () => call('DELETE', '/control/rush'),
    /** The same at Uber Eats. */
    placeAtUber: (body: PlaceUberRequest = {}) => actAtUber('/control/uber-orders', body),
    actAtUber: (id: string, act: string, body: object = {}) =>
      actAtUber(`/control/uber-orders/${id}/${act}`, body),
    untilAtUber: async (id: string, ...states: string[]) =>
      (
        await call<UberOrderAnswer>(
          'GET',
          `/control/uber-orders/${id}?until=${states.join(',')}&timeout=30000`,
        )
      ).order,
    /** Names of the calls our app has made about an order, oldest first. */
    callsAbout: async (id: string) => {
      const { order } = await call<OrderAnswer>('GET', `/control/orders/${id}`)
      return order.log.flatMap((entry) => (entry.type === 'call' ? [entry.action] : []))
    },
    /** Changes what DoorDash has on file of a store: hours, menu, sign-up. */
    setFile: (store: string, file: StoreFileChange) =>
      call<StoreAnswer>('POST', `/control/stores/${store}/file`, file),
    /** What DoorDash's quality check will say of a store. */
    setQa: (store: string, qa: QaChange) => call<StoreAnswer>('POST', `/control/stores/${store}/qa`, qa),
    /** What a tester makes Uber do with a store's integration; `storeId` is Uber's. */
    uberWish: (storeId: string, wish: UberWish) =>
      call<UberConnectAnswer>('POST', `/control/uber-stores/${storeId}/wish`, { wish }),
    /** How long it takes until we are the order manager of a store at Uber, in ms. */
    uberPromotion: (ms: number) => call<UberConnectAnswer>('POST', '/control/uber-promotion', { ms }),
    /** DoorDash refuses the next activations of a store with these words; null lets them succeed. */
    refuseActivation: (store: string, refuse: string | null) =>
      call<StoreAnswer>('POST', `/control/stores/${store}/activation`, { refuse }),
    /** Trouble to come, such as a menu job that fails. */
    fault: (fault: FaultRequest) => call<FaultAnswer>('POST', '/control/faults', fault),
    /** All trouble is over. */
    calmDown: () => call('DELETE', '/control/faults'),
    /** What somebody changes in DoorDash's own menu manager. */
    changeMenu: (store: string, change: OutsideChange) =>
      call<MenusAnswer>('POST', `/control/stores/${store}/menu-change`, change),
    /** What customers could order now, by item. */
    shop: async (store: string) => {
      const { shop } = await call<ShopAnswer>('GET', `/control/shops/${store}`)
      return shop.menus.flatMap((menu) => menu.categories.flatMap((category) => category.items))
    },
    /** Names of the items on file of a store, whether it is live or not. */
    itemsOnFile: async (store: string) => {
      const { menus } = await call<MenusAnswer>('GET', `/control/stores/${store}/menus`)
      return menus.flatMap(({ document }) =>
        (document?.menu.categories ?? []).flatMap(({ items }) => (items ?? []).map(({ name }) => name)),
      )
    },
    /** DoorDash takes back every merchant's access, as after a change of password. */
    revokeTokens: () => call<RevokedAnswer>('POST', '/control/tokens/revoke', {}),
    /** Waits until DoorDash sees the order in one of these states. */
    until: async (id: string, ...states: string[]) =>
      (await call<OrderAnswer>('GET', `/control/orders/${id}?until=${states.join(',')}&timeout=30000`)).order,
  }
}
