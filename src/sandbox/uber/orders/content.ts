import type { Chosen, Draft, DraftLine } from '../../customers/draft.ts'
import type { Random } from '../../world/random.ts'
import type { UberCart, UberContent, UberGroup, UberLine } from '../../world/uber-order.ts'
import type { UberFulfilment } from '../../world/uber-states.ts'
import type { UberPreset } from '../../world/uber-presets.ts'
import { subtotalOf } from './amounts.ts'

const fulfilments: Record<Draft['fulfilment'], UberFulfilment> = {
  dasher: 'DELIVERY_BY_UBER',
  pickup: 'PICKUP',
  'self-delivery': 'DELIVERY_BY_MERCHANT',
}

/** A customer's choices in Uber's words; `preset` adds what only Uber's orders have. */
export function contentOf(draft: Draft, preset: UberPreset | 'free', random: Random): UberContent {
  const customers = customersOf(draft, random)
  const lines = draft.lines.map((line) => lineOf(line, customers, random))
  const isOwn = draft.fulfilment === 'self-delivery'
  const content: UberContent = {
    customers,
    phone: {
      number: `+1514555${random.int(100, 199).toString().padStart(4, '0')}`,
      pin: `${random.int(100, 999)} ${random.int(10, 99)} ${random.int(100, 999)}`,
    },
    fulfilment: preset === 'dine-in' ? 'DINE_IN' : fulfilments[draft.fulfilment],
    platform: random.chance(0.1) ? 'POSTMATES' : 'UBER_EATS',
    carts: [cartOf(lines, draft, random)],
    storeNote: null,
    fees: [
      ...(draft.bagFee ? [{ id: 'BAG_FEE' as const, cents: 30 }] : []),
      ...(isOwn ? [{ id: 'DELIVERY_FEE' as const, cents: 399 }] : []),
      ...(isOwn ? [{ id: 'SMALL_ORDER_FEE' as const, cents: 200 }] : []),
    ],
    tipCents: isOwn ? random.int(2, 8) * 100 : draft.staffTipCents,
    discountCents: draft.promoted ? Math.round(subtotalOf(lines) * 0.1) : 0,
    address: isOwn
      ? {
          street: `${random.int(10, 990)} rue des Érables`,
          unit: `App. ${random.int(1, 12)}`,
          note: 'Porte bleue, troisième étage',
        }
      : null,
  }
  return withSpecialty(content, preset, random)
}

function customersOf(draft: Draft, random: Random): UberContent['customers'] {
  const others = new Set(
    draft.lines.flatMap((line) => (line.consumerName === null ? [] : [line.consumerName])),
  )
  return [
    { id: random.uuid(), firstName: draft.firstName, lastName: draft.lastName },
    ...[...others].map((firstName) => ({ id: random.uuid(), firstName, lastName: '' })),
  ]
}

function cartOf(lines: UberLine[], draft: Pick<Draft, 'note' | 'utensils'>, random: Random): UberCart {
  const utensils = draft.utensils === 'not-said' ? null : draft.utensils === 'yes'
  return { id: random.uuid(), note: draft.note, utensils, lines }
}

function lineOf(line: DraftLine, customers: UberContent['customers'], random: Random): UberLine {
  return {
    itemId: line.item.id,
    lineId: random.uuid(),
    title: line.item.name,
    cents: line.item.cents,
    quantity: line.quantity,
    note: line.note,
    allergy: null,
    customerId: customers.find(({ firstName }) => firstName === line.consumerName)?.id ?? null,
    groups: groupsOf(line.chosen, random),
  }
}

function groupsOf(chosen: readonly Chosen[], random: Random): UberGroup[] {
  const groups = new Map<string, UberGroup>()
  for (const { group, option, quantity, chosen: below } of chosen) {
    const known = groups.get(group.id) ?? { id: group.id, title: group.name, options: [], removed: [] }
    known.options.push({
      itemId: option.id,
      lineId: random.uuid(),
      title: option.name,
      cents: option.cents,
      quantity,
      groups: groupsOf(below, random),
    })
    groups.set(group.id, known)
  }
  return [...groups.values()]
}

/** What no order of DoorDash's has: it is put into the draft of an everyday order. */
function withSpecialty(content: UberContent, preset: UberPreset | 'free', random: Random): UberContent {
  const [cart] = content.carts
  const [first, ...rest] = cart?.lines ?? []
  if (!cart || !first) return content
  const withFirst = (line: UberLine): UberContent => ({
    ...content,
    carts: [{ ...cart, lines: [line, ...rest] }],
  })
  switch (preset) {
    case 'structured-allergy':
      return withFirst({
        ...first,
        allergy: { types: ['PEANUTS', 'SHELLFISH'], instructions: 'Planche propre, s.v.p.' },
      })
    case 'removed-default':
      return withFirst({
        ...first,
        groups: [
          ...first.groups,
          {
            id: 'grp-garniture',
            title: 'Garniture',
            options: [],
            removed: [{ itemId: 'opt-oignons', title: 'Oignons' }],
          },
        ],
      })
    case 'two-carts': {
      // One says yes to utensils and the other no: any yes is a yes.
      const second = rest.length > 0 ? rest : [{ ...first, lineId: random.uuid() }]
      return {
        ...content,
        carts: [
          { ...cart, note: 'Sonnez deux fois', utensils: false, lines: [first] },
          { id: random.uuid(), note: 'Pas de sac pour nous', utensils: true, lines: second },
        ],
        storeNote: 'Deux paniers, un seul client',
      }
    }
    default:
      return content
  }
}
