import { v7 } from 'uuid'

/** Chance for so many ids is drawn at once: asking the system for each costs several times what the id does. */
const drawnAtOnce = 256
const bytesOfOne = 16
const drawn = new Uint8Array(drawnAtOnce * bytesOfOne)
let used = drawn.length

/** A new id, which tells when it was made: later ones sort behind it, within the same millisecond by chance. */
export function newId(): string {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn)
    used = 0
  }
  const random = drawn.subarray(used, used + bytesOfOne)
  used += bytesOfOne
  return v7({ random })
}
