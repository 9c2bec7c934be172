import { create } from 'zustand'
import type { HearingState } from '#shared/api/hearing.ts'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useDevice } from '../device/device-store.ts'
import { useSoundCheck } from './sound-check.ts'
import { ringForOthers, useSound } from './sound-store.ts'

/** How many screens are heard and how many are silent, this one among them; null until the station has said so. */
export const useHearing = create<{ state: HearingState | null }>()(() => ({ state: null }))

/** Before asking again for a stream that broke on a line that did not (ms). */
const againMs = 5_000

/** Whether the alerts of this screen are heard, as far as anybody knows. */
function isHeardHere(): boolean {
  const { blocked, failing } = useSound.getState()
  const volume = useDevice.getState().state?.settings.volume ?? 1
  return !blocked && failing.size === 0 && volume > 0 && useSoundCheck.getState().state !== 'unheard'
}

/** Tells the station whether this screen is heard, and learns of the others. Returns how to stop. */
export function shareHearing(): () => void {
  let told: { client: Client; isHeard: boolean; heardAt: number | null; end: AbortController } | null = null
  const update = (): void => {
    const { client } = useConnection.getState()
    const isHeard = isHeardHere()
    const { heardAt } = useSoundCheck.getState()
    if (told?.client === client && told?.isHeard === isHeard && told?.heardAt === heardAt) return
    told?.end.abort()
    told = null
    useHearing.setState({ state: null })
    ringForOthers(false)
    if (client === null) return
    told = { client, isHeard, heardAt, end: new AbortController() }
    void follow(told, told.end.signal)
  }
  const stops = [useConnection, useDevice, useSound, useSoundCheck].map((store) => store.subscribe(update))
  update()
  return () => {
    for (const stop of stops) stop()
    told?.end.abort()
  }
}

async function follow(
  { client, isHeard, heardAt }: { client: Client; isHeard: boolean; heardAt: number | null },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await client.hearing.watch({ isHeard, heardAt }, { signal })) {
        if (signal.aborted) return
        useHearing.setState({ state })
        ringForOthers(isHeard && state.silent > 0)
      }
    } catch {
      // A line that breaks brings a new client. A station that does not say which screens are heard leaves each to ring
      // by itself, as it does anyway.
    }
    await new Promise((resolve) => setTimeout(resolve, againMs))
  }
}
