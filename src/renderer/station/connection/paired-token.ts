import { isPairingCode, type PairAnswer } from '#shared/screens/pairing.ts'

import { rememberedLanguage } from '#renderer/kit/words/language.ts'

const key = 'order-manager-screen'

/**
 * Whether this page is another tablet's: the station's own come from itself, and need no certificate. The window of an
 * installed program is always its own, whatever carries our scheme there.
 */
export function isOtherScreen(page: Pick<Window, 'location' | 'orderManagerShell'> = window): boolean {
  return page.orderManagerShell === undefined && page.location.protocol === 'https:'
}

/** The token this tablet got when it was paired. It outlives the tab: a tablet that is switched off stays paired. */
export function pairedToken(memory: Pick<Storage, 'getItem'> = window.localStorage): string | null {
  try {
    return memory.getItem(key)
  } catch {
    return null
  }
}

/**
 * Leaves nothing of the restaurant in this browser: what the page kept goes, and the page begins anew. Its language stays, and
 * the token, which is worth nothing any more: by it the page knows that it was let in once.
 */
export function leaveNothing(page: Window = window): void {
  try {
    const stays = [key, rememberedLanguage].map((name) => [name, page.localStorage.getItem(name)] as const)
    page.sessionStorage.clear()
    page.localStorage.clear()
    for (const [name, text] of stays) if (text !== null) page.localStorage.setItem(name, text)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  page.location.reload()
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
