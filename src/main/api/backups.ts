import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The calls about backups; for managers only. */
export function backupsApi({ backups, accounts }: Core) {
  const managed = api.backups.use(requireManager(accounts))
  return {
    list: managed.list.handler(backups.list),
    start: managed.start.handler(() => {
      backups.soon()
      return {}
    }),
  }
}
