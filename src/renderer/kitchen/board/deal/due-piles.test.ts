import { expect, test } from 'vitest'
import {
  boardOrder,
  cancelledOrder,
  dinnerTime,
  minutes,
  preparingOrder,
  readyOrder,
} from '../../../../../tests/fixtures/orders.ts'
import { businessDay } from '#shared/time/business-day.ts'
import { deal } from './deal.ts'
import { type DealInput, sizes } from './deal-types.ts'
import { countsOfHeads, inDuePiles, pileOfHead } from './due-piles.ts'
import { keepDeal } from './keep-deal.ts'

const dayOf = (at: number) => businessDay(at, 'America/Toronto', 240)
const dueIn = (id: string, ms: number) => preparingOrder(1, 1, { id, readyBy: dinnerTime + ms })

test('orders stand soonest first under what has to be accepted now, late, the next ten minutes, later, their day, and what is ready', () => {
  const orders = [
    dueIn('tomorrow', minutes(18 * 60)),
    readyOrder(3, { id: 'ready' }),
    dueIn('later', minutes(10) + 1),
    dueIn('soon', minutes(10)),
    boardOrder({ id: 'new', confirmBy: dinnerTime + minutes(2) + 1 }),
    boardOrder({ id: 'expiring', confirmBy: dinnerTime + minutes(2) }),
    boardOrder({ id: 'overdue', confirmBy: dinnerTime - 1 }),
    dueIn('due', 0),
    dueIn('late', -1),
    // Its food is on the shelf, and must not be handed over: it keeps its time.
    cancelledOrder({ id: 'off', readyAt: dinnerTime - minutes(3), readyBy: dinnerTime - minutes(3) }),
  ]
  const ids = inDuePiles(orders, dinnerTime, dayOf)
  expect(ids).toEqual([
    // However late food is: these are lost when nobody answers.
    '@due answer',
    'overdue',
    'expiring',
    '@due late',
    'off',
    'late',
    '@due soon',
    'due',
    'new',
    'soon',
    '@due later',
    'later',
    '@due day 2026-11-25',
    'tomorrow',
    '@due ready',
    'ready',
  ])
  expect([...countsOfHeads(ids).values()]).toEqual([2, 2, 3, 1, 1, 1])
})

test('past midnight is still tonight where the day ends later (B6)', () => {
  const ids = inDuePiles([dueIn('night', minutes(7 * 60))], dinnerTime, dayOf)
  expect(ids).toEqual(['@due later', 'night'])
})

const ids = (pile: string, count: number) => [
  `@due ${pile}`,
  ...Array.from({ length: count }, (_, n) => `${pile}-${n}`),
]
const input = (piles: readonly (readonly string[])[], more: Partial<DealInput> = {}): DealInput => ({
  piles: [{ key: 'all', ids: piles.flat() }],
  room: { width: 1184, height: 616 },
  headRow: 0,
  isPiled: true,
  need: (id, size) =>
    pileOfHead(id) === null ? { full: 210, compact: 186, strip: 88, shelf: 72 }[size] : sizes.head,
  foldedNeed: () => 210,
  ...more,
})

test.each([1, 2, 3, 4, 5, 6, 7])('a head never stands alone at the foot of a lane: %i late', (late) => {
  for (let soon = 1; soon < 14; soon += 1) {
    const { piles } = deal(input([ids('late', late), ids('soon', soon), ids('ready', 2)]))
    const cards = piles[0]?.cards ?? []
    for (const [at, card] of cards.entries()) {
      if (pileOfHead(card.id) === null) continue
      const next = cards[at + 1]
      expect(card.height).toBe(sizes.head)
      expect(next && next.y > card.y && next.x === card.x, `${card.id} of ${late} and ${soon}`).toBe(true)
    }
  }
})

test('where the grid scrolls every row is full, a head stands over its first card, and whole rows are in sight', () => {
  const { piles } = deal(input([ids('late', 3), ids('soon', 28), ids('ready', 7)]))
  const [pile] = piles
  const cards = pile?.cards ?? []
  const [late, soon] = cards.filter(({ id }) => pileOfHead(id) !== null)
  const [lastLate, firstSoon] = ['late-2', 'soon-0'].map((each) => cards.find(({ id }) => id === each))
  expect([late?.x, late?.y, late?.width]).toEqual([0, 0, (lastLate?.x ?? 0) + (lastLate?.width ?? 0)])
  expect([soon?.x, soon?.y]).toEqual([firstSoon?.x, 0])
  expect(firstSoon?.y).toBe(lastLate?.y)
  expect((soon?.x ?? 0) + (soon?.width ?? 0)).toBe(pile?.scroller?.width)
  const rows = Map.groupBy(
    cards.filter(({ id }) => pileOfHead(id) === null),
    ({ y }) => y,
  )
  expect([...rows.values()].slice(0, -1).map((row) => row.length)).toEqual(Array(rows.size - 1).fill(4))
  const foot = pile?.scroller?.height ?? 0
  const cut = cards.filter(({ y, height }) => y < foot && y + height > foot)
  expect(cut).toEqual([])
})

test('nothing moves while held though an order went late, and a newcomer takes no head with it (B5)', () => {
  const before = keepDeal(null, input([ids('soon', 4)]), false, null)
  const moved = input([
    ['@due late', 'soon-0'],
    ['@due soon', 'soon-1', 'soon-2', 'soon-3'],
  ])
  const places = ({ deal: { piles } }: typeof before) => piles.flatMap(({ cards }) => cards)
  const held = keepDeal(
    before,
    { ...moved, piles: [{ key: 'all', ids: [...ids('soon', 4), 'new'] }] },
    true,
    null,
  )
  expect(places(held).slice(0, 5)).toEqual(places(before))
  expect(places(held).map(({ id }) => id)).toEqual([...ids('soon', 4), 'new'])
  const after = keepDeal(held, moved, false, null)
  expect(places(after).map(({ id }) => id)).toEqual(moved.piles[0]?.ids)
})
