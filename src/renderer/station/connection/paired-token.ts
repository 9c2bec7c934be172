import { isPairingCode, type PairAnswer } from '#shared/screens/pairing.ts'

const key = 'order-manager-screen'

/** Whether this page is another tablet's: the station's own come from itself, and need no certificate. */
export function isOtherScreen(location: Pick<Location, 'protocol'> = window.location): boolean {
  return location.protocol === 'https:'
}

/** The token this tablet got when it was paired. It outlives the tab: a tablet that is switched off stays paired. */
export function pairedToken(memory: Pick<Storage, 'getItem'> = window.localStorage): string | null {
  try {
    return memory.getItem(key)
  } catch {
    return null
  }
}

let broughtCode: string | null = null

/** Takes the code a QR code brought along (`#pair=123456`) out of the visible address, and keeps it for the page. */
export function takePairingCode(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): void {
  const given = new URLSearchParams(location.hash.replace(/^#/, '')).get('pair')
  if (given === null) return
  history.replaceState(null, '', location.pathname + location.search)
  if (isPairingCode(given)) broughtCode = given
}

/** The code this page was opened with; null where it was opened without one. */
export function pairingCodeBrought(): string | null {
  return broughtCode
}

export type Paired =
  | { ok: true }
  | { ok: false; why: 'wrong' | 'unreachable' | 'not-kept' }
  | { ok: false; why: 'locked'; minutes: number }

/** Sends the code and keeps the token that comes back. */
export async function pair(
  code: string,
  memory: Pick<Storage, 'setItem'> = window.localStorage,
): Promise<Paired> {
  let answer: PairAnswer
  try {
    const response = await fetch('/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(10_000),
    })
    answer = (await response.json()) as PairAnswer
  } catch {
    return { ok: false, why: 'unreachable' }
  }
  if ('refusal' in answer)
    return answer.refusal === 'locked'
      ? { ok: false, why: 'locked', minutes: answer.minutes }
      : { ok: false, why: 'wrong' }
  try {
    memory.setItem(key, answer.token)
  } catch {
    return { ok: false, why: 'not-kept' }
  }
  return { ok: true }
}
