import type { Ring } from '../board/ringing.ts'

type Clip = Ring | 'silence'

/** Plays the bundled sounds. Resolves to whether it could be heard: browsers forbid sound before the first touch. */
export function createPlayer(base: string): (clip: Clip, volume: number) => Promise<boolean> {
  const clips = new Map<Clip, HTMLAudioElement>()
  for (const clip of ['new', 'cancelled', 'problem', 'silence'] as const) {
    const audio = new Audio(`${base}sounds/${clip}.wav`)
    audio.preload = 'auto'
    clips.set(clip, audio)
  }
  return async (clip, volume) => {
    const audio = clips.get(clip)
    if (!audio) return false
    audio.volume = Math.min(1, Math.max(0, volume))
    audio.currentTime = 0
    try {
      await audio.play()
      return true
    } catch (error) {
      // Anything but the browser's veto (a clip cut short by the next one, say) is no reason to ask for a tap.
      return !(error instanceof DOMException && error.name === 'NotAllowedError')
    }
  }
}
