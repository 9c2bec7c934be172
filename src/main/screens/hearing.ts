import type { HearingState } from '#shared/api/hearing.ts'
import { createTopic } from '../base/topic.ts'

/** Which of the open screens can be heard. Nothing is kept: a screen that leaves ends its own word. */
export function createHearing() {
  const screens = new Set<{ isHeard: boolean }>()
  const changed = createTopic<'hearing'>()
  const state = (): HearingState => {
    const heard = [...screens].filter(({ isHeard }) => isHeard).length
    return { heard, silent: screens.size - heard }
  }
  return {
    state,
    /** One screen's word and what all of them come to, until `signal` aborts. */
    watch: async function* (
      isHeard: boolean,
      signal?: AbortSignal,
    ): AsyncGenerator<HearingState, void, void> {
      const screen = { isHeard }
      screens.add(screen)
      changed.publish(['hearing'])
      const changes = changed.subscribe(signal)
      try {
        yield state()
        for await (const _ of changes) yield state()
      } finally {
        screens.delete(screen)
        changed.publish(['hearing'])
      }
    },
  }
}
