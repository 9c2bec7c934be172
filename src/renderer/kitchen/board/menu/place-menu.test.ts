import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeMenu, type Rect } from './place-menu.ts'

const card = { left: 80, top: 160, width: 284, height: 300 }
const line = { left: 92, top: 250, width: 260, height: 48 }
const button = { left: 92, top: 400, width: 260, height: 56 }
const menu = { width: 320, height: 380 }
const view = { width: 1280, height: 800 }

test('the menu stands beside its card, level with the line', () => {
  expect(placeMenu({ card, line, free: [button], menu, view })).toMatchObject({ left: 372, top: 250 })
})

test('at the right edge it stands on the other side, and at the foot it ends within the window', () => {
  const far = { ...card, left: 980 }
  const place = placeMenu({ card: far, line: { ...line, left: 992, top: 700 }, free: [button], menu, view })
  expect(place).toMatchObject({ left: 652, top: 412 })
})

test('where neither side has room, the buttons of the card stay free', () => {
  const place = placeMenu({
    card: { left: 8, top: 0, width: 624, height: 380 },
    line: { left: 20, top: 90, width: 600, height: 48 },
    free: [{ left: 20, top: 300, width: 600, height: 56 }],
    menu,
    view: { width: 640, height: 400 },
  })
  expect(place.top + place.maxHeight).toBeLessThanOrEqual(300)
})

test('wherever a card stands, its menu is inside the window and covers no button of it', () => {
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 0, max: 600 }),
        width: fc.integer({ min: 250, max: 390 }),
        height: fc.integer({ min: 88, max: 400 }),
      }),
      (card) => {
        const button = {
          left: card.left + 12,
          top: card.top + card.height - 64,
          width: card.width - 24,
          height: 56,
        }
        const place = placeMenu({ card, line: card, free: [button], menu, view })
        const box: Rect = { ...place, width: menu.width, height: Math.min(menu.height, place.maxHeight) }
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(view.width)
        expect(box.top).toBeGreaterThanOrEqual(0)
        expect(box.top + box.height).toBeLessThanOrEqual(view.height)
        expect(meet(box, button)).toBe(false)
      },
    ),
  )
})

function meet(one: Rect, two: Rect): boolean {
  return (
    one.left < two.left + two.width &&
    two.left < one.left + one.width &&
    one.top < two.top + two.height &&
    two.top < one.top + one.height
  )
}
