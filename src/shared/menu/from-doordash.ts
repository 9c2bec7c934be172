import type { WireGroup, WireItem, WireMenu, WireOption } from '../doordash/menu.ts'
import { days, lengthOf, minutesOf, type OpenPeriod, timeOf } from './hours.ts'
import type { Menu, MenuGroup, MenuItem, MenuOption, SpecialDay } from './menu.ts'
import { dietaryTags } from './menu.ts'
import { idSource } from './made-ids.ts'
import { wireTags } from './to-doordash.ts'

/**
 * DoorDash's form of a menu as ours (doordash-marketplace.md sections 10 and 11).
 *
 * - Equal groups with the same id become one of the library. The same id with other content is a second one, whose id
 *   ends in `~2` and which is sent back under the id it came with (`sentAs`).
 * - What has no id gets one made from its name: the same menu gives the same ids again.
 * - `sort_id` becomes the order of the lists; a pickup price equal to the price, an empty image and the like become null.
 * - Fields we do not edit are kept where they stood and sent back by `toWire`.
 */
export function fromWire(wire: WireMenu, currency: string): Menu {
  const { name, categories, active, merchant_supplied_id: _, ...rest } = wire.menu
  const ids = idSource(wire)
  const library = groupLibrary(ids)
  const kept = keptOf(rest)
  return {
    name,
    currency,
    ...(active === false && { active }),
    categories: sorted(categories).map((category) => {
      const { name, merchant_supplied_id, active, sort_id: _, items, ...rest } = category
      return {
        id: ids.category(merchant_supplied_id, name),
        name,
        active: active ?? true,
        items: sorted(items ?? []).map((item) => itemFrom(item, ids, library.idsOf)),
        ...keptOf(rest),
      }
    }),
    groups: library.groups,
    hours: wire.open_hours.flatMap(periodFrom),
    specialDays: specialDaysFrom(wire.special_hours),
    ...kept,
  }
}

type Ids = ReturnType<typeof idSource>

function itemFrom(item: WireItem, ids: Ids, groupIdsOf: (extras: WireItem['extras']) => string[]): MenuItem {
  const { name, merchant_supplied_id, active, sort_id: _, description, ...priced } = item
  const { price, base_price, tax_rate, is_alcohol, original_image_url, dish_info, extras, ...rest } = priced
  const dish = dishFrom(dish_info)
  return {
    id: ids.item(merchant_supplied_id, name),
    name,
    description: description ?? '',
    priceCents: price,
    pickupCents: pickupFrom(price, base_price),
    taxRate: tax_rate === null || tax_rate === undefined || tax_rate === '' ? null : String(tax_rate),
    imageUrl: original_image_url || null,
    active: active ?? true,
    isAlcohol: is_alcohol ?? false,
    tags: dish.tags,
    groupIds: groupIdsOf(extras),
    ...keptOf({ ...rest, dish_info: dish.rest }),
  }
}

/** Collects equal groups; children first, so that a group's content is told by the ids of its own. */
function groupLibrary(ids: Ids) {
  /** In the order in which they were named first, from the items inwards. */
  const groups: MenuGroup[] = []
  const byContent = new Map<string, MenuGroup>()

  function idsOf(extras: readonly WireGroup[] | null | undefined): string[] {
    return sorted(extras ?? []).map((extra) => groupFrom(extra).id)
  }
  function groupFrom(wire: WireGroup): MenuGroup {
    const { name, merchant_supplied_id, active, sort_id: _, options, ...rules } = wire
    const { min_num_options, max_num_options, num_free_options, ...rest } = rules
    const place = groups.length
    const own = ids.options()
    const content: Omit<MenuGroup, 'id'> = {
      name,
      min: min_num_options ?? 0,
      max: max_num_options ?? Math.max(1, options?.length ?? 0),
      free: num_free_options ?? 0,
      active: active ?? true,
      options: sorted(options ?? []).map((option) => optionFrom(option, own)),
      ...keptOf(rest),
    }
    const key = JSON.stringify([merchant_supplied_id ?? null, inKeyOrder(content)])
    const known = byContent.get(key)
    if (known) return known
    const id = ids.group(merchant_supplied_id, name)
    const isSecond = Boolean(merchant_supplied_id) && id !== merchant_supplied_id
    const made: MenuGroup = { id, ...(isSecond && { sentAs: merchant_supplied_id as string }), ...content }
    byContent.set(key, made)
    groups.splice(place, 0, made)
    return made
  }
  function optionFrom(option: WireOption, own: ReturnType<Ids['options']>): MenuOption {
    const { name, merchant_supplied_id, active, sort_id: _, price, base_price, extras, ...rest } = option
    const { default: isDefault, ...kept } = rest
    return {
      id: own(merchant_supplied_id, name),
      name,
      priceCents: price,
      pickupCents: pickupFrom(price, base_price),
      active: active ?? true,
      isDefault: isDefault ?? false,
      groupIds: idsOf(extras),
      ...keptOf(kept),
    }
  }
  return { groups, idsOf }
}

