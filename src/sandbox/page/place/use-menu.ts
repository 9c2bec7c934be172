import { useEffect, useState } from 'react'
import type { MenuCategory } from '../../menu/menu.ts'
import { fetchMenu } from '../connection/control.ts'
import { report } from '../connection/problems.ts'

/** The menu on file at DoorDash; empty until it has arrived. */
export function useMenu(): MenuCategory[] {
  const [menu, setMenu] = useState<MenuCategory[]>([])
  useEffect(() => {
    fetchMenu().then(setMenu, () => report(null))
  }, [])
  return menu
}
