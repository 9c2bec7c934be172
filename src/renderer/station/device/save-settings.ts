import { create } from 'zustand'
import { changedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { Settings } from '#shared/api/device.ts'
import type { Location } from '#shared/location/location.ts'
import type { Client } from '../connection/client.ts'
import { callApproved } from '../approval/call-approved.ts'
import { useDevice } from './device-store.ts'

/** What was saved: a setting of the device, or of the location of that id. */
export type SavedSetting = keyof Settings | `location ${string}`

/** Whether the last change of a setting did not reach the station. */
export const useSaving = create<{
  about: SavedSetting | null
  failed: boolean
  /** Somebody else was faster: what was set last here was not saved. */
  changed: boolean
  /** Who that was, where it is known. */
  by: string | null
}>()(() => ({ about: null, failed: false, changed: false, by: null }))

/**
 * Saves a setting; it shows at once and is right again with the next word of the station. What somebody else set since it was
 * shown here is not overwritten; the screen says so.
 */
export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  const shown = useDevice.getState().state?.settings[name]
  const change = { [name]: value, seen: { [name]: shown } }
  const answer = await callApproved(({ device }, options) => device.saveSettings(change, options))
  if (answer.ok) useDevice.getState().savedSettings(answer.value)
  came(name, answer)
}

type LocationChange = Omit<Parameters<Client['device']['saveLocation']>[0], 'id' | 'revision'>

let before: Promise<unknown> = Promise.resolve()

/**
 * Saves what is set of a location, one change after the other: `make` sees what the one before it left, so that two quick
 * presses are two steps. A change somebody else made meanwhile is not overwritten; the screen says so.
 */
export function saveLocation(id: string, make: (location: Location) => LocationChange): Promise<void> {
  const saving = before.then(async () => {
    const location = useDevice.getState().state?.locations.find((each) => each.id === id)
    if (!location) return
    const change = { ...make(location), id, revision: location.revision }
    const answer = await callApproved(({ device }, options) => device.saveLocation(change, options))
    if (answer.ok) useDevice.getState().savedLocation(answer.value)
    came(`location ${id}`, answer)
  })
  before = saving
  return saving
}

type Came = { ok: true } | { ok: false; problem: { code: string; data?: unknown } }

/** What came of it; a PIN pad that was closed is no failure. */
function came(about: SavedSetting, answer: Came): void {
  const code = answer.ok ? null : answer.problem.code
  const data = answer.ok ? null : changedMeanwhile.safeParse(answer.problem.data).data
  useSaving.setState({
    about,
    by: data?.by ?? null,
    failed: code !== null && code !== 'NOT_APPROVED' && code !== 'CHANGED',
    changed: code === 'CHANGED',
  })
}
