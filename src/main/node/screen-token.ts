import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ownerOnlyFile } from './owner-only-file.ts'

/** The token this station's screens present. Kept in the data folder: a screen left open finds its way back after a restart. */
export function screenToken(dataDir: string): string {
  const token = ownerOnlyFile(join(dataDir, 'screen-token'), () =>
    Buffer.from(randomBytes(24).toString('base64url')),
  ).toString()
  if (!/^[\w-]{32}$/.test(token))
    throw new Error(`${join(dataDir, 'screen-token')} is damaged: remove it and start again`)
  return token
}
