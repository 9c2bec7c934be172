import type { MenuGroup, MenuItem, MenuOption } from '../world/catalogue.ts'
import type { Random } from '../world/random.ts'
import type { Utensils, Fulfilment } from '../contract/free-order.ts'

/** What a customer chose, before it is put into DoorDash's words. */
export type Draft = {
  firstName: string
  /** DoorDash sends an initial only. */
  lastName: string
  lines: DraftLine[]
  /** Order-level note; null leaves the field out. */
  note: string | null
  utensils: Utensils
  fulfilment: Fulfilment
  /** From now to DoorDash's guess of the pickup. */
  pickupInMinutes: number
  scheduled: boolean
  staffTipCents: number
  promoted: boolean
  bagFee: boolean
  /** Null takes an ordinary number. */
  consumerId: bigint | null
}

export type DraftLine = {
  item: Pick<MenuItem, 'id' | 'name' | 'cents'>
  category: { id: string; name: string }
  quantity: number
  note: string
  consumerName: string | null
  chosen: Chosen[]
  /** How nested option lists are spelt on the wire: the API file's way, or the published sample's. */
  nestedAs: 'extras' | 'extra'
}

export type Chosen = {
  group: Pick<MenuGroup, 'id' | 'name'>
  option: Pick<MenuOption, 'id' | 'name' | 'cents'>
  quantity: number
  chosen: Chosen[]
}

/** Options as a customer would pick them: what must be chosen, and now and then something more. */
export function chooseOptions(random: Random, groups: readonly MenuGroup[]): Chosen[] {
  return groups.flatMap((group) => {
    const wanted = Math.max(group.min, random.chance(0.4) ? Math.min(group.max, random.int(1, 2)) : 0)
    const picked = new Set<MenuOption>()
    while (picked.size < Math.min(wanted, group.options.length)) picked.add(random.pick(group.options))
    return [...picked].map((option) => ({
      group,
      option,
      quantity: 1,
      chosen: chooseOptions(random, option.groups),
    }))
  })
}

/** The first of what must be chosen, and nothing more. */
export function chooseRequired(groups: readonly MenuGroup[]): Chosen[] {
  return groups.flatMap((group) =>
    group.options
      .slice(0, group.min)
      .map((option) => ({ group, option, quantity: 1, chosen: chooseRequired(option.groups) })),
  )
}

/** The longest way down: always the option that leads furthest. */
export function chooseDeepest(groups: readonly MenuGroup[]): Chosen[] {
  return groups.map((group) => {
    const option = group.options.reduce((best, other) => (depth(other) > depth(best) ? other : best))
    return { group, option, quantity: 1, chosen: chooseDeepest(option.groups) }
  })
}

function depth(option: MenuOption): number {
  return 1 + Math.max(0, ...option.groups.flatMap((group) => group.options.map(depth)))
}
