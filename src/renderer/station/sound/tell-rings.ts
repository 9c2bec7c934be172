import { call } from '../call/call.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useDevice } from '../device/device-store.ts'
import { useSound } from './sound-store.ts'
import { useOwnScreen } from '../screens/own-screen-store.ts'

/** Tells the station whether this screen can be heard, with every line to it and whenever that changes. */
export function startTellingRings(): void {
  let told: { client: unknown; rings: boolean } | null = null
  const tell = () => {
    const { client, link } = useConnection.getState()
    if (client === null || link !== 'live' || useOwnScreen.getState().own === null) return
    const { blocked, failing } = useSound.getState()
    const rings = !blocked && failing.size === 0 && (useDevice.getState().state?.settings.volume ?? 0) > 0
    if (told?.client === client && told.rings === rings) return
    told = { client, rings }
    // A failure needs no words: the next line tells again.
    void call(({ screens }, options) => screens.tell({ rings }, options))
  }
  useConnection.subscribe(tell)
  useSound.subscribe(tell)
  useDevice.subscribe(tell)
}
