import type { WireCategory, WireGroup, WireItem, WireMenu, WireOption } from '../doordash/menu.ts'
import { dayMinutes, lengthOf, minutesOf } from './hours.ts'
import {
  type DietaryTag,
  deepestOptions,
  dietaryTags,
  type Menu,
  type MenuGroup,
  type MenuItem,
} from './menu.ts'

/** DoorDash's names of our dietary tags (`dish_info.classification_info.classification_tags`, section 10). */
export const wireTags: Record<DietaryTag, string> = {
  vegetarian: 'TAG_KEY_DIETARY_VEGETARIAN',
  vegan: 'TAG_KEY_DIETARY_VEGAN',
  'gluten-free': 'TAG_KEY_DIETARY_GLUTEN_FREE',
}

/**
 * A menu in DoorDash's form (doordash-marketplace.md sections 10 and 11): groups stand in full at every item and option
 * that names them, what is switched off is sent as such, and what DoorDash sent beyond our fields goes back with them.
 * Made for menus without errors, but safe for any: references that lead nowhere, or below the third level of options (and
 * with them every ring), are left out, and a missing price becomes NaN, in JSON null, which is refused and never free.
 * Groups that stand in several places share their options in memory; treat the result as read-only.
 */
export function toWire(menu: Menu, about: { menuId?: string } = {}): WireMenu {
  const extrasOf = expander(menu.groups)
  const categories = menu.categories.map((category, sort_id): WireCategory => ({
    ...category.kept,
    name: category.name,
    merchant_supplied_id: category.id,
    active: category.active,
    sort_id,
    items: category.items.map((item, index) => itemOnWire(item, index, extrasOf(item.groupIds, 1))),
  }))
  return {
    ...hoursOnWire(menu),
    menu: {
      ...menu.kept,
      name: menu.name,
      ...(about.menuId !== undefined && { merchant_supplied_id: about.menuId }),
      active: menu.active ?? true,
      categories,
    },
  }
}

type SpecialHour = WireMenu['special_hours'][number]

/** Hours alone, as menus and the onboarding send them. Closed weekdays are left out. */
export function hoursOnWire(
  menu: Pick<Menu, 'hours' | 'specialDays'>,
): Pick<WireMenu, 'open_hours' | 'special_hours'> {
  return {
    open_hours: sentPeriods(menu.hours).map(({ day, start, end }) => ({
      day_index: day,
      start_time: startTime(start),
      end_time: endTime(end),
    })),
    special_hours: menu.specialDays.flatMap(({ date, closed, periods }): SpecialHour[] => {
      if (closed) return [{ date, closed, start_time: '00:00:00', end_time: '23:59:59' }]
      return periods.map(({ start, end }) => ({
        date,
        closed: false,
        start_time: startTime(start),
        end_time: endTime(end),
      }))
    }),
  }
}

/** The periods that go out, in order: all but "00:00 to 00:00", which only says "closed". */
export function sentPeriods<Period extends { start: string; end: string }>(
  periods: readonly Period[],
): Period[] {
  return periods.filter((period) => lengthOf(period) !== 0 || minutesOf(period.start) !== 0)
}

function startTime(time: string): string {
  return minutesOf(time) === null ? time : `${time.slice(0, 5)}:00`
}

/** The last minute of a day is open to its end. */
function endTime(time: string): string {
  const minutes = minutesOf(time)
  if (minutes === null) return time
  return `${time.slice(0, 5)}:${minutes === dayMinutes - 1 ? '59' : '00'}`
}

function itemOnWire(item: MenuItem, sort_id: number, extras: WireGroup[]): WireItem {
  const { dish_info: keptDish, ...kept } = item.kept ?? {}
  const dishInfo = dishInfoOf(item.tags, keptDish)
  return {
    ...kept,
    name: item.name,
    description: item.description,
    merchant_supplied_id: item.id,
    active: item.active,
    is_alcohol: item.isAlcohol,
    sort_id,
    price: item.priceCents ?? Number.NaN,
    base_price: item.pickupCents ?? item.priceCents,
    ...(item.taxRate !== null && { tax_rate: item.taxRate }),
    ...(item.imageUrl !== null && { original_image_url: item.imageUrl }),
    ...(dishInfo && { dish_info: dishInfo }),
    extras,
  }
}

/** Our tags beside what DoorDash's form holds of calories and tags we do not know. */
function dishInfoOf(tags: readonly DietaryTag[], kept: unknown): Record<string, unknown> | undefined {
  const dish = asRecord(kept)
  if (tags.length === 0) return dish
  const classification = asRecord(dish?.['classification_info'])
  const others = classification?.['classification_tags']
  const ours = dietaryTags.filter((tag) => tags.includes(tag)).map((tag) => wireTags[tag])
  return {
    ...dish,
    classification_info: {
      ...classification,
      classification_tags: [...ours, ...(Array.isArray(others) ? others : [])],
    },
  }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** Each group is written out once per level, however many items name it. */
function expander(groups: readonly MenuGroup[]) {
  const byId = new Map<string, MenuGroup>()
  for (const group of groups) if (!byId.has(group.id)) byId.set(group.id, group)
  const done = Array.from({ length: deepestOptions + 1 }, () => new Map<string, WireGroup>())

  function extrasOf(groupIds: readonly string[], level: number): WireGroup[] {
    return groupIds.flatMap((id, sort_id) => {
      const group = byId.get(id)
      return group ? [{ ...expanded(group, level), sort_id }] : []
    })
  }
  function expanded(group: MenuGroup, level: number): WireGroup {
    const known = done[level]?.get(group.id)
    if (known) return known
    const wire: WireGroup = {
      ...group.kept,
      name: group.name,
      merchant_supplied_id: group.sentAs ?? group.id,
      active: group.active,
      min_num_options: group.min,
      max_num_options: group.max,
      num_free_options: group.free,
      options: group.options.map((option, sort_id): WireOption => ({
        ...option.kept,
        name: option.name,
        merchant_supplied_id: option.id,
        active: option.active,
        price: option.priceCents ?? Number.NaN,
        base_price: option.pickupCents ?? option.priceCents,
        default: option.isDefault,
        sort_id,
        ...(level < deepestOptions && { extras: extrasOf(option.groupIds, level + 1) }),
      })),
    }
    done[level]?.set(group.id, wire)
    return wire
  }
  return extrasOf
}
