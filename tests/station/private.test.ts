import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepPrivate } from '#main/base/keep-private.ts'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'

/** Every path below a folder that another user of this machine could open. */
function open(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = join(inside, name)
    const { mode } = lstatSync(join(folder, path))
    const isFolder = lstatSync(join(folder, path)).isDirectory()
    return [...((mode & 0o077) === 0 ? [] : [path]), ...(isFolder ? open(folder, path) : [])]
  })
}

describe.skipIf(process.platform === 'win32')('what a station keeps', () => {
  it('is closed to others, in a folder made before too, with all that was left in it', async () => {
    const dataDir = tempDir()
    const first = await startHeadless(['--data', dataDir, '--demo'])
    await first.kill('SIGKILL')
    await cli(dataDir, 'backup', '--out', join(dataDir, 'backup.db'))
    mkdirSync(join(dataDir, 'logs'))
    writeFileSync(join(dataDir, 'logs', 'order-manager.log'), '')
    cpSync(join(dataDir, 'orders.db'), join(dataDir, 'orders.db.before-restore'))
    // As an older program, or a copy from a stick, leaves it.
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o755)
    chmodSync(join(dataDir, 'logs', 'order-manager.log'), 0o644)
    chmodSync(dataDir, 0o755)
    expect(await cli(dataDir, 'health')).toMatchObject({ dataReadableByOthers: true })

    const station = await startHeadless(['--data', dataDir, '--demo'])
    expect(lstatSync(dataDir).mode & 0o777).toBe(0o700)
    expect(open(dataDir)).toEqual([])
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining(['orders.db-wal', 'sandbox.json', 'station.lock']),
    )
    expect(await cli(dataDir, 'health')).toMatchObject({ dataReadableByOthers: false })
    await station.kill('SIGTERM')
  })

  it('in a folder that others use as well is closed file by file, and nothing else is touched', () => {
    const shared = mkdtempSync(join(tempDir(), 'shared-'))
    chmodSync(shared, 0o1777)
    for (const name of ['orders.db', 'orders.db-wal', 'theirs.txt']) {
      writeFileSync(join(shared, name), '')
      chmodSync(join(shared, name), 0o644)
    }
    symlinkSync(join(shared, 'theirs.txt'), join(shared, 'screen-token'))
    expect(keepPrivate(shared)).toBe(true)
    expect(lstatSync(shared).mode & 0o7777).toBe(0o1777)
    expect(lstatSync(join(shared, 'orders.db-wal')).mode & 0o777).toBe(0o600)
    expect(lstatSync(join(shared, 'theirs.txt')).mode & 0o777).toBe(0o644)
  })
})
