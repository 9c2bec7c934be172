import { create } from 'zustand'
import type { BoardOrder, BoardUpdate } from '#shared/api/orders.ts'
import { columnOf } from '#shared/order/board.ts'
import {
  hasStations,
  type KitchenStation,
  partOf,
  type StationPlan,
  stationsOf,
} from '#shared/order/stations.ts'
import { stationNow } from '../clock/clock-store.ts'
import { arrange, emptyLayout, hold, type Layout } from './layout.ts'
import { gathered } from './gathered.ts'
import { type Ringing, ringingOf } from './ringing.ts'

type Orders = ReadonlyMap<string, BoardOrder>

type Board = {
  /** Every live order of every location, as last heard. */
  all: Orders
  /** Those of the location this board shows. */
  orders: Orders
  /** What the cards say: `orders`, except that nothing grows or shrinks while held. */
  shown: Orders
  /** What became of orders that have left the board while their card is still under a finger, where it is known. */
  departed: Orders
  layout: Layout
  /** Decided in the same step as the layout: card and sound belong to one moment (B18). */
  ringing: Ringing
  /** Orders whose last step can still be taken back, newest last. Some have left the board. */
  undoable: readonly BoardOrder[]
  held: boolean
  locationId: string | null
  /** The station of the kitchen this screen stands at; null at none: every order is shown whole. */
  station: KitchenStation | null
  plans: Readonly<Record<string, StationPlan>>
  loaded: boolean
  /** What the stream says: several that come before the screen is painted again are applied together. */
  hear: (update: BoardUpdate) => void
  apply: (...updates: readonly BoardUpdate[]) => void
  /** An answer to an action of ours: shown at once instead of when the stream says so. */
  received: (order: BoardOrder) => void
  /** What rings with nothing but time gone by, at this time on the station (epoch ms). */
  ringAt: (now: number) => void
  /** Cards stay where they are while anything holds them: a finger, or a menu that stands beside one of them. */
  setHeld: (held: boolean, by?: 'touch' | 'menu') => void
  showLocation: (locationId: string | null) => void
  showStation: (station: KitchenStation | null) => void
  showPlans: (plans: Readonly<Record<string, StationPlan>>) => void
}

const none: Orders = new Map()
const noOrders: readonly BoardOrder[] = []
const nobody: Departures = { left: [], vanished: [] }

export const useBoard = create<Board>()((set, get) => {
  const holders = new Set<'touch' | 'menu'>()
  const heard = gathered<BoardUpdate>((updates) => get().apply(...updates))
  const show = (all: Orders, { left, vanished }: Departures, more: Partial<Board> = {}) => {
    const before = get()
    const state = { ...before, ...more }
    const here = visible(all, state.locationId)
    // What is as it was stays the same map: at every touch two hundred cards would be asked whether they have changed.
    const isAsBefore =
      all === before.all &&
      (['locationId', 'station', 'plans'] as const).every((each) => state[each] === before[each])
    const orders = isAsBefore ? before.orders : atStation(here, state)
    if (isAsBefore && state.held) return set(more)
    const layout = state.held ? hold(before.layout, orders) : arrange(before.layout, orders)
    set({
      ...more,
      all,
      orders,
      layout,
      shown: state.held ? withNewcomers(before.shown, orders) : orders,
      departed: state.held ? withThese(before.departed, left) : none,
      // Whoever stands at one station hears what comes in, too.
      ringing: ringingOf(here.values(), before.ringing, stationNow()),
      undoable: undoableAfter(before.undoable, [...all.values(), ...left], vanished),
    })
  }
  return {
    all: none,
    orders: none,
    shown: none,
    departed: none,
    layout: emptyLayout,
    ringing: new Map(),
    undoable: [],
    held: false,
    locationId: null,
    station: null,
    plans: {},
    loaded: false,
    hear: heard.add,
    apply: (...updates) => {
      const { all, loaded } = get()
      const news = allApplied(all, updates)
      if (loaded && isNoNews(all, news)) return
      show(news.all, news, { loaded: true })
    },
    received: (order) => {
      // What the stream said before it is older.
      heard.flush()
      const { all } = get()
      const news = applied(all, { type: 'changed', orders: [order], removed: [] })
      if (!isNoNews(all, news)) show(news.all, news)
    },
    ringAt: (now) => {
      const { all, locationId, ringing: before } = get()
      const ringing = ringingOf(visible(all, locationId).values(), before, now)
      if (ringing !== before) set({ ringing })
    },
    setHeld: (isHolding, by = 'touch') => {
      holders[isHolding ? 'add' : 'delete'](by)
      const held = holders.size > 0
      if (held !== get().held) show(get().all, nobody, { held })
    },
    showLocation: (locationId) => {
      if (locationId !== get().locationId) show(get().all, nobody, { locationId })
    },
    showStation: (station) => {
      if (station !== get().station) show(get().all, nobody, { station })
    },
    showPlans: (plans) => {
      if (JSON.stringify(plans) !== JSON.stringify(get().plans)) show(get().all, nobody, { plans })
    },
  }
})

