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
  const translated = (text: string) => inLanguage(about.language, text)
  const groups = menu.groups.filter((group) => group.active)
  const groupIds = new Set(groups.map((group) => group.id))
  const categories = menu.categories
    .filter((category) => category.active)
    .map((category) => ({ ...category, items: category.items.filter((item) => item.active) }))
  const taken = new Set(categories.flatMap((category) => category.items.map((item) => item.id)))

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
        options.push({ id, ...sold('option', one, about.language, groupIds) })
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
    items: [
      ...unique(categories.flatMap((category) => category.items)).map((one) =>
        itemOf(one, about.language, groupIds),
      ),
      ...options,
    ],
    modifier_groups: modifierGroups,
  }
}

/** An item with what an option of it has no place for: description, picture, tax and what it is made of. */
function itemOf(one: MenuItem, language: string, groupIds: ReadonlySet<string>): UberItem {
  return {
    id: one.id,
    ...sold('item', one, language, groupIds),
    ...(one.description !== '' && { description: inLanguage(language, one.description) }),
    ...(one.imageUrl !== null && { image_url: one.imageUrl }),
    ...(one.taxRate !== null && { tax_info: { tax_rate: Number(one.taxRate) } }),
    dish_info: {
      classifications: {
        alcoholic_items: one.isAlcohol ? 1 : 0,
        dietary_label_info: { labels: one.tags.map((tag) => labels[tag]) },
      },
    },
  }
}

/** What an item and an option have in common: name, price, and the groups that are sold. */
function sold(
  kind: SellableKind,
  one: MenuItem | MenuOption,
  language: string,
  groupIds: ReadonlySet<string>,
): Pick<UberItem, 'external_data' | 'title' | 'price_info' | 'modifier_group_ids'> {
  return {
    external_data: externalData(kind, one.id),
    title: inLanguage(language, one.name),
    price_info: { price: one.priceCents ?? 0 },
    modifier_group_ids: { ids: one.groupIds.filter((id) => groupIds.has(id)) },
  }
}

function inLanguage(language: string, text: string) {
  return { translations: { [language]: text } }
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
