import { randomBytes } from 'node:crypto'

/** One consent in Uber's window, from the authorize request to the redirect back. Times are epoch ms. */
export type UberFlow = {
  id: string
  request: { clientId: string; redirectUri: string; state: string | null }
  startedAt: number
  /** Who signed in; null before. */
  accountId: string | null
  /** As typed last. */
  email: string
  notice: 'unknown' | 'password' | null
  /** Where it ended: the address that took its outcome to the app. */
  back: string | null
}

const kept = 50

/** Begins a consent; the oldest are forgotten. */
export function addUberFlow(
  flows: Map<string, UberFlow>,
  request: UberFlow['request'],
  now: number,
): UberFlow {
  const id = randomBytes(24).toString('base64url')
  const flow: UberFlow = {
    id,
    request,
    startedAt: now,
    accountId: null,
    email: '',
    notice: null,
    back: null,
  }
  flows.set(id, flow)
  for (const oldest of flows.keys()) {
    if (flows.size <= kept) break
    flows.delete(oldest)
  }
  return flow
}