/** Orders that are live no more: with what they became, or (`vanished`) just gone, by id. */
type Departures = { left: readonly BoardOrder[]; vanished: readonly string[] }

/** The live orders after an update, and those it took away. */
export function applied(before: Orders, update: BoardUpdate): { all: Orders } & Departures {
  const all = new Map(update.type === 'snapshot' ? [] : before)
  const left: BoardOrder[] = []
  for (const order of update.orders) {
    if (columnOf(order) === null) {
      all.delete(order.id)
      left.push(order)
    } else all.set(order.id, unlessSameOrder(before.get(order.id), order))
  }
  const removed = update.type === 'snapshot' ? before.keys() : update.removed
  const known = new Set(left.map(({ id }) => id))
  const vanished = [...removed].filter((id) =>
    update.type === 'snapshot' ? !all.has(id) && !known.has(id) : all.delete(id),
  )
  return { all, left, vanished }
}

/** The same after several updates, one after the other: who left and came back has not left. */
function allApplied(before: Orders, updates: readonly BoardUpdate[]): { all: Orders } & Departures {
  let all = before
  const left = new Map<string, BoardOrder>()
  const vanished = new Set<string>()
  for (const update of updates) {
    const step = applied(all, update)
    all = step.all
    for (const order of step.left) left.set(order.id, order)
    for (const id of step.vanished) vanished.add(id)
  }
  return {
    all,
    left: [...left.values()].filter(({ id }) => !all.has(id)),
    vanished: [...vanished].filter((id) => !all.has(id) && !left.has(id)),
  }
}

/** Of an action both its answer and the stream tell what became of the order: the second of them changes nothing. */
function unlessSameOrder(before: BoardOrder | undefined, after: BoardOrder): BoardOrder {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function isNoNews(before: Orders, { all, left, vanished }: { all: Orders } & Departures): boolean {
  if (left.length + vanished.length > 0 || all.size !== before.size) return false
  return [...all].every(([id, order]) => before.get(id) === order)
}

/** What the cards say while held: as before, and of those that come meanwhile what they are. */
function withNewcomers(shown: Orders, orders: Orders): Orders {
  return [...orders.keys()].every((id) => shown.has(id)) ? shown : new Map([...orders, ...shown])
}

function visible(all: Orders, locationId: string | null): Orders {
  if (locationId === null) return all
  return new Map([...all].filter(([, order]) => order.locationId === locationId))
}

/**
 * What a station sees: of what is cooked its own part while it is not done, and nothing of what is ready. What is new, or has
 * ended, stands whole on every screen: anybody may accept it, and everybody has to know.
 */
function atStation(orders: Orders, { station, plans }: Pick<Board, 'station' | 'plans'>): Orders {
  if (station === null || station === 'expo') return orders
  const seen = new Map<string, BoardOrder>()
  for (const [id, order] of orders) {
    const plan = plans[order.locationId] ?? {}
    if (!hasStations(plan) || (order.status !== 'preparing' && order.status !== 'ready')) seen.set(id, order)
    else if (order.status === 'preparing') {
      const part = stationsOf(plan, order).find((each) => each.station === station)
      if (part && !part.isDone) seen.set(id, partOf(plan, order, station))
    }
  }
  return seen
}

function withThese(before: Orders, orders: readonly BoardOrder[]): Orders {
  if (orders.length === 0) return before
  return new Map([...before, ...orders.map((order) => [order.id, order] as const)])
}

/** What was seen last of an order decides; one that left with our own step keeps its offer until it runs out. */
function undoableAfter(
  before: readonly BoardOrder[],
  orders: readonly BoardOrder[],
  vanished: readonly string[],
): readonly BoardOrder[] {
  const seen = new Map(orders.map((order) => [order.id, order]))
  const still = before.filter(({ id }) => !seen.has(id) && !vanished.includes(id))
  const now = [...seen.values()].filter(({ undo }) => undo !== null)
  const after = [...still, ...now]
  if (after.length === 0) return noOrders
  const isSame = after.length === before.length && after.every((order, at) => order === before[at])
  return isSame ? before : after
}
