import type { Menu, MenuItem } from '#shared/menu/menu.ts'
import type { ItemPosition } from './menu-edits.ts'

/** By how much: hundredths of a per cent, or minor units; below zero is less. */
export type PriceStep = { type: 'percent'; hundredths: number } | { type: 'amount'; cents: number }

/** To a multiple of so many minor units, or up to a price that ends so, such as `.95`. */
export type Rounding = { type: 'nearest'; cents: number } | { type: 'ending'; cents: number; of: number }

export type WhichPrices = 'delivery' | 'pickup' | 'both'

export type PriceChange = {
  position: ItemPosition
  name: string
  field: 'priceCents' | 'pickupCents'
  before: number
  after: number
}

/** What a price becomes, in minor units, never below zero. Whole numbers all the way: half a cent goes up. */
export function steppedPrice(cents: number, step: PriceStep, rounding: Rounding): number {
  const exact =
    step.type === 'amount'
      ? BigInt(cents + step.cents) * 10_000n
      : BigInt(cents) * BigInt(10_000 + step.hundredths)
  const floor = exact < 0n ? 0n : exact
  if (rounding.type === 'nearest') {
    const unit = BigInt(rounding.cents) * 10_000n
    return Number((floor + unit / 2n) / unit) * rounding.cents
  }
  const of = BigInt(rounding.of)
  const whole = (floor + 5_000n) / 10_000n
  const ending = (whole / of) * of + BigInt(rounding.cents)
  return Number(ending >= whole ? ending : ending + of)
}

/** Every price that would change; items without one are left out. */
export function priceChanges(
  menu: Menu,
  positions: readonly ItemPosition[],
  which: WhichPrices,
  step: PriceStep,
  rounding: Rounding,
): PriceChange[] {
  const fields = {
    delivery: ['priceCents'],
    pickup: ['pickupCents'],
    both: ['priceCents', 'pickupCents'],
  } as const
  return positions.flatMap((position) => {
    const item = menu.categories[position.category]?.items[position.item]
    return item ? fields[which].flatMap((field) => changeOf(item, position, field, step, rounding)) : []
  })
}

function changeOf(
  item: MenuItem,
  position: ItemPosition,
  field: PriceChange['field'],
  step: PriceStep,
  rounding: Rounding,
): PriceChange[] {
  const before = item[field]
  if (before === null || !Number.isInteger(before)) return []
  const after = steppedPrice(before, step, rounding)
  return after === before ? [] : [{ position, name: item.name, field, before, after }]
}

/** The menu with these prices. */
export function withPrices(menu: Menu, changes: readonly PriceChange[]): Menu {
  const byPlace = new Map<string, Partial<Pick<MenuItem, PriceChange['field']>>>()
  for (const { position, field, after } of changes) {
    const key = `${position.category} ${position.item}`
    byPlace.set(key, { ...byPlace.get(key), [field]: after })
  }
  const touched = new Set(changes.map(({ position }) => position.category))
  return {
    ...menu,
    categories: menu.categories.map((category, at) =>
      touched.has(at)
        ? {
            ...category,
            items: category.items.map((item, index) => {
              const prices = byPlace.get(`${at} ${index}`)
              return prices ? { ...item, ...prices } : item
            }),
          }
        : category,
    ),
  }
}
