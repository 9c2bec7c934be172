/** A code is good for so long and for one screen. */
export const codeMinutes = 5
/** So many wrong codes close pairing, for so long; whatever is typed meanwhile counts for nothing. */
export const maxWrongCodes = 10
export const pairingLockMinutes = 10
/** Screens a station keeps at most; a restaurant has a handful. */
export const maxScreens = 30
export const longestScreenName = 40

/** Whether these are the six digits of a pairing code, as typed without spaces. */
export function isPairingCode(text: string): boolean {
  return /^\d{6}$/.test(text)
}

/** What a new screen sends to `POST /pair`, and what comes back beside the status. */
export type PairAnswer =
  | { token: string }
  | { refusal: 'wrong' }
  /** Too many wrong codes, by whomever: try again in so many minutes. */
  | { refusal: 'locked'; minutes: number }
