import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, test, vi } from 'vitest'
import type { RescueContract } from '#shared/api/rescue.ts'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { openStore } from '#main/store/open.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { cli, run, startHeadless } from '../support/headless.ts'
import { oldStation, passphrase, passphraseFile, waiting } from '../support/moving-station.ts'
import { demoManager, deviceState, ownScreen } from '../support/own-screen.ts'

type Row = { platformOrderId: string }

/** What a station that does not work on its folder says, once it does. */
async function rescueState(ui: string) {
  return vi.waitFor(
    async () => {
      const screen = (await ownScreen(ui)) as unknown as ContractRouterClient<RescueContract>
      return screen.rescue.state()
    },
    { timeout: 60_000 },
  )
}

test('a station moves to another device with its orders, what stands in line and its secrets, and ends on the old one', async () => {
  const [old, fresh] = [await oldStation(), tempDir()]
  const file = join(tempDir(), 'station.move')
  const key = passphraseFile()
  expect(await cli(old, 'move', 'export', '--out', file, '--passphrase-file', key)).toMatchObject({
    moved: true,
    orders: 1,
    secretsLeft: [],
  })
  // Nothing only the old machine can read, and nothing that can be read without the passphrase.
  expect(readFileSync(file, 'latin1')).not.toMatch(/the key to DoorDash/)
  // The old one takes no orders, also after being asked to start again.
  const refused = await run('headless', ['--data', old, '--demo', '--no-sandbox'])
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/has moved to another device and takes no orders here.*move undo/)
  expect(await cli(old, 'health')).toMatchObject({ ok: false, moved: { at: expect.any(String), file } })
  // It is no backup: its passphrase would not be asked for.
  const asBackup = await run('cli', ['restore', '--from', file, '--data', tempDir()])
  expect(asBackup).toMatchObject({ code: 1, stdout: '' })
  expect(asBackup.stderr).toMatch(/is the file of a move, not a backup.*move import/)

  expect(await cli(fresh, 'move', 'import', '--from', file, '--passphrase-file', key)).toMatchObject({
    orders: 1,
    kept: null,
  })
  expect((await cli<Row[]>(fresh, 'orders', 'list')).map((row) => row.platformOrderId)).toEqual(['a'])
  expect(waiting(fresh)).toBe(1)
  const store = openStore(fresh)
  const sealed = store.settings.getSealed('doordash-sign-in')
  store.close()
  expect(await createKeyFileSecrets(fresh, silentLog).unprotect(sealed ?? new Uint8Array())).toBe(
    'the key to DoorDash',
  )
  const station = await startHeadless(['--data', fresh, '--demo', '--no-sandbox'])
  expect(station.ready.intake).toMatch(/^http/)
  await station.kill('SIGTERM')
  // A second time would print and answer again what was done since.
  const again = await run('cli', [
    'move',
    'import',
    '--from',
    file,
    '--passphrase-file',
    key,
    '--data',
    fresh,
  ])
  expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/taken over here already/) })
})

test('a wrong passphrase, none, and another file change nothing', async () => {
  const [old, fresh] = [await oldStation(), tempDir()]
  const file = join(tempDir(), 'station.move')
  await cli(old, 'move', 'export', '--out', file, '--passphrase-file', passphraseFile())
  const take = (...more: string[]) => run('cli', ['move', 'import', '--data', fresh, ...more])
  expect((await take('--from', file)).stderr).toMatch(/give it with --passphrase-file/)
  const wrong = passphraseFile('another passphrase')
  expect((await take('--from', file, '--passphrase-file', wrong)).stderr).toMatch(/not the passphrase/)
  const backup = join(tempDir(), 'backup.db')
  await cli(old, 'backup', '--out', backup)
  expect((await take('--from', backup)).stderr).toMatch(/no file of a move/)
  expect(existsSync(join(fresh, 'orders.db'))).toBe(false)
})

