import { ORPCError } from '@orpc/client'
import { useEffect } from 'react'
import type { Client } from '../../connection/client.ts'
import { useConnection } from '../../connection/connection-store.ts'
import { sessionEnded } from '../session/session-store.ts'
import { useIntegrations } from './integrations-store.ts'

/** Before asking again for a stream that broke on a line that did not (ms). */
const againMs = 1_000

/** Keeps the manager's picture of all integrations up to date for as long as somebody is signed in. */
export function useFollowIntegrations(isSignedIn: boolean): void {
  const client = useConnection((state) => state.client)
  useEffect(() => {
    if (!isSignedIn || client === null) return
    const end = new AbortController()
    void follow(client, end.signal)
    return () => end.abort()
  }, [isSignedIn, client])
}

async function follow(client: Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await client.integrations.watch(undefined, { signal })) {
        if (signal.aborted) return
        useIntegrations.getState().took(state)
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') return sessionEnded('idle')
    }
    // A broken line brings a new client and with it a new stream; this is for a stream that broke alone.
    await new Promise((resolve) => setTimeout(resolve, againMs))
  }
}
