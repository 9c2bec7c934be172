import { expect, test } from 'vitest'
import { boardColumns } from '#renderer/station/orders/layout.ts'
import type { DealInput } from './deal-types.ts'
import { keepDeal, type Kept } from './keep-deal.ts'

const ids = (key: string, count: number) => Array.from({ length: count }, (_, n) => `${key}-${n}`)
const input = (counts: [number, number, number], more: Partial<DealInput> = {}): DealInput => ({
  piles: boardColumns.map((key, at) => ({ key, ids: ids(key, counts[at] ?? 0) })),
  room: { width: 1184, height: 616 },
  need: (_id, size) => ({ full: 210, compact: 186, strip: 88, shelf: 72 })[size],
  foldedNeed: () => 210,
  mayShelve: true,
  ...more,
})
const boxes = ({ deal }: Kept) =>
  new Map(deal.piles.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)))

test('nothing moves while held, and a newcomer stands where it covers nothing (B5, B18)', () => {
  const before = keepDeal(null, input([2, 3, 2]), false, null)
  const held = keepDeal(before, input([5, 3, 2]), true, null)
  for (const [id, box] of boxes(before)) expect(boxes(held).get(id)).toEqual(box)
  const all = [...boxes(held).values()]
  expect(all).toHaveLength(10)
  for (const one of all)
    for (const two of all)
      if (one !== two)
        expect(
          one.x < two.x + two.width &&
            two.x < one.x + one.width &&
            one.y < two.y + two.height &&
            two.y < one.y + one.height,
        ).toBe(false)
})

test('with no room left a newcomer stands below the lanes until the finger is gone', () => {
  const before = keepDeal(null, input([9, 8, 3]), false, null)
  const held = keepDeal(before, input([10, 8, 3]), true, null)
  expect(boxes(held).get('new-9')?.y).toBeGreaterThanOrEqual(616)
  const after = keepDeal(held, input([10, 8, 3]), false, null)
  expect(boxes(after).get('new-9')?.y).toBeLessThan(616)
})

test('what comes to a column of a few orders while held does not stand over what scrolls below it', () => {
  const before = keepDeal(null, input([2, 22, 2]), false, null)
  const scroller = before.deal.piles[1]?.scroller
  expect(before.deal.piles[1]?.pinned?.count).toBeGreaterThan(0)
  const held = keepDeal(before, input([3, 22, 2]), true, null)
  for (const [id, box] of boxes(before)) expect(boxes(held).get(id)).toEqual(box)
  expect(boxes(held).get('new-2')?.y).toBeGreaterThanOrEqual((scroller?.y ?? 0) + (scroller?.height ?? 0))
})

test('cards that shrink say so; they grow back only when the wait is over', () => {
  const roomy = keepDeal(null, input([2, 2, 2]), false, null)
  const rush = keepDeal(roomy, input([9, 8, 3]), false, null)
  expect(rush.said).toEqual({ what: 'smaller', count: 20 })
  const calm = input([2, 2, 2])
  const waiting = keepDeal(rush, calm, false, null)
  expect(waiting.deal.case).toBe('d')
  expect(waiting.wait).not.toBeNull()
  expect(keepDeal(waiting, calm, false, null)).toBe(waiting)
  expect(keepDeal(waiting, calm, false, { what: 'larger' })).toBe(waiting)
  const back = keepDeal(waiting, calm, false, waiting.wait)
  expect([back.deal.case, back.said?.what, back.wait]).toEqual(['a', 'larger', null])
})

test('a rush that returns within the 20 s begins the wait anew', () => {
  const rush = keepDeal(keepDeal(null, input([2, 2, 2]), false, null), input([9, 8, 3]), false, null)
  const waiting = keepDeal(rush, input([2, 2, 2]), false, null)
  const again = keepDeal(waiting, input([9, 9, 3]), false, null)
  expect(again.wait).toBeNull()
  const calm = keepDeal(again, input([2, 2, 2]), false, null)
  expect(keepDeal(calm, calm.input, false, waiting.wait)).toBe(calm)
})

test('a resize and a choice by hand are followed at once', () => {
  const rush = keepDeal(null, input([9, 8, 3]), false, null)
  const wide = keepDeal(rush, input([4, 3, 3], { room: { width: 1824, height: 900 } }), false, null)
  expect(wide.deal.case).toBe('a')
  expect(keepDeal(rush, input([9, 8, 3], { only: 'compact' }), true, null).deal.case).toBe('c')
})

test('the first order of an empty board is dealt at once, even under a finger', () => {
  const empty = keepDeal(null, input([0, 0, 0]), false, null)
  expect(keepDeal(empty, input([1, 0, 0]), true, null).deal.case).toBe('a')
})

test('once the font is there that cards are measured in, they stand as large as fit at once, and not after twenty seconds', () => {
  const wider = (_id: string, size: 'full' | 'compact' | 'strip' | 'shelf') =>
    ({ full: 700, compact: 600, strip: 88, shelf: 72 })[size]
  const guessed = keepDeal(
    null,
    input([3, 3, 0], { need: wider, foldedNeed: () => 700, isInFont: false }),
    false,
    null,
  )
  expect(guessed.deal.case).toBe('d')
  expect(keepDeal(guessed, input([3, 3, 0], { isInFont: true }), false, null).deal.case).not.toBe('d')
})
