import { i18n } from '@lingui/core'
import { languageOf } from '#shared/location/language.ts'
import type { Facts, LiveOrder, PrinterFact, PublishFailure } from '#shared/assistant/facts.ts'
import { columnOf } from '#shared/order/board.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { failedOf, useMenus } from '#renderer/station/menus/menus-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { allergyNotes } from '#renderer/views/order/allergies.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { useSound } from '#renderer/station/ringer/sound-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'

/** What this screen knows, for the chat to answer from. */
export function factsNow(): Facts {
  const { state: device } = useDevice.getState()
  const { manager } = useSession.getState()
  // What was seen in a manager's session is not shown after it.
  const integrations = manager === null ? null : useIntegrations.getState().state
  const menus = manager === null ? null : useMenus.getState().state
  return {
    now: stationNow(),
    language: languageOf(i18n.locale),
    isOnline: useConnection.getState().link === 'live',
    manager: manager && { name: manager.name },
    locations: device?.locations ?? [],
    boardLocationId: device?.settings.boardLocationId ?? null,
    integrations: integrations?.integrations ?? null,
    accounts: integrations?.accounts ?? null,
    goLive: integrations?.goLive ?? null,
    publishFailures: menus && failedOf(menus.targets).flatMap(publishFailure),
    channels: device?.channels ?? [],
    printers: printers(),
    soldOutCount: new Set(
      useSoldOut.getState().soldOut.map(({ kind, sellableId }) => `${kind} ${sellableId}`),
    ).size,
    services: usePause.getState().storefronts,
    volume: device?.settings.volume ?? 1,
    isMuted: useSound.getState().blocked,
    rejected: device?.rejected ?? 0,
    storeProblem: device?.storeProblem ?? null,
    liveOrders: liveOrders(),
  }
}

function printers(): PrinterFact[] {
  const { printers, statuses } = usePrinting.getState()
  return printers.map(({ id, name }) => {
    const status = statuses.find(({ printerId }) => printerId === id)
    return {
      id,
      name,
      state: status?.state ?? 'unknown',
      problem: status?.problem ?? null,
      since: status?.since ?? null,
      lastPrintedAt: status?.lastPrintedAt ?? null,
      waiting: status?.waiting ?? 0,
    }
  })
}

function liveOrders(): LiveOrder[] | null {
  const { orders, loaded } = useBoard.getState()
  if (!loaded) return null
  return [...orders.values()]
    .filter((order) => order.ending === null && columnOf(order) !== null)
    .toSorted((a, b) => a.receivedAt - b.receivedAt)
    .map((order) => ({
      orderId: order.id,
      displayNumber: order.displayNumber,
      ticketNumber: order.ticketNumber,
      channel: order.channel,
      speaksOfAllergy: allergyNotes(order).length > 0,
    }))
}

type FailedTarget = ReturnType<typeof failedOf>[number]

function publishFailure({ locationId, locationName, channel, export: last }: FailedTarget): PublishFailure[] {
  if (last === null) return []
  const at = last.endedAt ?? last.requestedAt
  return [{ locationId, locationName, channel, at, cause: last.failure?.details ?? null }]
}
