import { create } from 'zustand'
import { type CallPath, mayCall } from '#shared/api/screen-calls.ts'
import type { OwnScreen } from '#shared/api/screens.ts'

/** What this screen is: null on the station's own. */
export const useOwnScreen = create<{ own: OwnScreen | null }>()(() => ({ own: null }))

/** Whether this screen may ask for something; main holds it to that, this spares the reader a button without use. */
export function useMay(path: CallPath): boolean {
  return useOwnScreen(({ own }) => own === null || mayCall(own.rights, path))
}
