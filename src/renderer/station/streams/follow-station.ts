import { useClock } from '../clock/clock-store.ts'
import { useBoard } from '../orders/board-store.ts'
import { useDevice } from '../device/device-store.ts'
import { useRefused } from '#renderer/station/refused-deliveries/refused-store.ts'
import { useSoldOut } from '../sold-out/sold-out-store.ts'
import { usePause } from '../pause/pause-store.ts'
import { usePrinting } from '../printing/printing-store.ts'
import type { OwnScreen } from '#shared/api/screens.ts'
import type { StationPlan } from '#shared/order/stations.ts'
import { ownScreenIs } from '../screens/own-screen-store.ts'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import type { Follow } from '../connection/keep-connected.ts'

/** Subscribes to everything the screen shows; each stream begins with a snapshot, so this is also how to catch up. */
export const followStation: Follow = (client, signal, heard) => {
  const first = { orders: false, device: false, own: false }
  const arrived = (part: keyof typeof first) => {
    heard()
    if (first.orders && first.device && first.own) return
    first[part] = true
    if (first.orders && first.device && first.own) useConnection.getState().becameLive()
  }
  const follow = async <Update>(
    subscribe: (client: Client) => Promise<AsyncIterable<Update>>,
    apply: (update: Update) => void,
  ): Promise<void> => {
    for await (const update of await subscribe(client)) {
      if (signal.aborted) return
      apply(update)
    }
  }
  const settle = settling()
  return [
    follow(
      (station) => station.screens.watchOwn(undefined, { signal }),
      (own) => {
        settle({ own })
        arrived('own')
      },
    ),
    follow(
      (station) => station.device.watch(undefined, { signal }),
      (state) => {
        useClock.getState().set(state.now)
        useBoard.getState().showLocation(state.settings.boardLocationId)
        useBoard.getState().showPlans(state.stationPlans)
        settle({ plans: state.stationPlans })
        useDevice.getState().received(state)
        arrived('device')
      },
    ),
    follow(
      (station) => station.orders.watch(undefined, { signal }),
      (update) => {
        useBoard.getState().hear(update)
        arrived('orders')
      },
    ),
    follow(
      (station) => station.refusedOrders.watch(undefined, { signal }),
      (state) => {
        useRefused.getState().received(state)
        heard()
      },
    ),
    follow(
      (station) => station.printing.watch(undefined, { signal }),
      (state) => {
        usePrinting.getState().received(state)
        heard()
      },
    ),
    follow(
      (station) => station.soldOut.watch(undefined, { signal }),
      (state) => {
        useSoldOut.getState().received(state)
        heard()
      },
    ),
    follow(
      (station) => station.pause.watch(undefined, { signal }),
      (state) => {
        usePause.getState().received(state)
        heard()
      },
    ),
  ]
}

/** What this screen is follows from two streams; until both have spoken it stays what it was. */
function settling(): (heard: { own: OwnScreen | null } | { plans: Plans }) => void {
  let own: OwnScreen | null | undefined
  let plans: Plans | undefined
  return (heard) => {
    if ('own' in heard) own = heard.own
    else plans = heard.plans
    if (own !== undefined && plans !== undefined) ownScreenIs(own, plans)
  }
}

type Plans = Readonly<Record<string, StationPlan>>
