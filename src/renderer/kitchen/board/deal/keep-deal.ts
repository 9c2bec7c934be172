import { deal } from './deal.ts'
import {
  type Deal,
  dealCases,
  type DealInput,
  type DealtCard,
  type DealtPile,
  type Need,
  noOrder,
  type Pile,
  sizes,
} from './deal-types.ts'

/** Cards grow back only when they have fitted for so long (ms): a board that breathes with each order is read by nobody. */
export const fitsForMs = 20_000

/** A wait for larger cards; another one whenever they stop fitting in between. */
export type Wait = { readonly what: 'larger' }

export type Kept = {
  deal: Deal
  input: DealInput
  isHeld: boolean
  /** There while roomier cards would fit. */
  wait: Wait | null
  /** What the last change did to the size of the cards. */
  said: { what: 'smaller' | 'larger'; count: number } | null
}

/**
 * The deal to show. While held nothing that is there moves, and newcomers stand where they push nothing away; afterwards
 * all is dealt anew. A changed room or a choice by hand is followed at once. `over` is a wait that has lasted its time.
 */
export function keepDeal(before: Kept | null, input: DealInput, isHeld: boolean, over: Wait | null): Kept {
  if (before === null) return { deal: deal(input), input, isHeld, wait: null, said: null }
  const isNewGround = !sameGround(before.input, input)
  const isEmpty = before.deal.piles.every(({ cards }) => cards.length === 0)
  if (isHeld && !isNewGround && !isEmpty) {
    if (before.isHeld && before.input.piles === input.piles) return before
    const { piles } = input
    return {
      ...before,
      input: { ...before.input, piles },
      isHeld,
      deal: withNewcomers(before.deal, piles, input.room.height, input.need),
    }
  }
  const isOver = before.wait !== null && before.wait === over
  if (before.input === input && !before.isHeld && !isOver) return before
  return dealtAnew(before, input, isNewGround || isEmpty, isOver)
}

function dealtAnew(before: Kept, input: DealInput, isNewGround: boolean, isOver: boolean): Kept {
  const free = deal(input)
  if (isNewGround || isOver || !isRoomier(free, before.deal)) {
    const said = isNewGround ? before.said : saidOf(before, free, input)
    return { deal: free, input, isHeld: false, wait: null, said }
  }
  return {
    deal: deal({ ...input, atLeast: before.deal.case }),
    input,
    isHeld: false,
    wait: before.wait ?? { what: 'larger' },
    said: before.said,
  }
}

function saidOf(before: Kept, dealt: Deal, { piles }: DealInput): Kept['said'] {
  const was = sizeRank(before.deal)
  const is = sizeRank(dealt)
  if (was === is) return before.said
  const count = piles.flatMap(({ ids }) => ids).filter((id) => !id.startsWith(noOrder)).length
  return { what: is > was ? 'smaller' : 'larger', count }
}

function isRoomier(one: Deal, two: Deal): boolean {
  return dealCases.indexOf(one.case) < dealCases.indexOf(two.case)
}

/** Wide and narrow lanes have the same cards, and so have strips that fit and strips that scroll. */
function sizeRank({ case: which }: Deal): number {
  return { a: 0, b: 0, c: 1, d: 2, e: 2 }[which]
}

function sameGround(one: DealInput, two: DealInput): boolean {
  return (
    one.room.width === two.room.width &&
    // A page that scrolls as a whole grows with its cards.
    (one.room.height === two.room.height || two.isEndless === true) &&
    one.only === two.only &&
    one.isEndless === two.isEndless &&
    one.isPiled === two.isPiled &&
    one.isInFont === two.isInFont &&
    one.piles.map(({ key }) => key).join() === two.piles.map(({ key }) => key).join()
  )
}

/** The same with cards that are nowhere yet: at the foot of a lane where there is room, else below all lanes. */
export function withNewcomers(before: Deal, piles: readonly Pile[], roomHeight: number, need: Need): Deal {
  const there = new Set(before.piles.flatMap(({ cards }) => cards.map(({ id }) => id)))
  let dealt = before
  for (const { key, ids } of piles)
    for (const id of ids) if (!there.has(id)) dealt = withNewcomer(dealt, key, id, roomHeight, need)
  return dealt
}

function withNewcomer(before: Deal, key: DealtPile['key'], id: string, roomHeight: number, need: Need): Deal {
  const tall = (width: number) => Math.max(sizes.strip, need(id, 'strip', width))
  const pile = before.piles.find((each) => each.key === key)
  const put = (card: Omit<DealtCard, 'id' | 'fold'>) => ({
    ...before,
    height: Math.max(before.height, pile?.scroller ? 0 : card.y + card.height),
    piles: before.piles.map((each) =>
      each.key === key ? { ...each, cards: [...each.cards, { ...card, id, fold: 'none' as const }] } : each,
    ),
  })
  if (pile?.scroller) {
    const foot = Math.max(0, ...pile.cards.map(({ y, height }) => y + height + sizes.cardGap))
    const first = pile.cards.find((card) => !card.id.startsWith(noOrder))
    const width = first?.width ?? pile.scroller.width
    return put({
      size: first?.size ?? 'strip',
      x: 0,
      y: foot,
      width,
      height: Math.max(sizes.tallStrip, tall(width)),
    })
  }
  // All lanes, its own first: where the last card of each ends, above a shelf.
  const cards = before.piles.flatMap((each) => (each.scroller === null ? each.cards : []))
  const isOwn = (x: number) => (pile?.cards.some((card) => card.x === x) === true ? 0 : 1)
  const lanes = [
    ...Map.groupBy(
      cards.filter(({ size }) => size !== 'shelf'),
      ({ x }) => x,
    ),
  ]
    .map(([x, inLane]) => ({
      x,
      width: inLane[0]?.width ?? before.laneWidth,
      foot: Math.max(...inLane.map(({ y, height }) => y + height)) + sizes.cardGap,
    }))
    .toSorted((a, b) => isOwn(a.x) - isOwn(b.x) || a.foot - b.foot)
  const shelf = before.piles.flatMap((each) => each.cards).find(({ size }) => size === 'shelf')
  const floor = (shelf?.y ?? roomHeight + sizes.cardGap) - sizes.cardGap
  // What scrolls below a column of a few orders is not to be covered.
  const scrollers = before.piles.flatMap(({ scroller }) => scroller ?? [])
  const floorOf = (x: number) =>
    Math.min(floor, ...scrollers.filter((box) => box.x <= x && x < box.x + box.width).map(({ y }) => y))
  const lane = lanes.find(({ x, foot, width }) => foot + tall(width) <= floorOf(x))
  if (lane)
    return put({ size: 'strip', x: lane.x, y: lane.foot, width: lane.width, height: tall(lane.width) })
  const under = Math.max(before.height, roomHeight) + (before.height > roomHeight ? sizes.cardGap : 0)
  const width = lanes[0]?.width ?? before.laneWidth
  return put({ size: 'strip', x: lanes[0]?.x ?? 0, y: under, width, height: tall(width) })
}
