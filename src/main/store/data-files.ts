import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** The files in a data folder that are the station's own: the store and what SQLite and restoring keep beside it, keys, lock, sign of life. */
const own =
  /^(orders\.db($|[-.])|station\.lock|secrets\.key|screen-token|screen-port|sandbox\.json|last-alive|backup-copies|moved-away)/

/** Whether the name of a file in a data folder is one of the station's own. */
export const isOwnName = (name: string): boolean => own.test(name)

/** Whether a path is that of a file of the station's own in `dataDir`, through whatever links. */
export function isDataFile(dataDir: string, path: string): boolean {
  const folder = dirname(path)
  if (!existsSync(folder) || !existsSync(dataDir)) return false
  return realpathSync(folder) === realpathSync(dataDir) && isOwnName(basename(path))
}
