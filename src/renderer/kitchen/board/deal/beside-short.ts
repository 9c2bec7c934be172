import { type Box, type DealtCard, type DealtKey, type DealtPile, noOrder, sizes } from './deal-types.ts'
import type { Sized } from './pack.ts'
import { scrolling, seen } from './scrolling.ts'

type Column = { key: DealtKey; cards: readonly Sized[] }

/** The lanes two columns share (px). */
type Room = {
  laneCount: number
  width: number
  /** Where the cards begin, under the heads. */
  top: number
  height: number
  /** Left edges of the lanes of each column, by how many each has. */
  edgesOf: (counts: readonly number[]) => number[][]
}

/** A column in more rows than these has a lane to itself: what scrolls is to be most of its board. */
const mostRows = 2

/**
 * The ways in which one of two columns of strips, a short one, stands in a row or two at the top, with the soonest of the other
 * beside it, which runs on below both in all lanes and scrolls there. A lane of one to four orders would leave the rest of
 * itself empty.
 */
export function besideShort(columns: readonly Column[], room: Room): DealtPile[][] {
  const ways = [0, 1].flatMap((short) =>
    Array.from({ length: mostRows }, (_, more) => dealtIn(columns, short, more + 1, room)),
  )
  return ways.filter((way) => way !== null)
}

function dealtIn(columns: readonly Column[], shortAt: number, rows: number, room: Room): DealtPile[] | null {
  const most = rows * room.laneCount
  const short = columns[shortAt]
  const long = columns[1 - shortAt]
  if (!short || !long) return null
  // What stands among the cards of a column besides orders is taller than they are.
  if ([...short.cards, ...long.cards].some(({ id }) => id.startsWith(noOrder))) return null
  // Nor is a strip with several allergens as low as the others.
  if ([...short.cards, ...long.cards.slice(0, most)].some(({ need }) => need > sizes.strip)) return null
  const across = Math.ceil(short.cards.length / rows)
  const count = rows * (room.laneCount - across)
  if (across >= room.laneCount || rows > short.cards.length || count >= long.cards.length) return null
  const counts = shortAt === 0 ? [across, room.laneCount - across] : [room.laneCount - across, across]
  const edges = room.edgesOf(counts)
  const shortXs = edges[shortAt] ?? []
  const longXs = edges[1 - shortAt] ?? []
  const { strip, rest } = evenRows(rows, (block) =>
    scrolling(long.key, long.cards.slice(count), {
      xs: edges.flat(),
      width: room.width,
      top: room.top + block,
      height: room.height - block,
      isEndless: false,
    }),
  )
  const top = room.top + rows * (strip + sizes.cardGap)
  const seam = { ...headOver(shortXs, room.width), y: top - sizes.cardGap, height: sizes.cardGap }
  const dealt: Record<number, DealtPile> = {
    [shortAt]: {
      key: short.key,
      head: headOver(shortXs, room.width),
      cards: inBlock(short.cards, shortXs, strip, room),
      scroller: null,
      bar: null,
    },
    [1 - shortAt]: {
      ...rest,
      head: headOver(longXs, room.width),
      cards: [...inBlock(long.cards.slice(0, count), longXs, strip, room), ...rest.cards],
      pinned: { count, seam },
    },
  }
  return [0, 1].flatMap((at) => dealt[at] ?? [])
}

function headOver(xs: readonly number[], width: number): Box {
  const x = xs[0] ?? 0
  return { x, y: 0, width: (xs.at(-1) ?? x) + width - x, height: sizes.head }
}

/**
 * How tall the strips of so many rows at the top are (px), and what scrolls below them: the room its rows do not need goes to
 * those at the top as well, which are the soonest, while as many orders are in sight.
 */
function evenRows(rows: number, below: (block: number) => DealtPile): { strip: number; rest: DealtPile } {
  const restUnder = (strip: number) => below(rows * (strip + sizes.cardGap))
  const inSight = ({ cards, scroller }: DealtPile) => seen(cards, scroller?.height ?? 0)
  const low = { strip: sizes.lowStrip, rest: restUnder(sizes.lowStrip) }
  const heights = new Map(low.rest.cards.slice(0, inSight(low.rest)).map(({ y, height }) => [y, height]))
  const all = rows * sizes.lowStrip + [...heights.values()].reduce((sum, height) => sum + height, 0)
  const strip = Math.floor(all / (rows + heights.size))
  if (strip <= sizes.lowStrip) return low
  const even = { strip, rest: restUnder(strip) }
  return inSight(even.rest) < inSight(low.rest) ? low : even
}

/** Row by row, each strip so tall (px). */
function inBlock(
  cards: readonly Sized[],
  xs: readonly number[],
  strip: number,
  { top, width }: Room,
): DealtCard[] {
  return cards.map(({ id, size, fold }, at) => ({
    id,
    size,
    fold,
    x: xs[at % xs.length] ?? 0,
    y: top + Math.floor(at / xs.length) * (strip + sizes.cardGap),
    width,
    height: strip,
  }))
}
