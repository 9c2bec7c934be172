import { weightyKept } from './kept-fields.ts'
import { dietaryTags, type Menu, type MenuGroup } from './menu.ts'
import { sentPeriods } from './to-doordash.ts'
import { usedGroupIds } from './used-groups.ts'

/**
 * A menu with all that has no meaning to a customer taken out, so that two menus with the same meaning are written the
 * same: a pickup price equal to the price, 8.00 for 8 per cent, the order of tags, hours and special days, groups that
 * nothing names, what DoorDash fills in by itself.
 */
export function plainMenu(menu: Menu): Menu {
  const used = usedGroupIds(menu)
  return {
    ...menu,
    kept: weightyKept(menu.kept),
    active: menu.active ?? true,
    categories: menu.categories.map((category) => ({
      ...category,
      kept: weightyKept(category.kept),
      items: category.items.map((item) => ({
        ...priced(item),
        taxRate: item.taxRate === null ? null : plainRate(item.taxRate),
        tags: dietaryTags.filter((tag) => item.tags.includes(tag)),
      })),
    })),
    groups: menu.groups
      .filter((group) => used.has(group.id))
      .map((group) => ({ ...group, kept: weightyKept(group.kept), options: group.options.map(priced) })),
    hours: sentPeriods(menu.hours).toSorted(byText),
    specialDays: menu.specialDays
      .filter((day) => day.closed || day.periods.length > 0)
      .map((day) => ({ ...day, periods: day.closed ? [] : day.periods.toSorted(byText) }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

function priced<
  Thing extends Pick<MenuGroup, 'kept'> & { priceCents: number | null; pickupCents: number | null },
>(thing: Thing): Thing {
  const pickupCents = thing.pickupCents === thing.priceCents ? null : thing.pickupCents
  return { ...thing, pickupCents, kept: weightyKept(thing.kept) }
}

function plainRate(rate: string): string {
  return /^\d+(\.\d+)?$/.test(rate) ? String(Number(rate)) : rate
}

type Period = { day?: string; start: string; end: string }

function byText(a: Period, b: Period): number {
  const text = ({ day, start, end }: Period) => `${day ?? ''} ${start} ${end}`
  return text(a) < text(b) ? -1 : 1
}
