import { describe, expect, test } from 'vitest'
import { boardColumns, type BoardColumn } from '#renderer/station/orders/layout.ts'
import { deal } from './deal.ts'
import { type Box, type Deal, type DealInput, type DealtPile, sizes } from './deal-types.ts'

/** The board of the drawings: the window without rail, top bar, bottom bar and, in a rush, the urgent strip. */
const roomAt = (width: number, height: number, isRush = true) => ({
  width: width - 72 - 24,
  height: height - 64 - 56 - (isRush ? 64 : 0),
})

const full = new Map<string, number>()

function input(counts: [number, number, number], more: Partial<DealInput> = {}): DealInput {
  return {
    piles: boardColumns.map((key, at) => ({
      key,
      ids: Array.from({ length: counts[at] ?? 0 }, (_, n) => `${key}-${n}`),
    })),
    room: roomAt(1280, 800),
    need: (id, size) =>
      size === 'full' ? (full.get(id) ?? 210) : size === 'compact' ? 186 : size === 'strip' ? 88 : 72,
    foldedNeed: (id) => Math.min(full.get(id) ?? 210, 250),
    mayShelve: true,
    ...more,
  }
}

const pile = ({ piles }: Deal, key: BoardColumn): DealtPile => {
  const found = piles.find((each) => each.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

/** How many cards stand in each lane of a pile, left to right. */
function lanes(dealt: Deal, key: BoardColumn): number[] {
  const byEdge = Map.groupBy(pile(dealt, key).cards, ({ x }) => x)
  return [...byEdge].toSorted(([a], [b]) => a - b).map(([, cards]) => cards.length)
}

/** How many orders are seen whole before anybody scrolls. */
function inSight({ piles }: Deal): number {
  return piles.reduce((sum, { cards, scroller, pinned }) => {
    const still = pinned?.count ?? 0
    const seen = cards
      .slice(still)
      .filter(({ y, height }) => y + height <= (scroller?.height ?? Number.POSITIVE_INFINITY))
    return sum + still + seen.length
  }, 0)
}

const sizesOf = (dealt: Deal, key: BoardColumn) => pile(dealt, key).cards.map(({ size }) => size)

describe('as drawn', () => {
  test('eight new orders at 1280 × 800: full cards in three lanes, empty columns take none', () => {
    const dealt = deal(input([8, 0, 0], { room: roomAt(1280, 800, false) }))
    expect([dealt.case, lanes(dealt, 'new')]).toEqual(['a', [3, 3, 2]])
    expect(pile(dealt, 'preparing').head).toBeNull()
    expect(pile(dealt, 'ready').head).toBeNull()
  })

  test('twenty in a rush at 1280 × 800: strips, the soonest compact, Ready on the shelf', () => {
    const dealt = deal(input([9, 8, 3]))
    expect(dealt.case).toBe('d')
    expect([lanes(dealt, 'new'), lanes(dealt, 'preparing')]).toEqual([
      [4, 5],
      [3, 5],
    ])
    expect(sizesOf(dealt, 'new').slice(0, 3)).toEqual(['compact', 'strip', 'strip'])
    expect(sizesOf(dealt, 'preparing').slice(0, 3)).toEqual(['compact', 'compact', 'strip'])
    expect(new Set(pile(dealt, 'ready').cards.map(({ y }) => y)).size).toBe(1)
  })

  test('New has one lane up to five, two up to ten, three up to fifteen', () => {
    const count = (orders: number) => lanes(deal(input([orders, 15 - orders + 5, 3])), 'new').length
    expect([5, 6, 10, 11, 15].map(count)).toEqual([1, 2, 2, 3, 3])
  })

  test('forty-five at 1920 × 1080, with a shelf of two rows', () => {
    const dealt = deal(input([20, 18, 7], { room: roomAt(1920, 1080) }))
    expect(dealt.case).toBe('d')
    expect(lanes(dealt, 'new')).toHaveLength(3)
    expect(lanes(dealt, 'preparing')).toHaveLength(3)
    expect(new Set(pile(dealt, 'ready').cards.map(({ y }) => y)).size).toBe(2)
  })

  test('fourteen at 1024 × 768: Preparing shares the second lane of New, its head inside', () => {
    const dealt = deal(input([6, 6, 2], { room: roomAt(1024, 768) }))
    expect(dealt.case).toBe('d')
    const [second] = pile(dealt, 'preparing').cards
    expect(pile(dealt, 'new').cards.at(-1)?.x).toBe(second?.x)
    expect(pile(dealt, 'preparing').head?.y).toBeGreaterThan(0)
  })

  test('a case that leaves nothing out of sight goes before a smaller one', () => {
    expect(deal(input([2, 2, 2])).case).toBe('a')
    expect(deal(input([3, 2, 2])).case).toBe('b')
    expect(deal(input([3, 3, 2])).case).toBe('c')
  })

  test('one long order folds its own options; the board does not shrink for it', () => {
    full.set('new-3', 560)
    const dealt = deal(input([8, 0, 0], { room: roomAt(1280, 800, false) }))
    full.clear()
    expect(dealt.case).toBe('a')
    expect(pile(dealt, 'new').cards.map(({ fold }) => fold)).toEqual(
      Array.from({ length: 8 }, (_, at) => (at === 3 ? 'options' : 'none')),
    )
  })

  test('an order taller than any lane takes what a lane has', () => {
    full.set('new-0', 4_000)
    const dealt = deal(input([1, 1, 1], { foldedNeed: () => 2_000, wholeNeed: () => 1_000 }))
    full.clear()
    expect(dealt.case).toBe('a')
    expect(pile(dealt, 'new').cards[0]).toMatchObject({
      fold: 'lines',
      height: roomAt(1280, 800).height - 34,
    })
  })

  test('an order that has room for all its dishes in a compact card folds none of them', () => {
    full.set('new-0', 900)
    const dealt = deal(input([1, 1, 1], { foldedNeed: () => 800, wholeNeed: () => 520 }))
    full.clear()
    expect(dealt.case).toBe('a')
    expect(pile(dealt, 'new').cards[0]).toMatchObject({ size: 'compact', fold: 'none' })
    expect(pile(dealt, 'new').cards[0]?.height).toBeGreaterThanOrEqual(520)
    expect(sizesOf(dealt, 'preparing')).toEqual(['full'])
  })

  test('an order whose warnings leave no room for its first dishes is dealt smaller: it is never cut without a word', () => {
    const onlyFull = (id: string) => (id === 'new-0' ? ('change' as const) : null)
    const told = (leastNeed: number, counts: [number, number, number]) => {
      full.set('new-0', 900)
      const dealt = deal(
        input(counts, { foldedNeed: (id) => full.get(id) ?? 210, leastNeed: () => leastNeed, onlyFull }),
      )
      full.clear()
      return pile(dealt, 'new').cards[0]
    }
    // Where a lane of its own is there, and where it takes the room of others.
    expect(told(560, [1, 1, 1])).toMatchObject({ size: 'full', fold: 'lines' })
    expect(told(700, [1, 1, 1])).toMatchObject({ size: 'compact', fold: 'none' })
    expect(told(560, [5, 1, 1])).toMatchObject({ size: 'full', fold: 'lines' })
    expect(told(700, [5, 1, 1])?.size).toBe('compact')
  })

  test('an order that changed, or that asks for a person, is never dealt compact among full cards: another is', () => {
    for (const says of ['change', 'trouble'] as const) {
      const onlyFull = (id: string) => (id === 'new-0' ? says : null)
      full.set('new-0', 900)
      const tall = deal(input([1, 1, 1], { foldedNeed: () => 800, wholeNeed: () => 520, onlyFull }))
      expect(pile(tall, 'new').cards[0]).toMatchObject({ size: 'full', fold: 'lines' })
      // Two in a lane that has room for one: the other says all its dishes in less.
      const room = roomAt(1280, 800, false)
      full.set('new-0', 400).set('new-1', 380)
      const dealt = deal(
        input([2, 1, 1], { room, foldedNeed: (id) => full.get(id) ?? 210, wholeNeed: () => 200, onlyFull }),
      )
      full.clear()
      expect(dealt.case).toBe('a')
      expect(sizesOf(dealt, 'new')).toEqual(['full', 'compact'])
      expect(pile(dealt, 'new').cards[0]).toMatchObject({ fold: 'none' })
    }
  })

  test('among compact cards and strips an order that changed has its full card while all fit; one that only asks for a person does not', () => {
    for (const counts of [
      [3, 3, 2],
      [9, 8, 3],
    ] as const)
      for (const says of ['change', 'trouble'] as const) {
        const dealt = deal(
          input([...counts], { onlyFull: (id) => (id === 'preparing-2' ? says : null), wholeNeed: () => 88 }),
        )
        const smaller = deal(input([...counts], { wholeNeed: () => 88 }))
        expect(dealt.case).toBe(smaller.case)
        if (says === 'change') expect(sizesOf(dealt, 'preparing')[2]).toBe('full')
        else expect(dealt.piles).toEqual(smaller.piles)
      }
    // Chosen by hand, cards keep their size.
    const byHand = deal(input([3, 3, 2], { only: 'compact', onlyFull: () => 'change' }))
    expect(new Set(byHand.piles.flatMap(({ cards }) => cards.map(({ size }) => size)))).toEqual(
      new Set(['compact']),
    )
  })

  test('one long order folds as few of its dishes as let the others stand', () => {
    full.set('new-0', 560)
    full.set('new-1', 150)
    const room = roomAt(1280, 800, false)
    const dealt = deal(
      input([2, 1, 1], { room, foldedNeed: (id) => full.get(id) ?? 210, wholeNeed: () => 1_000 }),
    )
    full.clear()
    expect(dealt.case).toBe('a')
    const [long, next] = pile(dealt, 'new').cards
    expect([long?.fold, next?.fold]).toEqual(['lines', 'none'])
    expect([long?.height, next?.height]).toEqual([room.height - sizes.head - sizes.cardGap - 150, 150])
  })

  test('what overflows scrolls by itself over a bar, soonest on top, and only whole strips show', () => {
    for (const counts of [
      [40, 5, 0],
      [40, 4, 0],
    ] as const) {
      const dealt = deal(input([...counts]))
      const { scroller, bar, pinned, cards } = pile(dealt, 'new')
      expect(dealt.case).toBe('e')
      expect(bar?.height).toBe(48)
      expect(pile(dealt, 'preparing').scroller).toBeNull()
      const inside = cards.slice(pinned?.count ?? 0)
      const height = (inside[0]?.height ?? 0) + sizes.cardGap
      expect(((scroller?.height ?? 0) + sizes.cardGap) % height).toBeLessThan(height / 10)
      const order = inside.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id)
      expect(order).toEqual(inside.map(({ id }) => id))
    }
  })

  test('beyond what fits as many orders are in sight as fitted before, whether they are new, cooked or ready', () => {
    for (const counts of [
      [6, 18, 2],
      [20, 18, 7],
      [9, 10, 8],
      [0, 13, 8],
      [12, 12, 4],
    ] as const) {
      expect(inSight(deal(input([...counts]))), counts.join(' + ')).toBeGreaterThanOrEqual(20)
    }
  })

  test('a column of one to four orders beside one that scrolls takes no lane to itself: 20 stay in sight', () => {
    for (const few of [1, 2, 3, 4])
      for (const ready of [0, 2, 3])
        for (const counts of [
          [few, 24 - ready, ready],
          [24 - ready, few, ready],
        ] as const) {
          const dealt = deal(input([...counts]))
          expect(inSight(dealt), counts.join(' + ')).toBeGreaterThanOrEqual(20)
          check(dealt, counts, roomAt(1280, 800), counts.join(' + '))
        }
  })

  test('below a column of a few orders the other runs on, its soonest beside them and its head over these', () => {
    const dealt = deal(input([24, 3, 2]))
    const [long, short] = [pile(dealt, 'new'), pile(dealt, 'preparing')]
    expect(lanes(dealt, 'preparing')).toEqual([1, 1, 1])
    expect(long.pinned?.count).toBe(1)
    expect(long.cards[0]).toMatchObject({ y: sizes.head, x: 0 })
    expect(long.head).toMatchObject({ x: 0, y: 0, width: dealt.piles[1]?.cards[0]?.width })
    expect(short.cards.map(({ y }) => y)).toEqual([sizes.head, sizes.head, sizes.head])
    expect(long.pinned?.seam).toMatchObject({ x: short.head?.x, width: short.head?.width })
    expect(long.scroller?.x).toBe(0)
    expect(long.cards.slice(1, 5).map(({ y }) => y)).toEqual([0, 0, 0, 0])
    // Beyond four it fills a lane, and has it.
    expect(pile(deal(input([24, 5, 2])), 'new').pinned).toBeUndefined()
  })

  test('where the page scrolls as a whole the soonest stand in the first row, however tall the page has grown', () => {
    const at = (height: number, count: number) =>
      deal(input([count, 0, 0], { isEndless: true, room: { width: 624, height }, headRow: 2 }))
    for (const count of [2, 9, 32]) {
      const dealt = pile(at(240, count), 'new')
      const row = dealt.cards.filter(({ y }) => y === dealt.cards[0]?.y)
      expect(row.map(({ id }) => id)).toEqual(['new-0', 'new-1'])
      expect(pile(at(9_000, count), 'new').cards).toEqual(dealt.cards)
    }
  })

  test('a size chosen by hand stays, whatever the load', () => {
    expect(sizesOf(deal(input([30, 4, 4], { only: 'full' })), 'new')).not.toContain('strip')
    expect(deal(input([1, 0, 0], { only: 'strip' })).case).toBe('d')
    expect(new Set(sizesOf(deal(input([5, 0, 0], { only: 'strip' })), 'new'))).toEqual(new Set(['strip']))
  })

  test('what a lane has left goes to the dishes that are left out, before any card is merely taller', () => {
    const wholeNeed: DealInput['wholeNeed'] = (id, size) =>
      size === 'compact' ? (id === 'new-1' ? 286 : 186) : id === 'preparing-7' ? 111 : 88
    const compact = pile(deal(input([3, 3, 2], { wholeNeed })), 'new').cards
    expect(compact.map(({ size }) => size)).toEqual(['compact', 'compact', 'compact'])
    expect(compact[1]?.height).toBeGreaterThanOrEqual(286)
    const strips = pile(deal(input([9, 8, 3], { wholeNeed })), 'preparing').cards
    expect(strips.at(-1)?.height).toBeGreaterThanOrEqual(111)
  })

  test('where the page scrolls as a whole a card has the height of all its dishes, up to what a thumb passes at once', () => {
    const tall = (whole: number) =>
      pile(deal(input([2, 0, 0], { isEndless: true, headRow: 2, wholeNeed: () => whole })), 'new').cards[0]
    expect(tall(480)?.height).toBe(480)
    expect(tall(3_000)?.height).toBe(520)
  })

  test('what stands at the foot of New takes its room from the cards', () => {
    const dealt = deal(input([5, 2, 2], { footOfNew: 150 }))
    const foot = Math.max(...pile(dealt, 'new').cards.map(({ y, height }) => y + height))
    expect(foot).toBeLessThanOrEqual(roomAt(1280, 800).height - 150)
  })

  test('what stands at the foot of New takes no room from the other columns', () => {
    full.set('preparing-0', 500)
    const dealt = deal(input([1, 1, 1], { footOfNew: 250, foldedNeed: () => 500 }))
    full.clear()
    expect(dealt.case).toBe('a')
    expect(pile(dealt, 'preparing').cards[0]).toMatchObject({ size: 'full', fold: 'none' })
  })
})

describe('where lanes would leave words out, cards run in rows', () => {
  const words = [150, 160, 170, 380, 370, 360]
  const need = (id: string) => words[Number(id.split('-')[1])] ?? 0
  const six = (more: Partial<DealInput> = {}) =>
    deal(
      input([6, 0, 0], {
        room: { width: 928, height: 34 + 560 },
        need: (_id, size) => (size === 'full' ? 400 : size === 'compact' ? 140 : 88),
        foldedNeed: () => 400,
        wordsNeed: need,
        smallWordsNeed: need,
        ...more,
      }),
    )

  test('every order says all it has to, and what stands higher is sooner', () => {
    const { cards } = pile(six(), 'new')
    for (const { id, size, height } of cards) {
      expect(size).toBe('compact')
      expect(height, id).toBeGreaterThanOrEqual(need(id))
    }
    const tops = cards.map(({ y }) => y)
    expect(tops).toEqual(tops.toSorted((one, two) => one - two))
    expect(cards.slice(0, 3).map(({ y }) => y)).toEqual([34, 34, 34])
  })

  test('lanes that fit are read as ever: top to bottom, then left to right', () => {
    const { cards } = pile(six({ wordsNeed: () => 200, smallWordsNeed: () => 200 }), 'new')
    expect(cards[0]?.x).toBe(cards[1]?.x)
  })

  test('an early long order folds rather than two short ones, where more are read whole that way', () => {
    const long = [420, 300, 300, 300, 300, 300]
    const tall = (id: string) => long[Number(id.split('-')[1])] ?? 0
    const dealt = six({ wordsNeed: tall, smallWordsNeed: tall, room: { width: 928, height: 34 + 620 } })
    const whole = pile(dealt, 'new').cards.filter(({ id, height }) => height >= tall(id))
    expect(whole).toHaveLength(5)
  })
})

describe('whatever the load and the room', () => {
  let seed = 7
  const random = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % (most + 1)
  }
  const rooms = [
    [1024, 768],
    [1280, 800],
    [1920, 1080],
    [1366, 700],
    [872, 1_100],
  ] as const

  test('no card is lost, covers another, leaves the room or its order', () => {
    for (let round = 0; round < 600; round += 1) {
      const [width = 0, height = 0] = rooms[round % rooms.length] ?? []
      const load = round % 3 === 0 ? 60 : 12
      const counts: [number, number, number] = [random(load), random(load), random(load / 2)]
      const tall = (id: string) => 150 + ((id.length * 31 + Number(id.split('-')[1]) * 67) % 260)
      const dealt = deal(
        input(counts, {
          room: roomAt(width, height),
          need: (id, size) =>
            ({ full: tall(id), compact: 130 + (tall(id) % 80), strip: 88, shelf: 72 })[size],
          foldedNeed: (id) => Math.min(tall(id), 200),
        }),
      )
      const what = `round ${round}: ${counts.join(' + ')} at ${width} × ${height}, case ${dealt.case}`
      check(dealt, counts, roomAt(width, height), what)
    }
  })
})

