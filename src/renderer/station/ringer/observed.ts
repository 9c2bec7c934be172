/**
 * What came of playing a sound: success is what was seen to happen, not what did not throw.
 * - `played`: the clip moved on, so the browser sent it to the loudspeaker
 * - `blocked`: the browser wants a touch first
 * - `failed`: nothing moved in time, or the file is missing, empty or broken
 * - `cut`: the next ring began the same clip anew before anything could be seen
 */
export type Played = 'played' | 'blocked' | 'failed' | 'cut'

/** A clip that has not moved after this long stands still (ms). Bundled sounds begin within a few hundredths. */
export const standsStillMs = 2_000

/** Plays `audio` and watches it. */
export function observed(audio: HTMLAudioElement): Promise<Played> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const settle = (played: Played) => {
      clearTimeout(timer)
      over.abort()
      resolve(played)
    }
    const moved = () => {
      if (audio.currentTime > 0) settle('played')
    }
    const timer = setTimeout(() => settle(audio.currentTime > 0 ? 'played' : 'failed'), standsStillMs)
    for (const type of ['timeupdate', 'ended']) audio.addEventListener(type, moved, { signal: over.signal })
    audio.addEventListener('error', () => settle('failed'), { signal: over.signal })
    audio.play().catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : ''
      settle(name === 'NotAllowedError' ? 'blocked' : name === 'AbortError' ? 'cut' : 'failed')
    })
  })
}

/** A file that has said nothing of itself after this long will not (ms): it lies beside the page. */
const loadsWithinMs = 15_000

/** Whether a sound's file is there and holds any sound. */
export function loads(audio: HTMLAudioElement): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const settle = (is: boolean) => {
      clearTimeout(timer)
      over.abort()
      resolve(is)
    }
    const known = () => settle(audio.duration > 0)
    const timer = setTimeout(() => settle(false), loadsWithinMs)
    if (audio.error) return settle(false)
    if (audio.readyState >= HTMLMediaElement.HAVE_METADATA) return known()
    audio.addEventListener('loadedmetadata', known, { signal: over.signal })
    audio.addEventListener('error', () => settle(false), { signal: over.signal })
  })
}
