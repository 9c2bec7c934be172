import type { Menu } from '#shared/menu/menu.ts'
import type { PriceStep, Rounding } from './bulk-price.ts'
import { type ItemKey, itemPosition } from './item-actions.ts'
import type { ItemPosition } from './menu-edits.ts'
import { readPrice } from './price-text.ts'
import { placeOf } from './row-keys.ts'

/** Which items' prices change. */
export type Scope = 'chosen' | 'category' | 'all'
/** Up or down, by a share or an amount. */
export type Way = 'more-percent' | 'less-percent' | 'more-amount' | 'less-amount'

/** By how much prices change, as typed: a null step while nothing is typed, not ok where it is no number. */
export function stepOf(
  way: Way,
  text: string,
  currency: string,
): { ok: true; step: PriceStep | null } | { ok: false } {
  if (text.trim() === '') return { ok: true, step: null }
  const sign = way.startsWith('more') ? 1 : -1
  if (way.endsWith('amount')) {
    const read = readPrice(text, currency)
    return read.ok ? { ok: true, step: { type: 'amount', cents: sign * (read.cents ?? 0) } } : { ok: false }
  }
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s%\u00A0\u202F]/g, ''))
  if (!match) return { ok: false }
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return { ok: true, step: { type: 'percent', hundredths: sign * hundredths } }
}

/** The rounding behind a choice: `e99` for prices that end in 99, else minor units. */
export function roundingOf(choice: string): Rounding {
  return choice.startsWith('e')
    ? { type: 'ending', cents: Number(choice.slice(1)), of: 100 }
    : { type: 'nearest', cents: Number(choice) }
}

/** Where the items stand in the menu whose prices change. */
export function placesOf(
  menu: Menu,
  scope: Scope,
  chosen: readonly ItemKey[],
  category: string | null,
): ItemPosition[] {
  if (scope === 'chosen') return chosen.flatMap((key) => itemPosition(menu, key) ?? [])
  const only = scope === 'category' ? placeOf(menu.categories, category) : null
  return menu.categories.flatMap(({ items }, at) =>
    only === null || only === at ? items.map((_, item) => ({ category: at, item })) : [],
  )
}
