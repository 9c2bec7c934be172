import { dayMinutes, days, lengthOf, minutesOf, type OpenPeriod, timeOf } from '../menu/hours.ts'
import type { Menu, MenuItem, MenuOption } from '../menu/menu.ts'
import type { SellableKind } from '../menu/sold-out.ts'
import type { UberItem, UberMenu } from './menu.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const labels = { vegetarian: 'VEGETARIAN', vegan: 'VEGAN', 'gluten-free': 'GLUTEN_FREE' } as const
export const uberWeekdays: readonly string[] = weekdays
export const uberLabels: Readonly<Record<MenuItem['tags'][number], string>> = labels

/** What an item of Uber's is in our menu: `option:opt-soup`. */
export function externalData(kind: SellableKind, id: string): string {
  return `${kind}:${id}`
}

/**
 * A menu in Uber Eats' form. What Uber's form has no place for here stays behind: pickup prices, free options, defaults,
 * special days and what is switched off; `fromUber(toUber(menu))` is what can be expected back.
 */
export function toUber(menu: Menu, about: { language: string }): UberMenu {
  const translated = (text: string) => ({ translations: { [about.language]: text } })
  const groups = menu.groups.filter((group) => group.active)
  const groupIds = new Set(groups.map((group) => group.id))
  const categories = menu.categories
    .filter((category) => category.active)
    .map((category) => ({ ...category, items: category.items.filter((item) => item.active) }))
  const taken = new Set(categories.flatMap((category) => category.items.map((item) => item.id)))

  const item = (one: MenuItem): UberItem => ({
    id: one.id,
    external_data: externalData('item', one.id),
    title: translated(one.name),
    ...(one.description !== '' && { description: translated(one.description) }),
    ...(one.imageUrl !== null && { image_url: one.imageUrl }),
    price_info: { price: one.priceCents ?? 0 },
    ...(one.taxRate !== null && { tax_info: { tax_rate: Number(one.taxRate) } }),
    dish_info: {
      classifications: {
        alcoholic_items: one.isAlcohol ? 1 : 0,
        dietary_label_info: { labels: one.tags.map((tag) => labels[tag]) },
      },
    },
    modifier_group_ids: { ids: one.groupIds.filter((id) => groupIds.has(id)) },
  })
  const option = (id: string, one: MenuOption): UberItem => ({
    id,
    external_data: externalData('option', one.id),
    title: translated(one.name),
    price_info: { price: one.priceCents ?? 0 },
    modifier_group_ids: { ids: one.groupIds.filter((groupId) => groupIds.has(groupId)) },
  })

  const options: UberItem[] = []
  const modifierGroups = groups.map((group) => ({
    id: group.id,
    title: translated(group.name),
    quantity_info: { quantity: { min_permitted: group.min, max_permitted: group.max } },
    modifier_options: group.options
      .filter((one) => one.active)
      .map((one) => {
        // An option of the same id elsewhere may cost something else; Uber takes no slash in an id.
        const id = taken.has(one.id) ? `${group.id}~${one.id}` : one.id
        taken.add(id)
        options.push(option(id, one))
        return { id, type: 'ITEM' }
      }),
  }))
  return {
    menus: [
      {
        id: 'menu',
        title: translated(menu.name),
        service_availability: availability(menu.hours),
        category_ids: categories.map((category) => category.id),
      },
    ],
    categories: categories.map((category) => ({
      id: category.id,
      title: translated(category.name),
      entities: category.items.map(({ id }) => ({ id, type: 'ITEM' })),
    })),
    items: [...unique(categories.flatMap((category) => category.items)).map(item), ...options],
    modifier_groups: modifierGroups,
  }
}

/** Per weekday; a night is cut at midnight, because Uber's periods end on the day they start. */
function availability(hours: readonly OpenPeriod[]) {
  const cut = hours.flatMap((period) => {
    const [start, end] = [minutesOf(period.start), minutesOf(period.end)]
    if (start === null || end === null || lengthOf(period) === 0) return []
    const day = days.indexOf(period.day)
    if (end > start) return [{ day, start, end }]
    const rest = end === 0 ? [] : [{ day: (day + 1) % days.length, start: 0, end }]
    return [{ day, start, end: dayMinutes - 1 }, ...rest]
  })
  return weekdays.flatMap((day_of_week, index) => {
    const today = cut.filter(({ day }) => day === index).toSorted((a, b) => a.start - b.start)
    if (today.length === 0) return []
    const time_periods = today.map(({ start, end }) => ({ start_time: timeOf(start), end_time: timeOf(end) }))
    return [{ day_of_week, time_periods }]
  })
}

function unique(items: readonly MenuItem[]): MenuItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
