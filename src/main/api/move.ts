import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The calls that move a station to another device; for managers only. */
export function moveApi({ moving, accounts, log }: Core) {
  const managed = api.move.use(requireManager(accounts))
  return {
    away: managed.away.handler(({ input, context, errors }) => {
      const begun = moving?.away(input.folder, input.passphrase) ?? 'busy'
      if (begun === 'no-folder') throw errors.NO_FOLDER()
      if (begun === 'not-writable') throw errors.NOT_WRITABLE()
      if (begun === 'no-room') throw errors.NO_ROOM()
      if (begun === 'busy') throw errors.BUSY()
      log.warn({ by: context.manager.id }, 'a manager moves this station to another device')
      return {}
    }),
    here: managed.here.handler(async ({ input, context, errors }) => {
      const begun = (await moving?.here(input.file, input.passphrase)) ?? 'busy'
      if (begun === 'no-file') throw errors.NO_FILE()
      if (begun === 'not-a-move') throw errors.NOT_A_MOVE()
      if (begun === 'taken-before') throw errors.TAKEN_BEFORE()
      if (begun === 'wrong-passphrase') throw errors.WRONG_PASSPHRASE()
      if (begun === 'busy') throw errors.BUSY()
      log.warn({ by: context.manager.id }, 'a manager takes over the station of another device')
      return {}
    }),
  }
}