test('an export that cannot be written leaves the old station as it was; a running one is not moved under its feet', async () => {
  const old = await oldStation()
  const before = readdirSync(old)
  const none = await run('cli', ['move', 'export', '--out', join(old, 'none', 'x.move'), '--data', old])
  expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no folder/) })
  expect(readdirSync(old).filter((name) => !before.includes(name) && !/-(wal|shm)$/.test(name))).toEqual([])
  const station = await startHeadless(['--data', old, '--demo', '--no-sandbox'])
  const running = await run('cli', ['move', 'export', '--out', join(tempDir(), 'x.move'), '--data', old])
  expect(running).toMatchObject({ code: 1, stderr: expect.stringMatching(/already running/) })
  await station.kill('SIGTERM')
})

test('the old device says so in its window, and takes orders again only when somebody tells it to', async () => {
  const old = await oldStation()
  await cli(old, 'move', 'export', '--out', join(tempDir(), 'station.move'))
  const { ready } = await startHeadless(['--data', old, '--demo', '--no-sandbox', '--window'])
  expect(ready.intake).toBeNull()
  const screen = (await ownScreen(ready.ui)) as unknown as ContractRouterClient<RescueContract>
  expect(await screen.rescue.state()).toMatchObject({ why: 'moved', movedAt: expect.any(Number) })
  await expect(screen.rescue.beginEmpty()).rejects.toMatchObject({ code: 'NOT_POSSIBLE' })
  await screen.rescue.goOn()
  expect((await deviceState(ready.ui, () => true)).intakeUrl).toMatch(/^http/)
})

test('what was in the new device’s folder is kept', async () => {
  const [old, other] = [await oldStation(), await oldStation()]
  const file = join(tempDir(), 'station.move')
  await cli(old, 'move', 'export', '--out', file)
  const copy = join(tempDir(), 'copy.move')
  copyFileSync(file, copy)
  const { kept } = await cli<{ kept: string }>(other, 'move', 'import', '--from', copy)
  expect(existsSync(kept)).toBe(true)
  // Of the one that moved here, not of the one that was here before.
  expect(waiting(other)).toBe(1)
})

test('a backup from before the move does not undo it: nothing is printed or answered there', async () => {
  const old = await oldStation()
  const backup = join(tempDir(), 'backup.db')
  await cli(old, 'backup', '--out', backup)
  await cli(old, 'move', 'export', '--out', join(tempDir(), 'station.move'))
  await cli(old, 'restore', '--from', backup)
  const before = waiting(old)
  expect(before).toBe(1)
  const refused = await run('headless', ['--data', old, '--demo', '--no-sandbox'])
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/has moved to another device/) })
  const station = await startHeadless(['--data', old, '--demo', '--no-sandbox', '--window'])
  expect(station.ready.intake).toBeNull()
  const screen = (await ownScreen(station.ready.ui)) as unknown as ContractRouterClient<RescueContract>
  expect(await screen.rescue.state()).toMatchObject({ why: 'moved' })
  await station.kill('SIGTERM')
  expect(waiting(old)).toBe(before)
  // Also where the store is gone or damaged meanwhile.
  writeFileSync(join(old, 'orders.db'), 'no database'.repeat(5_000))
  await cli(old, 'restore', '--from', backup)
  const still = await run('headless', ['--data', old, '--demo', '--no-sandbox'])
  expect(still).toMatchObject({ code: 1, stderr: expect.stringMatching(/has moved to another device/) })
  await cli(old, 'move', 'undo')
  const again = await startHeadless(['--data', old, '--demo', '--no-sandbox'])
  expect(again.ready.intake).toMatch(/^http/)
})

test('a second export is refused, and one of a folder without orders', async () => {
  const old = await oldStation()
  await cli(old, 'move', 'export', '--out', join(tempDir(), 'station.move'))
  const second = await run('cli', ['move', 'export', '--out', join(tempDir(), 'second.move'), '--data', old])
  expect(second).toMatchObject({ code: 1, stderr: expect.stringMatching(/has moved to another device/) })
  const none = await run('cli', ['move', 'export', '--out', join(tempDir(), 'x.move'), '--data', tempDir()])
  expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no order data/) })
})

