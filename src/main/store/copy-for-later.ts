import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { backUpStore } from './backup.ts'
import { openStore } from './open.ts'

/** Copies the store of a folder that no station uses to `out`, whole and checked, before a newer version opens it. Throws StoreUnusable. */
export async function copyForLater(dataDir: string, out: string): Promise<void> {
  mkdirSync(dirname(out), { recursive: true, mode: 0o700 })
  const store = openStore(dataDir)
  try {
    await backUpStore(store, dataDir, out)
  } finally {
    store.close()
  }
}
