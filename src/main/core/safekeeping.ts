import { dirname } from 'node:path'
import { createBackups } from '../backups/backups.ts'
import { createRestoring } from '../backups/restoring.ts'
import type { Common } from './outside.ts'

/** What keeps the store safe: backups of it, and bringing them back. */
export function createSafekeeping(common: Common) {
  const { clock, log, store, deviceChanged: onChange } = common
  const work = common.backupWork ?? null
  const restoring = createRestoring({
    clock,
    log,
    dataDir: dirname(store.file),
    work,
    restart: common.restart ?? null,
    before: common.restored ?? null,
    onChange,
  })
  const backups = createBackups({ ...common, work, restoring, onChange })
  return { restoring, backups }
}
