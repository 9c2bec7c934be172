import { type Catalogue, categoryOf, findItem } from './catalogue.ts'
import type { MenuGroup, MenuItem } from '../world/catalogue.ts'
import type { Random } from '../world/random.ts'
import { type Chosen, chooseRequired, type Draft, type DraftLine } from './draft.ts'
import { pickCustomer } from './people.ts'
import type { FreeOrder, FreeOption } from '../contract/free-order.ts'

/**
 * The order as a customer would send it. Items and options that are on the menu and not among what is sold are left out.
 * @throws when an `itemId` is not on the menu; the message names it
 */
export function draftFreeOrder(
  order: FreeOrder,
  random: Random,
  { menu, sold }: { menu: Catalogue; sold: Catalogue },
): Draft {
  return {
    ...customer(order.customerName, random),
    lines: order.items.flatMap((free) => {
      const line = draftLine(free, menu, sold)
      return isSold(free, { menu, sold }) ? [line] : []
    }),
    note: order.note ?? null,
    utensils: order.utensils,
    fulfilment: order.fulfilment,
    pickupInMinutes: order.pickupInMinutes,
    scheduled: order.scheduled,
    staffTipCents: order.staffTipCents,
    promoted: order.promoted,
    bagFee: order.bagFee,
    consumerId: order.consumerId === undefined ? null : BigInt(order.consumerId),
  }
}

/** "Nadia Fortin" is sent as "Nadia" and "F.", the way DoorDash shortens names. */
function customer(name: string | undefined, random: Random) {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean)
  const last = words.length > 1 ? words.pop() : undefined
  if (words.length === 0) return pickCustomer(random)
  const [initial = ''] = last ?? ''
  return { firstName: words.join(' '), lastName: initial === '' ? '' : `${initial}.` }
}

/** Not sold while the item is sold out, or an option somebody wants with it. */
function isSold(
  { itemId, options }: FreeOrder['items'][number],
  { menu, sold }: { menu: Catalogue; sold: Catalogue },
): boolean {
  if (itemId === undefined) return true
  const now = findItem(sold, itemId)
  if (!now) return false
  const known = optionNames(findItem(menu, itemId)?.groups ?? [])
  const left = optionNames(now.groups)
  return namesIn(options).every((name) => !known.has(name) || left.has(name))
}

function optionNames(groups: readonly MenuGroup[]): Set<string> {
  const namesOf = (all: readonly MenuGroup[]): string[] =>
    all.flatMap(({ options }) => options.flatMap((option) => [option.name, ...namesOf(option.groups)]))
  return new Set(namesOf(groups))
}

function namesIn(options: readonly FreeOption[]): string[] {
  return options.flatMap((option) => [option.name, ...namesIn(option.options)])
}

function draftLine(free: FreeOrder['items'][number], menu: Catalogue, sold: Catalogue): DraftLine {
  const item: MenuItem | undefined = free.itemId === undefined ? undefined : findItem(menu, free.itemId)
  if (free.itemId !== undefined && !item) throw new Error(`No item ${free.itemId} on the menu`)
  const category = (item && categoryOf(menu, item.id)) ?? { id: 'cat-autres', name: 'Autres' }
  const name = free.name ?? item?.name ?? ''
  return {
    item: { id: item?.id ?? `itm-${slug(name)}`, name, cents: free.priceCents ?? item?.cents ?? 1000 },
    category: { id: category.id, name: category.name },
    quantity: free.quantity,
    note: free.note,
    consumerName: free.consumerName ?? null,
    chosen: [
      ...free.options.map(chosen),
      ...(free.required && item ? chooseRequired((findItem(sold, item.id) ?? item).groups) : []),
    ],
    nestedAs: 'extras',
  }
}

function chosen(free: FreeOption): Chosen {
  const group = free.group ?? 'Options'
  return {
    group: { id: `grp-${slug(group)}`, name: group },
    option: { id: `opt-${slug(free.name)}`, name: free.name, cents: free.priceCents },
    quantity: free.quantity,
    chosen: free.options.map(chosen),
  }
}

function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return plain.replaceAll(/^-|-$/g, '') || 'free'
}
