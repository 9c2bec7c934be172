import { expect, test } from 'vitest'
import { boardOrder } from '../../../../../tests/fixtures/orders.ts'
import { drawnSmall, drawnStart } from '../../../../../tests/renderer/gallery/rush.ts'
import { deal } from './deal.ts'
import { foldedNeedOf, needOf } from './needs.ts'

/** The rooms of the board at 1280 × 800, 1024 × 768 and 1920 × 1080, with nothing urgent. */
test.each([
  ['eight as drawn', drawnStart(8, 0, 0), [8, 0, 0], { width: 1184, height: 678 }],
  ['six', drawnStart(6, 0, 0, drawnSmall), [6, 0, 0], { width: 928, height: 646 }],
  ['eighteen', drawnStart(9, 6, 3, drawnSmall), [9, 6, 3], { width: 1824, height: 958 }],
] as const)('%s orders are whole: full cards, nothing folded', (_name, orders, [fresh, cooking], room) => {
  const byId = new Map(orders.map((order) => [order.id, order]))
  const ids = orders.map(({ id }) => id)
  const of = (id: string) => byId.get(id) ?? boardOrder()
  const dealt = deal({
    piles: [
      { key: 'new', ids: ids.slice(0, fresh) },
      { key: 'preparing', ids: ids.slice(fresh, fresh + cooking) },
      { key: 'ready', ids: ids.slice(fresh + cooking) },
    ],
    room,
    need: (id, size, width) => needOf(of(id), size, width),
    foldedNeed: (id, width) => foldedNeedOf(of(id), width),
    mayShelve: true,
  })
  expect(['a', 'b']).toContain(dealt.case)
  for (const { cards } of dealt.piles) for (const { fold } of cards) expect(fold).toBe('none')
})