test('a backup that is restored on the new device does not make the file of the move good for a second time; moved back, the old one works again', async () => {
  const [old, other] = [await oldStation(), await oldStation()]
  const file = join(tempDir(), 'station.move')
  await cli(old, 'move', 'export', '--out', file)
  const backup = join(tempDir(), 'backup.db')
  await cli(other, 'backup', '--out', backup)
  await cli(other, 'move', 'import', '--from', file)
  await cli(other, 'restore', '--from', backup)
  const again = await run('cli', ['move', 'import', '--from', file, '--data', other])
  expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/taken over here already/) })
  const back = join(tempDir(), 'back.move')
  await cli(other, 'move', 'export', '--out', back)
  await cli(old, 'move', 'import', '--from', back)
  const station = await startHeadless(['--data', old, '--demo', '--no-sandbox'])
  expect(station.ready.intake).toMatch(/^http/)
})

test('a manager moves the station in the app: the old one says where its file is, and the new one goes on with it', async () => {
  const folder = tempDir()
  const old = await startHeadless(['--data', await oldStation(), '--demo', '--no-sandbox', '--window'])
  const manager = await demoManager(old.ready.ui)
  const staff = await ownScreen(old.ready.ui)
  await expect(staff.move.away({ folder, passphrase })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(manager.move.away({ folder: join(folder, 'none'), passphrase })).rejects.toMatchObject({
    code: 'NO_FOLDER',
  })
  await expect(manager.move.away({ folder, passphrase: 'short' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  // Pressed twice: the second finds the station about to close, or closed.
  const [first, second] = await Promise.allSettled([
    manager.move.away({ folder, passphrase }),
    manager.move.away({ folder, passphrase }),
  ])
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const moved = await rescueState(old.ready.ui)
  expect(moved).toMatchObject({ why: 'moved', movedFile: expect.stringMatching(/order-manager-.*\.move$/) })
  const file = moved.movedFile ?? ''
  expect(readdirSync(folder)).toEqual([basename(file)])

  const fresh = tempDir()
  const next = await startHeadless(['--data', fresh, '--demo', '--no-sandbox', '--window'])
  const there = await demoManager(next.ready.ui)
  const take = (from: string, key = passphrase) => there.move.here({ file: from, passphrase: key })
  await expect(take(join(folder, 'none'))).rejects.toMatchObject({ code: 'NO_FILE' })
  const cut = join(tempDir(), 'cut.move')
  writeFileSync(cut, readFileSync(file).subarray(0, 3_000))
  await expect(take(cut)).rejects.toMatchObject({ code: 'NOT_A_MOVE' })
  for (let tries = 0; tries < 10; tries += 1)
    await expect(take(file, `wrong passphrase ${tries}`)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  // Nothing of that changed anything; the right one still opens it.
  await take(file)
  const { backups } = await deviceState(next.ready.ui, (state) => state.backups.restored !== null)
  expect(backups.restored?.outcome).toMatchObject({ is: 'moved-here', orders: 1 })
  expect((await cli<Row[]>(fresh, 'orders', 'list')).map((row) => row.platformOrderId)).toEqual(['a'])
  await expect((await demoManager(next.ready.ui)).move.here({ file, passphrase })).rejects.toMatchObject({
    code: 'TAKEN_BEFORE',
  })
})

test('a file of a move that is damaged in its middle changes nothing, and is told', async () => {
  const old = await oldStation()
  const file = join(tempDir(), 'station.move')
  await cli(old, 'move', 'export', '--out', file)
  const bytes = readFileSync(file)
  bytes.fill(0x55, 8_192)
  writeFileSync(file, bytes)
  const other = await oldStation()
  const before = waiting(other)
  const taken = await run('cli', ['move', 'import', '--from', file, '--data', other])
  expect(taken).toMatchObject({ code: 1, stderr: expect.stringMatching(/not a sound|no file of a move/) })
  expect(waiting(other)).toBe(before)
  expect(readdirSync(other).filter((name) => /restor/.test(name))).toEqual([])
})