function check(
  dealt: Deal,
  counts: readonly number[],
  room: { width: number; height: number },
  what: string,
) {
  const boxes: (Box & { id: string })[] = []
  const wrong: string[] = []
  for (const [at, { key, cards, scroller, head, pinned }] of dealt.piles.entries()) {
    const wanted = Array.from({ length: counts[at] ?? 0 }, (_, n) => `${key}-${n}`)
    if (cards.map(({ id }) => id).join() !== wanted.join()) wrong.push(`${key} is not whole or not in order`)
    if (head !== null && cards.length > 0) boxes.push({ ...head, id: `head of ${key}` })
    if (scroller !== null) boxes.push({ ...scroller, id: `scroller of ${key}` })
    else boxes.push(...cards)
    boxes.push(...cards.slice(0, pinned?.count ?? 0))
    for (const [nth, { id, x, width, height }] of cards.entries()) {
      const isInside = scroller !== null && nth >= (pinned?.count ?? 0)
      if (x + width > (isInside ? scroller.width : room.width)) wrong.push(`${id} is too wide`)
      if (height < sizes.shelfCard) wrong.push(`${id} is too low`)
    }
  }
  for (const box of boxes) {
    if (box.y + box.height > room.height + 1) wrong.push(`${box.id} reaches below the foot`)
    if (box.x + box.width > room.width) wrong.push(`${box.id} is too wide`)
  }
  for (const [at, one] of boxes.entries())
    for (const two of boxes.slice(at + 1)) if (covers(one, two)) wrong.push(`${one.id} covers ${two.id}`)
  expect(wrong, what).toEqual([])
}

function covers(one: Box, two: Box): boolean {
  return (
    one.x < two.x + two.width &&
    two.x < one.x + one.width &&
    one.y < two.y + two.height &&
    two.y < one.y + one.height
  )
}
