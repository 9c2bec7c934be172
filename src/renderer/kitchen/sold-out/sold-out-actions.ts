import { create } from 'zustand'
import type { Client } from '#renderer/station/connection/client.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'

/** Why it was not even noted at the station: nothing is off sale, or still is. */
export type SoldOutProblem = 'unreachable' | 'past' | 'unknown' | 'failed'

/** The station is on this device or in this room (ms). */
const patienceMs = 10_000

/** Things a call is under way for, so that a second press does nothing. */
export const useSoldOutBusy = create<{ busy: ReadonlySet<string>; problem: SoldOutProblem | null }>()(() => ({
  busy: new Set(),
  problem: null,
}))

type Call = (client: Client['soldOut'], options: { signal: AbortSignal }) => Promise<unknown>

/** Asks the station once; true when it has noted it. What comes of it at the channel arrives with the list. */
export async function ask(key: string, call: Call): Promise<boolean> {
  const { busy } = useSoldOutBusy.getState()
  if (busy.has(key)) return false
  const { client } = useConnection.getState()
  if (client === null) {
    useSoldOutBusy.setState({ problem: 'unreachable' })
    return false
  }
  useSoldOutBusy.setState({ busy: new Set(busy).add(key), problem: null })
  try {
    await call(client.soldOut, { signal: AbortSignal.timeout(patienceMs) })
    return true
  } catch (error) {
    useSoldOutBusy.setState({ problem: problemOf(error) })
    return false
  } finally {
    useSoldOutBusy.setState(({ busy: now }) => ({ busy: new Set([...now].filter((each) => each !== key)) }))
  }
}

function problemOf(error: unknown): SoldOutProblem {
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'PAST') return 'past'
  if (code === 'UNKNOWN') return 'unknown'
  return useConnection.getState().link === 'live' ? 'failed' : 'unreachable'
}
