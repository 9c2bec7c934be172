import type { ReactNode } from 'react'
import type { CallPath } from '#shared/api/screen-calls.ts'
import { useMay } from './own-screen-store.ts'

/** What is there only where this screen may ask the station for that. */
export function IfMay({ call, children }: { call: CallPath; children: ReactNode }) {
  return useMay(call) ? children : null
}
