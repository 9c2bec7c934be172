import { type Ring, type Ringing, soundsOf } from '../orders/ringing.ts'

/** From the start of one sound to the start of the next (ms). */
export const repeatMs = 3_000
/** The first time it rings at this share of the set volume, then louder, up to all of it. */
const firstShare = 0.4
const louderBy = 0.15

/** Share of the set volume for the nth repeat, 0 being the first. */
export function loudness(repeat: number): number {
  return Math.min(1, firstShare + repeat * louderBy)
}

/**
 * Repeats what rings until nothing does, louder each time (B1). Something new rings at once, in the same step in
 * which its card appears (B18), and does not wait for the next repeat.
 */
export function createRinger(play: (sound: Ring, share: number) => void) {
  let ringing: Ringing = new Map()
  let repeat = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const sound = (first?: Ring) => {
    clearTimeout(timer)
    const sounds = soundsOf(ringing)
    const next = first ?? sounds[repeat % sounds.length]
    if (next === undefined) return
    play(next, loudness(repeat))
    repeat += 1
    timer = setTimeout(sound, repeatMs)
  }

  return {
    update: (now: Ringing): void => {
      const fresh = [...now].find(([id, ring]) => ringing.get(id) !== ring)
      ringing = now
      if (now.size === 0) {
        clearTimeout(timer)
        repeat = 0
      } else if (fresh) sound(fresh[1])
    },
    stop: (): void => clearTimeout(timer),
  }
}