/** In the order of `sort_id`; what has none stays at its place. */
function sorted<Thing extends { sort_id?: number | null | undefined }>(things: readonly Thing[]): Thing[] {
  return things
    .map((thing, index) => ({ thing, at: thing.sort_id ?? index }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

function pickupFrom(price: number, base: number | null | undefined): number | null {
  return base === null || base === undefined || base === price ? null : base
}

function keptOf(rest: Record<string, unknown>): { kept?: Record<string, unknown> } {
  const kept = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined),
  )
  return Object.keys(kept).length === 0 ? {} : { kept }
}

/** Our tags, and all else DoorDash's form says of the dish. */
function dishFrom(dish: WireItem['dish_info']): Pick<MenuItem, 'tags'> & { rest: unknown } {
  const classification = dish?.['classification_info']
  const all: unknown =
    typeof classification === 'object' && classification !== null
      ? (classification as Record<string, unknown>)['classification_tags']
      : undefined
  if (!Array.isArray(all)) return { tags: [], rest: dish }
  const tags = dietaryTags.filter((tag) => all.includes(wireTags[tag]))
  const others = all.filter((tag) => !tags.some((ours) => wireTags[ours] === tag))
  const { classification_tags: _, ...classificationRest } = classification as Record<string, unknown>
  const restClassification = {
    ...classificationRest,
    ...(others.length > 0 && { classification_tags: others }),
  }
  const { classification_info: __, ...dishRest } = dish as Record<string, unknown>
  const rest = {
    ...dishRest,
    ...(Object.keys(restClassification).length > 0 && { classification_info: restClassification }),
  }
  return { tags, rest: Object.keys(rest).length > 0 ? rest : undefined }
}

/** Days are `MON` to `SUN`; longer names are understood, others are not days. "00:00 to 00:00" says closed. */
function periodFrom(hour: WireMenu['open_hours'][number]): OpenPeriod[] {
  const day = days.find((one) => one === hour.day_index.trim().slice(0, 3).toUpperCase())
  const [start, end] = [timeFrom(hour.start_time), timeFrom(hour.end_time)]
  if (!day || (lengthOf({ start, end }) === 0 && minutesOf(start) === 0)) return []
  return [{ day, start, end }]
}

function specialDaysFrom(hours: WireMenu['special_hours']): SpecialDay[] {
  const byDate = new Map<string, SpecialDay>()
  for (const { date, closed, start_time, end_time } of hours) {
    const day = byDate.get(date) ?? { date: date.slice(0, 10), closed: false, periods: [] }
    if (closed) byDate.set(date, { ...day, closed: true, periods: [] })
    else if (day.closed || !start_time || !end_time) byDate.set(date, day)
    else {
      const period = { start: timeFrom(start_time), end: timeFrom(end_time) }
      byDate.set(date, { ...day, periods: [...day.periods, period] })
    }
  }
  return [...byDate.values()]
}

/** `HH:MM`; what is no time stays as it is, so that a person can see and mend it. */
function timeFrom(time: string): string {
  const minutes = minutesOf(time)
  return minutes === null ? time.slice(0, 8) : timeOf(minutes)
}

/** The same text for the same content, whatever the order of its keys. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inKeyOrder(inner)]),
  )
}
