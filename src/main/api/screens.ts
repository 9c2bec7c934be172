import type { OwnScreen, ScreensState } from '#shared/api/screens.ts'
import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

/** The calls about other screens: what each is, and what managers do with them. */
export function screensApi({ screens, changes, accounts }: Core) {
  const managed = api.screens.use(requireManager(accounts))

  return {
    watchOwn: api.screens.watchOwn.handler(async function* ({
      context: { screenId },
      signal,
    }): AsyncGenerator<OwnScreen | null, void, void> {
      const changed = changes.screens.subscribe(signal)
      const own = () => (screenId === undefined ? null : screens.find(screenId))
      let told = own()
      yield told
      for await (const _ of changed) {
        const now = own()
        if (JSON.stringify(now) === JSON.stringify(told)) continue
        told = now
        yield now
      }
    }),

    watch: managed.watch.handler(async function* ({ signal }): AsyncGenerator<ScreensState, void, void> {
      const changed = changes.screens.subscribe(signal)
      yield screens.state()
      for await (const _ of changed) yield screens.state()
    }),
    turn: managed.turn.handler(({ input, context }) => screens.turn(input.on, managerActor(context.manager))),
    makeCode: managed.makeCode.handler(({ input, context, errors }) => {
      const made = screens.makeCode(input, managerActor(context.manager))
      if (made.ok) return
      if (made.refusal === 'locked') throw errors.LOCKED({ data: { until: made.until } })
      throw made.refusal === 'full' ? errors.FULL() : errors.NAME_TAKEN()
    }),
    dropCode: managed.dropCode.handler(() => screens.dropCode()),
    change: managed.change.handler(({ input, context, errors }) => {
      const done = screens.change(input, managerActor(context.manager))
      if (done === 'unknown') throw errors.UNKNOWN_SCREEN()
      if (done === 'name-taken') throw errors.NAME_TAKEN()
    }),
    revoke: managed.revoke.handler(({ input, context, errors }) => {
      if (screens.revoke(input.id, managerActor(context.manager)) === 'unknown') throw errors.UNKNOWN_SCREEN()
    }),
  }
}
