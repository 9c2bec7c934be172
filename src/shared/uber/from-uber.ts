import { days } from '../menu/hours.ts'
import { dietaryTags, type Menu, type MenuGroup, type MenuItem, type MenuOption } from '../menu/menu.ts'
import type { SellableKind } from '../menu/sold-out.ts'
import type { UberGroup, UberItem, UberMenu } from './menu.ts'
import { uberLabels, uberWeekdays } from './to-uber.ts'

/** A menu of Uber Eats' as ours: all its menus' categories, open when the first of them is. */
export function fromUber(uber: UberMenu, currency: string): Menu {
  const items = new Map(uber.items.map((item) => [item.id, item]))
  const categories = new Map(uber.categories.map((category) => [category.id, category]))
  const [first] = uber.menus
  return {
    name: textOf(first?.title),
    currency,
    categories: uber.menus
      .flatMap((menu) => menu.category_ids)
      .flatMap((id) => {
        const category = categories.get(id)
        if (!category) return []
        const entities = (category.entities ?? []).flatMap((entity) => items.get(entity.id) ?? [])
        return [{ id, name: textOf(category.title), active: true, items: entities.map(itemFrom) }]
      }),
    groups: (uber.modifier_groups ?? []).map((group) => groupFrom(group, items)),
    hours: (first?.service_availability ?? []).flatMap(({ day_of_week, time_periods }) => {
      const day = days[uberWeekdays.indexOf(day_of_week)]
      if (day === undefined) return []
      return time_periods.map(({ start_time, end_time }) => ({ day, start: start_time, end: end_time }))
    }),
    specialDays: [],
  }
}

/** Which sellable of ours an item of Uber's is; one we did not send is what its place says. */
export function sellableOf(item: UberItem, isOption: boolean): { kind: SellableKind; id: string } {
  const match = /^(item|option):(.+)$/s.exec(item.external_data ?? '')
  if (match?.[2] !== undefined) return { kind: match[1] === 'option' ? 'option' : 'item', id: match[2] }
  return { kind: isOption ? 'option' : 'item', id: item.id }
}

function itemFrom(item: UberItem): MenuItem {
  const { alcoholic_items, dietary_label_info } = item.dish_info?.classifications ?? {}
  const labels = dietary_label_info?.labels ?? []
  const rate = item.tax_info?.tax_rate
  return {
    id: sellableOf(item, false).id,
    name: textOf(item.title),
    description: textOf(item.description),
    priceCents: item.price_info.price,
    pickupCents: null,
    taxRate: rate === null || rate === undefined ? null : String(rate),
    imageUrl: item.image_url || null,
    active: true,
    isAlcohol: (alcoholic_items ?? 0) > 0,
    tags: dietaryTags.filter((tag) => labels.includes(uberLabels[tag])),
    groupIds: item.modifier_group_ids?.ids ?? [],
  }
}

function groupFrom(group: UberGroup, items: ReadonlyMap<string, UberItem>): MenuGroup {
  const { min_permitted, max_permitted } = group.quantity_info?.quantity ?? {}
  const options = (group.modifier_options ?? []).flatMap(({ id }) => items.get(id) ?? [])
  return {
    id: group.id,
    name: textOf(group.title),
    min: min_permitted ?? 0,
    max: max_permitted ?? Math.max(1, options.length),
    free: 0,
    active: true,
    options: options.map((item): MenuOption => ({
      id: sellableOf(item, true).id,
      name: textOf(item.title),
      priceCents: item.price_info.price,
      pickupCents: null,
      active: true,
      isDefault: false,
      groupIds: item.modifier_group_ids?.ids ?? [],
    })),
  }
}

function textOf(text: { translations: Record<string, string> } | null | undefined): string {
  return Object.values(text?.translations ?? {})[0] ?? ''
}
