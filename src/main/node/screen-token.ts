import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Log } from '../base/log.ts'
import { ownerOnlyFile } from '../base/owner-only-file.ts'

/**
 * The token this station's screens present. Kept in the data folder: a screen left open finds its way back after a
 * restart. Where that file cannot be read, written or understood, the station takes orders all the same, with a token
 * for this run; the file stays as it is.
 */
export function screenToken(dataDir: string, log: Pick<Log, 'warn'>): string {
  const make = () => randomBytes(24).toString('base64url')
  try {
    const token = ownerOnlyFile(join(dataDir, 'screen-token'), () => Buffer.from(make())).toString()
    if (/^[\w-]{32}$/.test(token)) return token
    log.warn(
      {},
      'the file screen-token is damaged: remove it; until then screens are opened anew after a restart',
    )
  } catch (error) {
    const { code } = error as { code?: string }
    log.warn({ code }, 'the file screen-token cannot be used; screens are opened anew after a restart')
  }
  return make()
}
