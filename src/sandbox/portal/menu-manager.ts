import { changeOutside } from '../doordash/menus/outside-change.ts'
import type { Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { weekDays } from './drawing/day-name.ts'
import type { Flash } from '../world/portal.ts'
import type { OpenHours } from '../world/hours.ts'

/** What the forms of the Menu Manager do. Each says what came of it. */

/** Another name or price, or the item taken off the menu. */
export function saveItem(world: World, store: Store, form: URLSearchParams): Flash {
  const [menuId, itemId] = [form.get('menu') ?? '', form.get('item') ?? '']
  if (form.get('do') === 'remove')
    return changeOutside(world, store, { kind: 'item-removed', itemId }, menuId)
      ? 'item-removed'
      : 'item-gone'
  const priceCents = centsOf(form.get('price') ?? '')
  const name = (form.get('name') ?? '').trim().slice(0, 500)
  if (priceCents === null) return 'price-unreadable'
  if (name === '') return 'name-missing'
  const isThere = changeOutside(world, store, { kind: 'item-price', itemId, priceCents }, menuId)
  if (isThere) changeOutside(world, store, { kind: 'item-name', itemId, name }, menuId)
  return isThere ? 'item-saved' : 'item-gone'
}

/** All periods of the week; rows without a day are left out. DoorDash's own page refuses none. */
export function saveHours(world: World, store: Store, form: URLSearchParams): Flash {
  const [days, starts, ends] = [form.getAll('day'), form.getAll('start'), form.getAll('end')]
  const openHours = days.flatMap((day, index): OpenHours[] => {
    const [start, end] = [starts[index] ?? '', ends[index] ?? '']
    const isWhole = weekDays.some((one) => one === day) && isTime(start) && isTime(end)
    return isWhole ? [{ day_index: day, start_time: `${start}:00`, end_time: `${end}:00` }] : []
  })
  const isThere = changeOutside(world, store, { kind: 'hours', openHours }, form.get('menu'))
  return isThere ? 'hours-saved' : 'item-gone'
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** `12.95` or `12,95`; null when it is no price. */
function centsOf(text: string): number | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?(?:\s*\$)?$/.exec(text.trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}
