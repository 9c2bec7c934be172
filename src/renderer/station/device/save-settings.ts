import { create } from 'zustand'
import type { Settings } from '#shared/api/device.ts'
import type { Location } from '#shared/location/location.ts'
import type { Client } from '../connection/client.ts'
import { callApproved } from '../approval/call-approved.ts'
import { useDevice } from './device-store.ts'

/** Whether the last change of a setting did not reach the station. */
export const useSaving = create<{
  failed: boolean
  /** Somebody else was faster: what was set last here was not saved. */
  changed: boolean
}>()(() => ({ failed: false, changed: false }))

/** Saves some settings; they show at once and are right again with the next word of the station. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const answer = await callApproved(({ device }, options) => device.saveSettings(change, options))
  if (answer.ok) useDevice.getState().savedSettings(answer.value)
  came(answer)
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
    came(answer)
  })
  before = saving
  return saving
}

type Came = { ok: true } | { ok: false; problem: { code: string; data?: unknown } }

/** What came of it; a PIN pad that was closed is no failure. */
function came(answer: Came): void {
  const code = answer.ok ? null : answer.problem.code
  useSaving.setState({
    failed: code !== null && code !== 'NOT_APPROVED' && code !== 'CHANGED',
    changed: code === 'CHANGED',
  })
}
