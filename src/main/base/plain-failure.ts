import { SecretUnreadable } from './shell.ts'
import { NewerStore } from '../store/migrate.ts'
import { offeringBackup } from '../store/offered-backup.ts'
import { storeFailure, StoreUnusable } from '../store/problem.ts'

/**
 * A failure in one line for the person who started the program, where it is one that person can mend; null for a bug
 * of ours. `dataDir` is the folder worked on, when it is known by then.
 */
export function plainFailure(error: unknown, dataDir: string | null): string | null {
  const failure = dataDir === null ? error : offeringBackup(dataDir, storeFailure(dataDir, error))
  return [StoreUnusable, NewerStore, SecretUnreadable].some((kind) => failure instanceof kind)
    ? (failure as Error).message
    : null
}
