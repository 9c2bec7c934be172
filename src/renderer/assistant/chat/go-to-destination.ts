import type { GuideArticle, Destination, EditorPlace } from '#shared/assistant/destinations.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import { type HelpTopic, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { openOrder } from '#renderer/kit/navigation/open-orders.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { menuOfLocation, useMenus } from '#renderer/station/menus/menus-store.ts'
import type { MenusState } from '#shared/api/menus.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useAssistant } from './assistant-store.ts'

/** Closes the assistant and opens the place; managers' pages ask for a sign-in by themselves. */
export function goToDestination(destination: Destination): void {
  const { room, go, enterOffice, closeAssistant } = useScreen.getState()
  const { open, read } = useDashboard.getState()
  switch (destination.to) {
    case 'orders':
    case 'later':
    case 'sold-out':
    case 'history':
    case 'tickets':
    case 'device':
      return go(destination.to)
    case 'special-hours':
    case 'menu-hours':
    case 'menu-items': {
      const { state } = useMenus.getState()
      const menu = state && menuMeant(state, destination.locationId)
      enterOffice()
      // Where it is not clear which menu is meant, the list of them is where one is chosen.
      return open(menu ? { at: 'menu', menuId: menu.id, path: pathTo[destination.to] } : { at: 'menus' })
    }
    case 'take-off': {
      const { sellableId: itemId, kind, until } = destination
      return go('sold-out', { type: 'take-off', itemId, kind, until })
    }
    case 'order': {
      const { orderId } = destination
      const isOnBoard = useBoard.getState().all.has(orderId)
      return isOnBoard ? go('orders', { type: 'details', orderId }) : openOrder(orderId)
    }
    case 'guide':
      closeAssistant()
      // At the board it is read where one stands: staff have no way past the sign-in.
      if (room === 'kitchen') return useAssistant.getState().read(destination.article)
      return read(destination.article satisfies GuideArticle & HelpTopic)
    case 'contacts':
      if (room === 'kitchen' && useSession.getState().manager === null) {
        closeAssistant()
        return useAssistant.getState().read('contacts')
      }
      enterOffice()
      return open({ at: 'contacts' })
    case 'disconnect':
      enterOffice()
      return open({ at: 'disconnect', locationId: destination.locationId, channel: destination.channel })
    default:
      enterOffice()
      return open({ at: destination.to })
  }
}

const pathTo: Record<EditorPlace, MenuPath | undefined> = {
  'special-hours': ['specialDays'],
  'menu-hours': ['hours'],
  'menu-items': undefined,
}

/** The menu of that location, else the only one there is. */
function menuMeant(state: MenusState, locationId: string | null) {
  const only = state.menus.length === 1 ? state.menus[0] : undefined
  return (locationId === null ? null : menuOfLocation(state, locationId)) ?? only ?? null
}
