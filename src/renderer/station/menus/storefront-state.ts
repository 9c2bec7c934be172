import type { MenusState, MenuSummary, MenuTarget } from '#shared/api/menus.ts'

/**
 * How a storefront stands with menus, as a manager reads it.
 * - `online`: it shows this menu as it is now
 * - `older`: it shows an earlier state of it
 * - `foreign`: it shows a menu that is not one of ours
 * - `nothing`: it shows none, as far as is known
 */
export type StorefrontState =
  | 'exporting'
  | 'failed'
  | 'changed-outside'
  | 'online'
  | 'older'
  | 'foreign'
  | 'nothing'
  | 'not-connected'

type Menu = Pick<MenuSummary, 'id' | 'version'>

/** A storefront as seen from one menu; null when the two have nothing to do with each other. */
export function storefrontStateOf(target: MenuTarget, menu: Menu): StorefrontState | null {
  const { export: last, published, outside } = target
  const isLast = last?.menuId === menu.id
  if (isLast && last.state === 'exporting') return 'exporting'
  if (isLast && last.state === 'failed') return 'failed'
  if (published?.menuId !== menu.id) return null
  if (outside !== null) return 'changed-outside'
  return published.version === menu.version ? 'online' : 'older'
}

/** A storefront by itself: what customers see there now. */
export function shownAt(target: MenuTarget, menus: MenusState['menus']): StorefrontState {
  const { export: last, published, outside, onFile, obstacle } = target
  if (last?.state === 'exporting') return 'exporting'
  if (last?.state === 'failed') return 'failed'
  if (outside !== null) return 'changed-outside'
  const menu = menus.find(({ id }) => id === published?.menuId)
  if (menu && published) return published.version === menu.version ? 'online' : 'older'
  if (onFile !== null) return 'foreign'
  return obstacle === 'not-connected' || obstacle === 'not-offered' ? 'not-connected' : 'nothing'
}
