import { useEffect, useMemo, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { StationPlan } from '#shared/order/stations.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { stationMarks } from '#renderer/views/order/station-marks.ts'
import { type Deal, type DealInput, noOrder, type Pile, sizes } from './deal-types.ts'
import { pileOfHead } from './due-piles.ts'
import { fitsForMs, keepDeal, type Kept, type Wait } from './keep-deal.ts'
import { useLastDeal } from './last-deal-store.ts'
import { heightKey, useNaturalHeights } from './natural-heights.ts'
import { foldedNeedOf, leastNeedOf, needOf, wholeNeedOf, wordsNeedOf } from './needs.ts'
import type { Letters } from './needs-compact-lines.ts'
import { onlyFullOf } from './order-marks.ts'
import { measuredInFont } from './text-width.ts'

/** What the cards themselves tell of their heights and of what they say. */
type Needs = Pick<
  DealInput,
  'need' | 'foldedNeed' | 'leastNeed' | 'wholeNeed' | 'wordsNeed' | 'smallWordsNeed' | 'onlyFull'
>

type Asked = Omit<DealInput, keyof Needs | 'room' | 'isInFont'> & {
  width: number
  height: number
  piles: readonly Pile[]
  /** Height of what is no order (px). */
  extra: number
}

/** Where every card stands: dealt anew when orders, room or choice change, and never under a finger (B5). */
export function useDeal({
  width,
  height,
  extra,
  piles,
  only,
  footOfNew,
  mayShelve,
  isPiled,
  isEndless,
  headRow,
}: Asked): Deal {
  const shown = useBoard((state) => state.shown)
  const isHeld = useBoard((state) => state.held)
  const stations = useStations()
  const heights = useNaturalHeights((state) => state.heights)
  const isInFont = useMeasuredInFont()
  const input = useMemo(
    () => ({
      piles,
      room: { width, height },
      ...needs(shown, heights, stations, extra, isEndless === true),
      isInFont,
      ...(only === undefined ? {} : { only }),
      ...(footOfNew === undefined ? {} : { footOfNew }),
      ...(mayShelve === undefined ? {} : { mayShelve }),
      ...(isPiled === undefined ? {} : { isPiled }),
      ...(isEndless === undefined ? {} : { isEndless }),
      ...(headRow === undefined ? {} : { headRow }),
    }),
    [
      piles,
      width,
      height,
      shown,
      heights,
      stations,
      extra,
      isInFont,
      only,
      footOfNew,
      mayShelve,
      isPiled,
      isEndless,
      headRow,
    ],
  )
  const [kept, setKept] = useState<Kept | null>(null)
  const [over, setOver] = useState<Wait | null>(null)
  const next = useMemo(() => keepDeal(kept, input, isHeld, over), [kept, input, isHeld, over])
  if (next !== kept) setKept(next)
  const { wait } = next
  useEffect(() => {
    if (wait === null) return
    const timer = setTimeout(() => setOver(wait), fitsForMs)
    return () => clearTimeout(timer)
  }, [wait])
  useEffect(() => {
    if (next.said !== null) useLastDeal.getState().tell(next.said)
  }, [next.said])
  return next.deal
}

/** What an order stands in whose card cannot be drawn (px). */
const plainHeight = 320

/** An order that cannot be read must not take the others off the board: of it `plain` holds. */
function orPlain<Told>(order: BoardOrder, tell: (order: BoardOrder) => Told, plain: Told): Told {
  try {
    return tell(order)
  } catch {
    return plain
  }
}

type Stations = (order: BoardOrder) => readonly string[]
type Estimates = WeakMap<BoardOrder, Map<string, number>>

/** By what the stations of the kitchen are: with others, cards need other heights. */
let estimates = new WeakMap<Stations, Estimates>()

/** The words of the stations marked on a card. */
function useStations(): Stations {
  const { t } = useLingui()
  const plans: Readonly<Record<string, StationPlan>> = useBoard((state) => state.plans)
  return useMemo(
    () => (order: BoardOrder) =>
      stationMarks(order, plans[order.locationId]).map(({ station }) => t(stationNames[station])),
    [plans, t],
  )
}

/** Whether the font is there that cards are measured in. */
function useMeasuredInFont(): boolean {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    let isShown = true
    void measuredInFont().then(() => {
      estimates = new WeakMap()
      if (isShown) setThere(true)
    })
    return () => {
      isShown = false
    }
  }, [])
  return isThere
}

/** What each card needs: as it turned out where it has been drawn so, else as its text says. */
function needs(
  orders: ReadonlyMap<string, BoardOrder>,
  heights: ReadonlyMap<string, number>,
  stations: Stations,
  extra: number,
  isLow: boolean,
): Needs {
  const ofThese: Estimates = estimates.get(stations) ?? new WeakMap()
  estimates.set(stations, ofThese)
  const estimated = (id: string, key: string, estimate: (order: BoardOrder) => number): number => {
    const order = orders.get(id)
    if (!order) return 0
    const known = ofThese.get(order) ?? new Map<string, number>()
    ofThese.set(order, known)
    const height = known.get(key) ?? orPlain(order, estimate, plainHeight)
    known.set(key, height)
    return height
  }
  const words = (id: string, width: number, letters: Letters) => {
    if (pileOfHead(id) !== null) return sizes.head
    if (id.startsWith(noOrder)) return extra
    return estimated(id, `words ${width} ${isLow} ${letters}`, (order) =>
      wordsNeedOf(order, width, stations(order), isLow, letters),
    )
  }
  return {
    need: (id, size, width) => {
      if (pileOfHead(id) !== null) return sizes.head
      if (id.startsWith(noOrder)) return extra
      const natural = size === 'full' ? heights.get(heightKey(id, size, width, 'none')) : undefined
      return (
        natural ??
        estimated(id, `${size} ${width} ${isLow}`, (order) =>
          needOf(order, size, width, stations(order), isLow),
        )
      )
    },
    foldedNeed: (id, width) => {
      if (pileOfHead(id) !== null) return sizes.head
      if (id.startsWith(noOrder)) return extra
      const natural = heights.get(heightKey(id, 'full', width, 'options'))
      return (
        natural ?? estimated(id, `folded ${width}`, (order) => foldedNeedOf(order, width, stations(order)))
      )
    },
    leastNeed: (id, width) =>
      estimated(id, `least ${width}`, (order) => leastNeedOf(order, width, stations(order))),
    wholeNeed: (id, size, width) => {
      if (pileOfHead(id) !== null) return sizes.head
      if (id.startsWith(noOrder)) return extra
      return estimated(id, `whole ${size} ${width} ${isLow}`, (order) =>
        wholeNeedOf(order, size, width, stations(order), isLow),
      )
    },
    wordsNeed: (id, width) => words(id, width, 'usual'),
    smallWordsNeed: (id, width) => words(id, width, 'small'),
    onlyFull: (id) => {
      const order = orders.get(id)
      return order === undefined ? null : orPlain(order, onlyFullOf, null)
    },
  }
}
