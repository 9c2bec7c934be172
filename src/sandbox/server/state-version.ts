import { setOpenHours } from '../world/filed-menu.ts'
import { putPreset } from '../doordash/menus/presets.ts'
import { menusOnFile, type Store } from '../world/stores.ts'
import type { OpenHours } from '../world/hours.ts'

/** Version 2 has whole menus; version 1 had a word for the menu and the hours beside it. */
export const stateVersion = 2

/** A store as some version wrote it, over what is on file today: fields an earlier version lacked stay as they are. */
export function recallStore(
  store: Store,
  saved: Record<string, unknown> | undefined,
  version: number,
): Store {
  if (version >= stateVersion) return { ...store, ...saved }
  const { menu, openHours, ...rest } = { ...saved }
  const recalled: Store = { ...store, ...rest }
  const preset = menusOnFile.find((one) => one === menu)
  if (preset !== undefined) putPreset(recalled, preset)
  // Version 1 had a word for the menu and the hours beside it.
  if (Array.isArray(openHours)) setOpenHours(recalled, openHours as OpenHours[])
  return recalled
}
