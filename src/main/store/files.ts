import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { lockDataDir } from './lock.ts'
import { migrations } from './migrations/list.ts'
import { StoreUnusable } from './problem.ts'

/**
 * Puts a backup in the place of a data folder's store. The folder must not be in use; what was there is kept beside
 * it as `orders.db.before-restore`. Throws StoreUnusable when the file is no sound backup or the folder is in use.
 */
export function restoreStore(dataDir: string, from: string): void {
  if (!existsSync(from))
    throw new StoreUnusable(`There is no file ${from}. Name the backup with --from FILE.`)
  checkBackup(from)
  const lock = lockDataDir(dataDir)
  try {
    const file = join(dataDir, 'orders.db')
    const staged = `${file}.restoring`
    copyFileSync(from, staged)
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${file}.before-restore${suffix}`)
      else rmSync(`${file}.before-restore${suffix}`, { force: true })
    }
    if (existsSync(file)) renameSync(file, `${file}.before-restore`)
    renameSync(staged, file)
  } finally {
    lock.release()
  }
}

function checkBackup(from: string): void {
  let db: Database.Database | undefined
  try {
    db = new Database(from, { readonly: true, fileMustExist: true })
    const sound = db.pragma('quick_check', { simple: true }) === 'ok'
    const version = db.pragma('user_version', { simple: true }) as number
    if (!sound || version < 1) throw new Error('not a sound backup')
    if (version > (migrations.at(-1)?.version ?? 0)) {
      throw new StoreUnusable(`${from} was made by a newer Order Manager. Update the program first.`)
    }
  } catch (cause) {
    if (cause instanceof StoreUnusable) throw cause
    throw new StoreUnusable(`${from} is not a sound backup of Order Manager. Choose another file.`, { cause })
  } finally {
    db?.close()
  }
}
