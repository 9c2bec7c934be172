import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { errorLine } from '../base/unexpected.ts'
import { checkWhole } from '../store/check.ts'
import { copyBackup } from '../store/backup-copies.ts'
import { bringInBackup } from '../store/bring-in-backup.ts'
import { fileOfBackup } from '../store/backup-files.ts'
import {
  BackupFailed,
  freeBytesOf,
  isWholeBackup,
  lookAtBackups,
  lookAtKeptStores,
  makeBackup,
} from '../store/kept-backups.ts'
import { noteDamage } from '../store/known-damage.ts'
import { missingOrders } from '../store/missing-orders.ts'
import { prepareRestore } from '../store/restore.ts'
import { makeSupportFile } from '../support/support-file.ts'
import type { BackupNews, BackupPlace, BackupResults, BackupTask } from './task.ts'

/** So often at most the share done is told, in ms. */
const toldEveryMs = 500

/**
 * Entry of the backup worker: a thread for one piece of work, with a connection of its own, so that copying and
 * checking hold up neither the intake of orders nor the screens' reads.
 */
const { file, folder, task } = workerData as BackupPlace & { task: BackupTask }
const dataDir = dirname(file)
/** The built program: this file runs as out/main/backups/worker.js. */
const program = fileURLToPath(new URL('../..', import.meta.url))

// Node's port, not a window: it takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: BackupNews) => parentPort?.postMessage(news)

let toldAt = -Infinity
function tellShare(share: number): void {
  if (performance.now() - toldAt < toldEveryMs) return
  toldAt = performance.now()
  tell({ share })
}

const work: { [What in keyof BackupResults]: () => Promise<BackupResults[What]> | BackupResults[What] } = {
  look: () => found(lookAtBackups(folder)),
  make: async () => {
    const now = task.now ?? 0
    const { made, backups } = await makeBackup({ file, folder, now }, tellShare)
    return { ...found(backups), copy: copyBackup(dataDir, join(folder, made), made, now) }
  },
  bringIn: () => {
    const brought = bringInBackup({ path: task.path ?? '', folder, now: task.now ?? 0 })
    return 'refused' in brought ? brought : { ...brought, ...found(lookAtBackups(folder)) }
  },
  readBack: () => ({ isWhole: isWholeBackup(fileOfBackup(dataDir, folder, task.name ?? '')) }),
  compare: () => ({ missing: missingOrders(file, fileOfBackup(dataDir, folder, task.name ?? '')) }),
  putAside: () => ({ missing: missingOrders(fileOfBackup(dataDir, folder, task.name ?? ''), file) }),
  check: () => {
    const found = checkWhole(file)
    if (found !== 'ok') noteDamage(dataDir)
    return { found }
  },
  prepare: () => prepareRestore(dataDir, fileOfBackup(dataDir, folder, task.name ?? '')),
  support: () => {
    const { version = '', checks = null, now = 0 } = task
    const { name, zip } = makeSupportFile({ dataDir, program, version, checks, now })
    return { name, zip: Buffer.from(zip).toString('base64') }
  },
}

function found(backups: BackupResults['look']['backups']): BackupResults['look'] {
  return { backups, kept: lookAtKeptStores(dataDir), freeBytes: freeBytesOf(dataDir) }
}

try {
  tell({ done: await work[task.what]() })
} catch (error) {
  const problem = error instanceof BackupFailed ? error.problem : 'failed'
  if (problem === 'store-damaged') noteDamage(dataDir)
  const { cause } = error as { cause?: unknown }
  tell({ problem, detail: errorLine(cause ?? error) })
}
