import { useLayoutEffect } from 'react'

/** The body carries the room's colours, so that dialogs and menus, which stand outside the page, have them too. */
export function useOfficeRoom(): void {
  useLayoutEffect(() => {
    document.body.classList.replace('kitchen', 'office')
    return () => void document.body.classList.replace('office', 'kitchen')
  }, [])
}
