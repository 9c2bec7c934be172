import type { Menu } from './menu.ts'
import type { MenuPath } from './problem.ts'
import { sentPeriods } from './to-doordash.ts'

const fields: Record<string, string> = {
  name: 'name',
  description: 'description',
  merchant_supplied_id: 'id',
  active: 'active',
  price: 'priceCents',
  base_price: 'pickupCents',
  tax_rate: 'taxRate',
  original_image_url: 'imageUrl',
  is_alcohol: 'isAlcohol',
  dish_info: 'tags',
  default: 'isDefault',
  min_num_options: 'min',
  max_num_options: 'max',
  num_free_options: 'free',
  items: 'items',
  extras: 'groupIds',
  options: 'options',
}

/** Places written as in the form that is sent: with brackets, points or slashes. */
export function wirePlaces(words: string, menu: Menu): MenuPath[] {
  const written = words.match(
    /\b(?:menu|categories|open_hours|special_hours)(?:\[\d+\]|[./](?:[a-z_]+|\d+))+/gi,
  )
  return (written ?? []).flatMap((text) => {
    const keys = text.toLowerCase().match(/[a-z_]+|\d+/g) ?? []
    const path = placeOf(keys[0] === 'menu' ? keys.slice(1) : keys, menu)
    return path ? [path] : []
  })
}

function placeOf([list = '', index, ...rest]: string[], menu: Menu): MenuPath | null {
  if (list === 'open_hours') {
    const period = sentPeriods(menu.hours)[Number(index)]
    return period ? ['hours', menu.hours.indexOf(period)] : ['hours']
  }
  if (list === 'special_hours') return specialPlace(menu, Number(index), rest)
  if (list !== 'categories') return fieldOf(menu, [], list)
  const category = menu.categories[Number(index)]
  if (!category) return ['categories']
  const at = ['categories', Number(index)]
  const [field = '', number, ...further] = rest
  const item = field === 'items' ? category.items[Number(number)] : undefined
  return item ? deeper(item, [...at, 'items', Number(number)], further, menu) : fieldOf(category, at, field)
}

/** Below items and options the form repeats the groups that we keep once. */
function deeper(
  thing: { groupIds: string[] },
  at: MenuPath,
  [field = '', index, list, number, ...rest]: string[],
  menu: Menu,
): MenuPath {
  if (field !== 'extras' || index === undefined) return fieldOf(thing, at, field)
  // Unknown groups are not sent, so they do not count.
  const sent = thing.groupIds.flatMap((id) => {
    const place = menu.groups.findIndex((group) => group.id === id)
    return place === -1 ? [] : [place]
  })
  const place = sent[Number(index)]
  const group = place === undefined ? undefined : menu.groups[place]
  if (place === undefined || !group) return [...at, 'groupIds']
  const option = list === 'options' ? group.options[Number(number)] : undefined
  return option
    ? deeper(option, ['groups', place, 'options', Number(number)], rest, menu)
    : fieldOf(group, ['groups', place], list ?? '')
}

function fieldOf(thing: object, at: MenuPath, field: string): MenuPath {
  const ours = fields[field]
  return ours !== undefined && Object.hasOwn(thing, ours) ? [...at, ours] : at
}

/** A date with several periods is sent as several entries. */
function specialPlace(menu: Menu, index: number, rest: string[]): MenuPath {
  const entries = menu.specialDays.flatMap((day, d): { day: number; period: number | null }[] =>
    day.closed ? [{ day: d, period: null }] : day.periods.map((_, period) => ({ day: d, period })),
  )
  const entry = entries[index]
  if (!entry) return ['specialDays']
  const at = ['specialDays', entry.day]
  if (rest[0] === 'date') return [...at, 'date']
  return entry.period === null ? at : [...at, 'periods', entry.period]
}
