import { bringInErrors } from '../backups/backups.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The calls about backups; for managers only. */
export function backupsApi({ backups, copies, restoring, accounts, log }: Core) {
  const managed = api.backups.use(requireManager(accounts))
  return {
    list: managed.list.handler(backups.list),
    start: managed.start.handler(() => {
      backups.soon()
      return {}
    }),
    bringIn: managed.bringIn.handler(async ({ input, context, errors }) => {
      const brought = await backups.bringIn(input.file)
      if (typeof brought === 'string') throw errors[bringInErrors[brought]]()
      log.info({ backup: brought.name, by: context.manager.id }, 'a manager brought in a backup')
      return brought
    }),
    copyTo: managed.copyTo.handler(({ input, errors }) => {
      const chosen = copies.choose(input.folder)
      if (chosen === 'no-folder') throw errors.NO_FOLDER()
      if (chosen === 'not-writable') throw errors.NOT_WRITABLE()
      // Tried at once, while whoever chose it is there.
      if (input.folder !== null) backups.soon()
      return {}
    }),
    compare: managed.compare.handler(async ({ input, errors }) => {
      const compared = await restoring.compare(input.name)
      if (compared === 'unknown') throw errors.UNKNOWN_BACKUP()
      if (compared === 'busy') throw errors.BUSY()
      if (compared === 'not-sound') throw errors.NOT_SOUND()
      return compared
    }),
    restore: managed.restore.handler(({ input, context, errors }) => {
      const begun = restoring.restore(input.name)
      if (begun === 'unknown') throw errors.UNKNOWN_BACKUP()
      if (begun === 'busy') throw errors.BUSY()
      log.warn({ backup: input.name, by: context.manager.id }, 'a manager restores a backup')
      return {}
    }),
  }
}
