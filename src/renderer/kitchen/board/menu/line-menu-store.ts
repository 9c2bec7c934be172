import { create } from 'zustand'

/** The order whose menu is open, and the line it stands at, by its key; null: the first that is not made. */
export type OpenMenu = { orderId: string; line: string | null }

/** The one menu of the board; `open` is null while there is none. */
export const useLineMenu = create<{ open: OpenMenu | null }>()(() => ({ open: null }))

/** Opens the menu of an order at one of its lines; another one that was open closes. */
export function openLineMenu(orderId: string, line: string | null): void {
  useLineMenu.setState({ open: { orderId, line } })
}

/** Closes it, if one is open. */
export function closeLineMenu(): void {
  if (useLineMenu.getState().open !== null) useLineMenu.setState({ open: null })
}
