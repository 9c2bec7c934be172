import { sounds, type Sound } from '../orders/ringing.ts'
import { loads, observed, type Played } from './observed.ts'
import { hasNoOutput } from './output.ts'

export type Clip = Sound | 'silence'

export type Player = {
  /** Plays a clip at this volume (0 to 1) and resolves to what came of it. */
  play: (clip: Clip, volume: number) => Promise<Played>
  /** The sounds an order may need whose file is missing or holds nothing. */
  missing: () => Promise<Sound[]>
}

/** Plays the bundled sounds. `base` is where they lie. */
export function createPlayer(base: string): Player {
  const clips = new Map<Clip, HTMLAudioElement>()
  const load = (clip: Clip): HTMLAudioElement => {
    const audio = new Audio(`${base}sounds/${clip}.wav`)
    audio.preload = 'auto'
    clips.set(clip, audio)
    return audio
  }
  for (const clip of [...sounds, 'silence'] as const) load(clip)

  return {
    play: async (clip, volume) => {
      const audio = clips.get(clip) ?? load(clip)
      audio.volume = Math.min(1, Math.max(0, volume))
      audio.currentTime = 0
      const played = await observed(audio)
      // A clip that stands still does not recover by itself: the next ring gets a fresh one.
      if (played === 'failed' && clips.get(clip) === audio) load(clip)
      // Without a loudspeaker a browser plays into nothing, and its clip moves on all the same.
      return played === 'played' && (await hasNoOutput()) ? 'failed' : played
    },
    missing: async () => {
      const loaded = await Promise.all(sounds.map((sound) => loads(clips.get(sound) ?? load(sound))))
      return sounds.filter((_, at) => !loaded[at])
    },
  }
}
