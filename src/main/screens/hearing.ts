import type { HearingState } from '#shared/api/hearing.ts'
import { createTopic } from '../base/topic.ts'

/**
 * Which of the open screens can be heard. Nothing is kept: a screen that leaves ends its own word. `onChange` hears of every
 * word said and ended.
 */
export function createHearing(onChange: () => void = () => {}) {
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
    /** One screen's word and what all of them come to, until `signal` aborts. `screenId`: null on the station's own. */
    watch: async function* (
      { isHeard, screenId = null }: { isHeard: boolean; screenId?: string | null | undefined },
      signal?: AbortSignal,
    ): AsyncGenerator<HearingState, void, void> {
      const screen = { isHeard, screenId }
      screens.add(screen)
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
