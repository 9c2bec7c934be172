import type { UpdatesState } from '#shared/api/updates.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The moment changes by itself: what is told about it is at most this old, in ms. */
const againMs = 15_000

/** The calls about new versions; for managers only. */
export function updatesApi({ updater, accounts, log, facts }: Core) {
  const managed = api.updates.use(requireManager(accounts))
  const none: UpdatesState = {
    version: facts.version,
    off: 'not-this-package',
    how: 'by-hand',
    host: null,
    checkedAt: null,
    step: { is: 'idle' },
    busy: null,
    rolledBack: null,
    installed: null,
  }
  return {
    watch: managed.watch.handler(async function* ({ signal }): AsyncGenerator<UpdatesState, void, void> {
      yield updater?.state() ?? none
      if (!updater) return
      const beat = setInterval(() => updater.changes.publish(['updates']), againMs)
      try {
        for await (const _ of updater.changes.subscribe(signal)) yield updater.state()
      } finally {
        clearInterval(beat)
      }
    }),
    check: managed.check.handler(({ errors }) => {
      if (!updater || updater.check() === 'off') throw errors.OFF()
      return {}
    }),
    install: managed.install.handler(({ context, errors }) => {
      const begun = updater?.install() ?? 'off'
      if (begun === 'off') throw errors.OFF()
      if (begun === 'not-ready') throw errors.NOT_READY()
      if (begun === 'busy') throw errors.BUSY()
      log.warn({ by: context.manager.id }, 'a manager has a new version installed')
      return {}
    }),
    later: managed.later.handler(({ errors }) => {
      const put = updater?.later() ?? 'off'
      if (put === 'off') throw errors.OFF()
      if (put === 'not-ready') throw errors.NOT_READY()
      return {}
    }),
  }
}
