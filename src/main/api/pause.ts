import type { PauseState } from '#shared/api/pause.ts'
import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'

/** Normal, busy and paused: the kitchen's own calls. */
export function pauseApi(core: Core) {
  const { pause } = core
  return {
    watch: api.pause.watch.handler(async function* ({ signal }): AsyncGenerator<PauseState, void, void> {
      const changes = core.changes.throttles.subscribe(signal)
      yield pause.state()
      for await (const _ of changes) yield pause.state()
    }),
    set: api.pause.set.use(permit(core.accounts, 'pause')).handler(({ input, context, errors }) => {
      const done = pause.set(input, context.actor.name ?? null)
      if (done.ok) return done.state
      if (done.refusal === 'changed') throw errors.CHANGED({ data: { by: done.by, at: done.at } })
      throw done.refusal === 'past' ? errors.PAST() : errors.UNKNOWN()
    }),
    seen: api.pause.seen.handler(({ input }) => pause.seen(input.ids)),
    remindLater: api.pause.remindLater.handler(({ input }) => pause.remindLater(input)),
  }
}
