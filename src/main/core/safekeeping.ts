import { dirname } from 'node:path'
import type { Check } from '#shared/api/health.ts'
import { createBackups } from '../backups/backups.ts'
import { createCopies } from '../backups/copies.ts'
import { createRestoring } from '../backups/restoring.ts'
import { createStoreCheck } from '../backups/store-check.ts'
import { createMoving } from '../move/moving.ts'
import type { HouseParts } from './house-parts.ts'
import type { Common } from './outside.ts'

/** What keeps the store safe: backups of it, and bringing them back. */
export function createSafekeeping(common: Common, { locations }: Pick<HouseParts, 'locations'>) {
  const { clock, log, store, deviceChanged: onChange } = common
  const work = common.backupWork ?? null
  const restoring = createRestoring({
    clock,
    log,
    dataDir: dirname(store.file),
    store,
    work,
    restart: common.restart ?? null,
    before: common.restored ?? null,
    onChange,
  })
  const storeCheck = createStoreCheck({
    ...common,
    work,
    timeZone: () => locations.inUse()[0]?.timeZone ?? 'UTC',
    onChange,
  })
  const moving =
    common.restart &&
    createMoving({ ...common, dataDir: dirname(store.file), restart: common.restart, claim: restoring.claim })
  const copies = createCopies({ dataDir: dirname(store.file), log, onChange })
  const backups = createBackups({ ...common, work, restoring, storeCheck, copies, onChange })
  /** The file for support, with what device health found; null where it could not be made. */
  const supportFile = async (checks: readonly Check[]) => {
    const made = await work?.support({ version: common.facts.version, checks, now: clock.now() })
    return made === undefined || 'problem' in made ? null : made
  }
  return { copies, restoring, moving, storeCheck, backups, supportFile }
}
