import type { MenusState } from '#shared/api/menus.ts'
import { type Followed, useFollow } from '../call/follow.ts'
import { useMenus } from './menus-store.ts'

const menus: Followed<MenusState> = {
  watch: (client, options) => client.menus.watch(undefined, options),
  received: (state) => useMenus.getState().received(state),
  failed: () => useMenus.setState({ isFailing: true }),
}

/** Keeps the manager's picture of all menus up to date for as long as somebody is signed in. */
export function useFollowMenus(isSignedIn: boolean): void {
  useFollow(isSignedIn, menus)
}
