import { create } from 'zustand'
import type { Settings } from '#shared/api/device.ts'
import type { Language } from '#shared/location/location.ts'
import { callApproved } from '../approval/call-approved.ts'
import { useDevice } from './device-store.ts'

/** Whether the last change of a setting did not reach the station. */
export const useSaving = create<{ failed: boolean }>()(() => ({ failed: false }))

/** Saves some settings; they show at once and are right again with the next word of the station. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const answer = await callApproved(({ device }, options) => device.saveSettings(change, options))
  if (answer.ok) useDevice.getState().savedSettings(answer.value)
  came(answer)
}

/** Saves what staff set for a location. */
export async function saveLocation(change: {
  id: string
  autoAccept?: boolean
  defaultPrepMinutes?: number
  dayEndsAt?: number
  language?: Language
}): Promise<void> {
  const answer = await callApproved(({ device }, options) => device.saveLocation(change, options))
  if (answer.ok) useDevice.getState().savedLocation(answer.value)
  came(answer)
}

/** What came of it; a PIN pad that was closed is no failure. */
function came(answer: { ok: true } | { ok: false; problem: { code: string } }): void {
  useSaving.setState({ failed: !answer.ok && answer.problem.code !== 'NOT_APPROVED' })
}
