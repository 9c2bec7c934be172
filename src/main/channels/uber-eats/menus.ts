import type { SellableKind } from '#shared/menu/sold-out.ts'
import { fromUber, sellableOf } from '#shared/uber/from-uber.ts'
import { isSuspendedAtUber, type UberItem, type UberItemUpdate, type UberMenu } from '#shared/uber/menu.ts'
import { toUber } from '#shared/uber/to-uber.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import type { Answer, MenuChannel, Shown } from '../menus.ts'
import type { UberLine } from './client.ts'
import { createMenuCalls } from './menu-calls.ts'

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
  const { send, fetchMenu, sendSpecialDays } = createMenuCalls(deps)

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
