import { type Ring, type Ringing, type Sound, soundsOf } from '../orders/ringing.ts'

/** From the start of one sound to the start of the next (ms). */
export const repeatMs = 3_000
/** The first time it rings at this share of the set volume, then louder, up to all of it. */
const firstShare = 0.4
const louderBy = 0.15

/** Share of the set volume for what sounds once: softer than what must not be missed. */
export const onceShare = 0.5

/** Share of the set volume for the nth repeat, 0 being the first. */
export function loudness(repeat: number): number {
  return Math.min(1, firstShare + repeat * louderBy)
}

/**
 * Repeats what rings until nothing does, louder each time (B1). Something new rings at once, in the same step in
 * which its card appears (B18), and does not wait for the next repeat. What sounds once takes the turn of a repeat where
 * something rings, so that neither drowns the other.
 */
export function createRinger(play: (sound: Sound, share: number) => void) {
  let ringing: Ringing = new Map()
  let repeat = 0
  let waiting: Sound | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const sound = (first?: Ring) => {
    clearTimeout(timer)
    const sounds = soundsOf(ringing)
    const next = first ?? sounds[repeat % sounds.length]
    if (first === undefined && waiting !== null) {
      play(waiting, onceShare)
      waiting = null
    } else if (next !== undefined) {
      play(next, loudness(repeat))
      repeat += 1
    } else return
    timer = setTimeout(sound, repeatMs)
  }

  return {
    update: (now: Ringing): void => {
      const fresh = [...now].find(([id, ring]) => ringing.get(id) !== ring)
      ringing = now
      if (now.size === 0) {
        if (waiting === null) clearTimeout(timer)
        repeat = 0
      } else if (fresh) sound(fresh[1])
    },
    /** Sounds once, softly: at once where nothing rings, else in place of the next repeat. */
    once: (once: Sound): void => {
      waiting = once
      if (ringing.size === 0) sound()
    },
    stop: (): void => clearTimeout(timer),
  }
}
