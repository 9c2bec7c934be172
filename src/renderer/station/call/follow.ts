import { ORPCError } from '@orpc/client'
import { useEffect } from 'react'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import { sessionEnded } from '../session/session-store.ts'

/** Before asking again for a stream that broke on a line that did not (ms). */
const againMs = 1_000

/** A stream of managers' things. Both are kept for as long as the page lives: give the same object each time. */
export type Followed<State> = {
  watch: (client: Client, options: { signal: AbortSignal }) => Promise<AsyncIterable<State>>
  received: (state: State) => void
  /** The station would not give it, for another reason than the session. */
  failed?: () => void
}

/** Keeps what managers see up to date for as long as somebody is signed in. */
export function useFollow<State>(isSignedIn: boolean, followed: Followed<State>): void {
  const client = useConnection((state) => state.client)
  useEffect(() => {
    if (!isSignedIn || client === null) return
    const end = new AbortController()
    void follow(client, end.signal, followed)
    return () => end.abort()
  }, [isSignedIn, client, followed])
}

async function follow<State>(
  client: Client,
  signal: AbortSignal,
  { watch, received, failed }: Followed<State>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await watch(client, { signal })) {
        if (signal.aborted) return
        received(state)
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ORPCError && error.code === 'UNAUTHORIZED')
        return sessionEnded(error.data?.why === 'ended' ? 'ended' : 'forgotten')
      failed?.()
    }
    // A broken line brings a new client and with it a new stream; this is for a stream that broke alone.
    await new Promise((resolve) => setTimeout(resolve, againMs))
  }
}
