import { useCallback, useEffect, useState } from 'react'
import type { MenuCategory } from '../../world/catalogue.ts'
import { fetchMenu } from '../connection/control.ts'
import { report } from '../connection/problems.ts'

/** The menu a store has on file at DoorDash, empty until it has arrived, and a way to ask again. */
export function useMenu(store: string): { menu: MenuCategory[]; askAgain: () => void } {
  const [menu, setMenu] = useState<MenuCategory[]>([])
  const ask = useCallback(() => {
    fetchMenu(store).then(setMenu, () => report(null))
  }, [store])
  useEffect(ask, [ask])
  return { menu, askAgain: ask }
}
