import type { HearingState } from '#shared/api/hearing.ts'
import { createTopic } from '../base/topic.ts'

type Word = {
  isHeard: boolean
  /** The other screen that says so; null on the station's own. */
  screenId?: string | null | undefined
  /** When somebody said there that a sound was heard (epoch ms). */
  heardAt?: number | null
}

/**
 * Which of the open screens can be heard. Nothing is kept: a screen that leaves ends its own word. `onChange` hears of every
 * word said and ended, `onHeard` of when somebody said that a sound was heard.
 */
export function createHearing(onChange: () => void = () => {}, onHeard: (at: number) => void = () => {}) {
  const screens = new Set<{ isHeard: boolean; screenId: string | null }>()
  const changed = createTopic<'hearing'>()
  const tell = () => {
    changed.publish(['hearing'])
    onChange()
  }
  const state = (): HearingState => {
    const heard = [...screens].filter(({ isHeard }) => isHeard).length
    return { heard, silent: screens.size - heard }
  }
  return {
    state,
    /** Whether another screen is heard, as it said last; null while it says nothing. */
    of: (screenId: string): boolean | null =>
      [...screens].findLast((screen) => screen.screenId === screenId)?.isHeard ?? null,
    /** One screen's word and what all of them come to, until `signal` aborts. */
    watch: async function* (
      { isHeard, screenId = null, heardAt = null }: Word,
      signal?: AbortSignal,
    ): AsyncGenerator<HearingState, void, void> {
      const screen = { isHeard, screenId }
      screens.add(screen)
      if (heardAt !== null) onHeard(heardAt)
      tell()
      const changes = changed.subscribe(signal)
      try {
        yield state()
        for await (const _ of changes) yield state()
      } finally {
        screens.delete(screen)
        tell()
      }
    },
  }
}
export type Hearing = ReturnType<typeof createHearing>
