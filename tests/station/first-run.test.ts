import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { oldStation, passphrase, passphraseFile } from '../support/moving-station.ts'
import { deviceState, ownScreen } from '../support/own-screen.ts'

const orders = async (dataDir: string) =>
  (await cli<{ platformOrderId: string }[]>(dataDir, 'orders', 'list')).map((row) => row.platformOrderId)

test('a station nobody has set up yet takes over from another device without an account, one that is set up does not', async () => {
  const file = join(tempDir(), 'station.move')
  const old = await oldStation()
  await cli(old, 'move', 'export', '--out', file, '--passphrase-file', passphraseFile())
  const fresh = tempDir()
  const { ready } = await startHeadless(['--data', fresh, '--no-sandbox', '--window'])
  const screen = await ownScreen(ready.ui)
  const take = (key: string) => screen.move.firstRun({ from: 'move', file, passphrase: key })
  await expect(take('another passphrase')).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  await expect(screen.move.firstRun({ from: 'backup', file: join(fresh, 'none.db') })).rejects.toMatchObject({
    code: 'NO_FILE',
  })
  await take(passphrase)
  const { backups } = await deviceState(ready.ui, (state) => state.backups.restored !== null)
  expect(backups.restored?.outcome).toMatchObject({ is: 'moved-here', orders: 1 })
  expect(await orders(fresh)).toEqual(['a'])

  const used = await startHeadless(['--data', tempDir(), '--demo', '--no-sandbox', '--window'])
  const other = await ownScreen(used.ready.ui)
  await expect(other.move.firstRun({ from: 'backup', file })).rejects.toMatchObject({
    code: 'ALREADY_SET_UP',
  })
})

test('a station nobody has set up yet goes back to a backup that lies anywhere', async () => {
  const backup = join(tempDir(), 'orders-2026-11-27T12-00-00Z.db')
  await cli(await oldStation(), 'backup', '--out', backup)
  const fresh = tempDir()
  const { ready } = await startHeadless(['--data', fresh, '--no-sandbox', '--window'])
  await (await ownScreen(ready.ui)).move.firstRun({ from: 'backup', file: backup })
  const { backups } = await deviceState(ready.ui, (state) => state.backups.wentBack !== null)
  expect(backups.wentBack).toMatchObject({ backupAt: Date.UTC(2026, 10, 27, 12), orders: 1 })
  expect(await orders(fresh)).toEqual(['a'])
})
