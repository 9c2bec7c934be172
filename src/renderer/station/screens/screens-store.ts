import { create } from 'zustand'
import type { ScreensState } from '#shared/api/screens.ts'
import { type Followed, useFollow } from '../call/follow.ts'

/** Other screens as a manager sees them; null before the station has answered. */
export const useScreens = create<{ state: ScreensState | null; isFailing: boolean }>()(() => ({
  state: null,
  isFailing: false,
}))

const screens: Followed<ScreensState> = {
  watch: (client, options) => client.screens.watch(undefined, options),
  received: (state) => useScreens.setState({ state, isFailing: false }),
  failed: () => useScreens.setState({ isFailing: true }),
}

/** Keeps the manager's picture of other screens up to date while a page shows it. */
export function useFollowScreens(): void {
  useFollow(true, screens)
}
