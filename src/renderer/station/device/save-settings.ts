import { create } from 'zustand'
import type { Settings } from '#shared/api/device.ts'
import type { Language } from '#shared/location/location.ts'
import { NotApproved, withApproval } from '../approval/approval-store.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useDevice } from './device-store.ts'

/** Whether the last change of a setting did not reach the station. */
export const useSaving = create<{ failed: boolean }>()(() => ({ failed: false }))

/** Saves some settings; they show at once and are right again with the next word of the station. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await save(async (client) => {
    useDevice.getState().savedSettings(await client.device.saveSettings(change))
  })
}

/** Saves what staff set for a location. */
export async function saveLocation(change: {
  id: string
  autoAccept?: boolean
  defaultPrepMinutes?: number
  language?: Language
}): Promise<void> {
  await save(async (client) => {
    useDevice.getState().savedLocation(await client.device.saveLocation(change))
  })
}

type Client = NonNullable<ReturnType<typeof useConnection.getState>['client']>

async function save(call: (client: Client) => Promise<void>): Promise<void> {
  const { client } = useConnection.getState()
  try {
    if (client === null) throw new Error('no line to the station')
    await withApproval(() => call(client))
    useSaving.setState({ failed: false })
  } catch (error) {
    useSaving.setState({ failed: !(error instanceof NotApproved) })
  }
}
