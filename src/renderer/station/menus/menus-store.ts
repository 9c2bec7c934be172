import { create } from 'zustand'
import type { MenusState, MenuSummary, MenuTarget } from '#shared/api/menus.ts'
import type { Channel } from '#shared/channel.ts'

type Menus = {
  /** The last word of the station; null until it came. */
  state: MenusState | null
  /** The station did not give it the last time it was asked. */
  isFailing: boolean
  received: (state: MenusState) => void
}

export const useMenus = create<Menus>()((set) => ({
  state: null,
  isFailing: false,
  received: (state) => set({ state, isFailing: false }),
}))

/** A location on a channel. */
export type StorefrontKey = { locationId: string; channel: Channel }

export function storefrontKey({ locationId, channel }: StorefrontKey): string {
  return `${locationId} ${channel}`
}

/** The two parts of a target that name it. */
export function storefrontOf({ locationId, channel }: StorefrontKey): StorefrontKey {
  return { locationId, channel }
}

const none: never[] = []

/** Every menu, by name. */
export function useMenuList(): MenuSummary[] {
  return useMenus(({ state }) => state?.menus ?? none)
}

/** Every location on every channel. */
export function useTargets(): MenuTarget[] {
  return useMenus(({ state }) => state?.targets ?? none)
}

/** Storefronts where the last attempt to publish failed (R157). */
export function failedOf(targets: readonly MenuTarget[]): MenuTarget[] {
  return targets.filter((target) => target.export?.state === 'failed')
}

/** The menu of ours that belongs to a storefront: shown there, else last sent there, else the only one there is. */
export function menuAt(
  state: Pick<MenusState, 'menus' | 'targets'>,
  storefront: StorefrontKey,
): MenuSummary | null {
  const target = state.targets.find((each) => storefrontKey(each) === storefrontKey(storefront))
  const id = target?.published?.menuId ?? target?.export?.menuId
  const only = state.menus.length === 1 ? state.menus[0] : undefined
  return state.menus.find((menu) => menu.id === id) ?? only ?? null
}

/** The menu of a location where all its channels have the same one; null where there is none or it is not clear which. */
export function menuOfLocation(
  state: Pick<MenusState, 'menus' | 'targets'>,
  locationId: string,
): MenuSummary | null {
  const there = state.targets
    .filter((target) => target.locationId === locationId)
    .flatMap((target) => menuAt(state, target) ?? [])
  const [first, ...others] = there
  return first !== undefined && others.every(({ id }) => id === first.id) ? first : null
}
