import { describe, expect, test } from 'vitest'
import { boardOrder, line, option } from '../../../../../tests/fixtures/orders.ts'
import { compactItemsRoom } from '../deal/needs-compact.ts'
import { needOf, wholeNeedOf, wordsNeedOf } from '../deal/needs.ts'
import { compactFit } from './compact-fit.ts'

const width = 286
const order = boardOrder({
  lines: [line('Pâté chinois'), line('Root beer', 2), line('Frites')],
  cutlery: 'requested',
})

describe('what a compact card shows', () => {
  test('as tall as it needs, no dish is folded away', () => {
    expect(compactFit(order, width, needOf(order, 'compact', width)).lines).toHaveLength(3)
  })

  test('nor by drawing it for a height in steps', () => {
    for (const dishes of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const long = { ...order, lines: Array.from({ length: dishes }, () => line('Frites')) }
      for (const stations of [[], ['Grill']]) {
        const drawn = Math.floor(wholeNeedOf(long, 'compact', width, stations) / 4) * 4
        expect(compactFit(long, width, drawn, stations).lines).toHaveLength(dishes)
      }
    }
  })

  test('the marks of the stations take no dish its room', () => {
    const stations = ['Grill', 'Cold', 'Bar', 'Expo']
    const need = needOf(order, 'compact', width, stations)
    expect(need).toBeGreaterThan(needOf(order, 'compact', width) + 24)
    expect(compactFit(order, width, need, stations).lines).toHaveLength(3)
    expect(compactFit(order, width, need - 30, stations).lines.length).toBeLessThan(3)
  })

  test('a dish is never replaced by a count that takes its room', () => {
    const need = needOf(order, 'compact', width)
    expect(compactFit(order, width, need - 1)).toMatchObject({ letters: 'small', lines: order.lines })
    expect(compactFit(order, width, need - 12 - 1).lines.length).toBeLessThan(3)
    expect(compactFit(order, width, 100).lines).toHaveLength(1)
  })

  test('a dish whose options have no row beside the button has the whole width, and is not cut', () => {
    const narrow = {
      ...order,
      lines: [line('Steak frites', 3, { options: ['A', 'B', 'C', 'D', 'E'].map((name) => option(name)) })],
      customerNote: 'Please leave the bag zipped',
    }
    const need = needOf(narrow, 'compact', width)
    expect(compactFit(narrow, width, need)).toMatchObject({ layout: 'below', isCut: false })
    expect(compactFit(narrow, width, 100)).toMatchObject({ lines: narrow.lines, isCut: true })
  })

  test('the last dish ends beside the button where that lets more be read, and its row is none of the button', () => {
    const long = {
      ...order,
      lines: [line('Grilled cheese au cheddar fort'), line('Croque-monsieur fort'), line('Frites')],
    }
    const need = wordsNeedOf(long, width)
    expect(compactFit(long, width, need)).toMatchObject({ layout: 'around', lines: long.lines })
    // Head, three dishes on four rows, the utensils, and the gaps: no room for the button alone.
    expect(need).toBeLessThanOrEqual(Math.ceil((6 + 46 + 27 + 3 + 8 + 4 * 26 + 5 + 25) / 4) * 4)
    // A last dish too long for that takes its second row, and the button its own.
    const last = { ...long, lines: long.lines.toReversed() }
    expect(compactFit(last, width, wordsNeedOf(last, width)).layout).toBe('below')
  })

  test('with room to spare options are named, and then the note stands on all its lines', () => {
    const rich = {
      ...order,
      lines: [line('Poutine', 2, { options: [option('Grand, sauce à part'), option('Mi-gras')] })],
      customerNote: 'Ring the lower bell and leave the bag at the door please',
    }
    const need = needOf(rich, 'compact', width)
    expect(compactFit(rich, width, need)).toMatchObject({ hasOptions: false, noteRows: 1 })
    expect(compactFit(rich, width, need + 44)).toMatchObject({ hasOptions: true, noteRows: 1 })
    expect(compactFit(rich, width, need + 66)).toMatchObject({ hasOptions: true, noteRows: 2 })
    expect(compactFit(rich, width, need + 90)).toMatchObject({ hasOptions: true, noteRows: 3 })
    expect(compactFit(rich, width, wordsNeedOf(rich, width))).toMatchObject({ hasOptions: true, noteRows: 4 })
    const inSmall = wordsNeedOf(rich, width, [], false, 'small')
    expect(inSmall).toBeLessThan(wordsNeedOf(rich, width))
    expect(compactFit(rich, width, inSmall)).toMatchObject({
      letters: 'small',
      hasOptions: true,
      noteRows: 4,
    })
    expect(compactFit(rich, width, inSmall - 4)).toMatchObject({ noteRows: 3 })
  })
})

test('however much there is to warn of, the first dish stands on it', () => {
  const order = boardOrder({
    customerNote: 'Severe nut allergy of two of the guests, please be careful. Side door',
    lines: [
      line('Burger combo', 2, {
        note: 'Mira is celiac: gluten free bread',
        options: [option('House burger', 1, { removed: ['Onions', 'Pickles', 'Mustard', 'Lettuce'] })],
      }),
      line('Club sandwich'),
    ],
  })
  const need = needOf(order, 'compact', width)
  expect(compactItemsRoom(order, width, need)).toBeGreaterThanOrEqual(26 + 2 * 21 + 25)
})
