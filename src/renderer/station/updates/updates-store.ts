import { create } from 'zustand'
import type { UpdatesState } from '#shared/api/updates.ts'
import { type Followed, useFollow } from '../call/follow.ts'

/** How new versions come to this device; null before the station has answered. */
export const useUpdates = create<{ state: UpdatesState | null }>()(() => ({ state: null }))

const updates: Followed<UpdatesState> = {
  watch: (client, options) => client.updates.watch(undefined, options),
  received: (state) => useUpdates.setState({ state }),
}

/** Keeps the manager's picture of new versions up to date while a page shows it. */
export function useFollowUpdates(): void {
  useFollow(true, updates)
}
