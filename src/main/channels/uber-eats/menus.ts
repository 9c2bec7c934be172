import { channelNames } from '#shared/channel.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { SellableKind } from '#shared/menu/sold-out.ts'
import { fromUber, sellableOf } from '#shared/uber/from-uber.ts'
import {
  isSuspendedAtUber,
  type UberItem,
  type UberItemUpdate,
  type UberMenu,
  uberMenu,
} from '#shared/uber/menu.ts'
import { toHolidayHours } from '#shared/uber/holiday-hours.ts'
import { toUber } from '#shared/uber/to-uber.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import {
  type Answer,
  menuReadWithinMs,
  type MenuChannel,
  menuWithinMs,
  type Storefront,
  type Shown,
} from '../menus.ts'
import { safeJson } from '../protocol/decode.ts'
import { notSetUp, outcomeOf, notUnderstood } from '../protocol/outcome.ts'
import type { UberLine } from './client.ts'

/** "Until further notice" needs an end in Uber's form, in ms from now. */
const foreverMs = 5 * 365 * 24 * 3_600_000

/**
 * Menus and 86 at Uber Eats: `PUT` and `GET /v2/eats/stores/{store_id}/menus`, `POST .../menus/items/{item_id}`, and
 * special days by `POST /v1/eats/stores/{store_id}/holiday-hours`. Uber answers at once, so what it took is read back at
 * once. A menu that is sent carries the suspensions along, because it replaces them.
 */
export function createUberMenus(deps: {
  isSetUp: () => boolean
  line: Pick<UberLine, 'send'>
  store: Store
  clock: Clock
  /** The station closes: it does not wait for calls that may take minutes. */
  ending: AbortSignal
}): MenuChannel {
  async function send(
    storefront: Storefront,
    request: { method: 'GET' | 'PUT' | 'POST'; path: string; body?: unknown; version?: 'v1' | 'v2' },
  ): Promise<Answer<string>> {
    const storeId = storefront.record.externalStoreId
    if (storeId === null) return notSetUp(channelNames['uber-eats'])
    const stores = `/${request.version ?? 'v2'}/eats/stores`
    const answer = await deps.line.send({
      method: request.method,
      locationId: storefront.location.id,
      path: `${stores}/${encodeURIComponent(storeId)}/${request.path}`,
      ...(request.body !== undefined && { body: request.body }),
      ending: deps.ending,
      withinMs: request.method === 'PUT' ? menuWithinMs : menuReadWithinMs,
    })
    const outcome = outcomeOf(answer)
    if (outcome.kind !== 'taken') return outcome
    return { kind: 'answered', value: answer.kind === 'answered' ? answer.text : '' }
  }

  async function fetchMenu(storefront: Storefront): Promise<Answer<UberMenu | null>> {
    const answer = await send(storefront, { method: 'GET', path: 'menus' })
    if (answer.kind === 'rejected' && answer.status === 404) return { kind: 'answered', value: null }
    if (answer.kind !== 'answered') return answer
    const parsed = uberMenu.safeParse(safeJson(answer.value))
    if (parsed.success) return { kind: 'answered', value: parsed.data }
    return notUnderstood(channelNames['uber-eats'])
  }

  /**
   * Special days have a call of their own, which replaces all dates. A store that was never given any from here keeps
   * those its manager set at Uber.
   */
  async function sendSpecialDays(storefront: Storefront, menu: Menu): Promise<Answer<null>> {
    const key = `uber-eats-special-days ${storefront.record.externalStoreId}`
    if (menu.specialDays.length === 0 && deps.store.settings.get(key) !== true)
      return { kind: 'answered', value: null }
    const today = localDate(deps.clock.now(), storefront.location.timeZone)
    const body = toHolidayHours(menu.specialDays, today)
    const answer = await send(storefront, { method: 'POST', path: 'holiday-hours', body, version: 'v1' })
    if (answer.kind !== 'answered') return answer
    deps.store.transaction(() => deps.store.settings.put(key, menu.specialDays.length > 0))
    return { kind: 'answered', value: null }
  }

  return {
    isReachable: deps.isSetUp,
    asShown: (menu) => fromUber(toUber(menu, { language: 'en' }), menu.currency),

    read: async (storefront): Promise<Answer<Shown>> => {
      const answer = await fetchMenu(storefront)
      if (answer.kind !== 'answered') return answer
      const menu = answer.value && fromUber(answer.value, storefront.location.currency)
      return { kind: 'answered', value: { menu, platformMenuId: null, reference: null } }
    },

    push: async (storefront, push) => {
      const menu = toUber(push.menu, { language: storefront.location.language })
      const now = deps.clock.now()
      const items = sellablesIn(menu).map(({ item, kind, id }): UberItem => {
        const one = push.soldOut.find((off) => off.kind === kind && off.id === id)
        return one ? { ...item, suspension_info: suspension(one.until ?? now + foreverMs) } : item
      })
      const answer = await send(storefront, { method: 'PUT', path: 'menus', body: { ...menu, items } })
      if (answer.kind !== 'answered') return answer
      const days = await sendSpecialDays(storefront, push.menu)
      if (days.kind !== 'answered') return days
      const said = { status: 'SUCCESS' as const, code: null, details: null, platformMenuId: null }
      return { kind: 'answered', value: { platformMenuId: null, said } }
    },

    // Sending a menu twice is as good as once: a lost answer is mended by sending it again.
    progress: () => Promise.resolve({ kind: 'answered', value: { kind: 'unknown' } }),

    setOnSale: async (storefront, kind, ids, isOnSale) => {
      const answer = await fetchMenu(storefront)
      if (answer.kind !== 'answered') return answer
      const sold = answer.value ? sellablesIn(answer.value) : []
      const now = deps.clock.now()
      const body: UberItemUpdate = { suspension_info: isOnSale ? null : suspension(now + foreverMs) }
      const refused = new Map<string, string>()
      for (const id of ids) {
        const items = sold.filter((one) => one.kind === kind && one.id === id)
        if (items.length === 0) refused.set(id, `No ${kind} of this id in the menu`)
        for (const { item } of items) {
          const path = `menus/items/${encodeURIComponent(item.id)}`
          const done = await send(storefront, { method: 'POST', path, body })
          if (done.kind === 'rejected') refused.set(id, done.message)
          else if (done.kind !== 'answered') return done
        }
      }
      return { kind: 'answered', value: refused }
    },

    offSale: async (storefront, kind: SellableKind) => {
      const answer = await fetchMenu(storefront)
      if (answer.kind !== 'answered') return answer
      const now = deps.clock.now()
      const off = (answer.value ? sellablesIn(answer.value) : []).filter(
        (one) => one.kind === kind && isSuspendedAtUber(one.item, now),
      )
      return { kind: 'answered', value: new Set(off.map(({ id }) => id)) }
    },
  }
}

/** The items of a menu of Uber's, each with what it is in ours. */
function sellablesIn({ items, modifier_groups }: UberMenu) {
  const optionIds = new Set(
    (modifier_groups ?? []).flatMap((group) => (group.modifier_options ?? []).map(({ id }) => id)),
  )
  return items.map((item) => ({ item, ...sellableOf(item, optionIds.has(item.id)) }))
}

/** `until` in epoch ms; Uber counts whole seconds. */
function suspension(until: number): UberItem['suspension_info'] {
  return { suspension: { suspend_until: Math.ceil(until / 1_000), reason: 'Sold out' } }
}
