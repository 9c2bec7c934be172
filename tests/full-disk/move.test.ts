import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { movedAway } from '#main/store/moved-away.ts'
import { tempDir } from '../support/core.ts'
import { beneath, diskKinds, makeDisk } from '../support/full-disk.ts'
import { cli, run, startHeadless } from '../support/headless.ts'
import { oldStation, passphrase, passphraseFile, waiting } from '../support/moving-station.ts'
import { demoManager, deviceState } from '../support/own-screen.ts'

describe.skipIf(!diskKinds().includes('enospc'))('a move that meets a full disk', () => {
  it('an export onto a full stick changes nothing: the sentence says so, and the old device goes on', async () => {
    const old = await oldStation()
    const stick = makeDisk('enospc')
    stick.fill()
    const file = join(stick.dir, 'station.move')
    const failed = await run('cli', ['move', 'export', '--out', file, '--data', old])
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /There is no room for the file of the move in .*This device has not moved/,
      ),
    })
    expect(readdirSync(stick.dir)).toEqual(['filler'])
    const station = await startHeadless(['--data', old, '--demo', '--no-sandbox'])
    expect(station.ready.intake).toMatch(/^http/)
    await station.kill('SIGTERM')
    stick.free()
    expect(await cli(old, 'move', 'export', '--out', file)).toMatchObject({ orders: 1 })
  })

  it('an export from a full disk changes nothing, and leaves nothing that could be taken over', async () => {
    const disk = makeDisk('enospc')
    const old = await oldStation(join(disk.dir, 'data'))
    const stick = tempDir()
    disk.fill()
    const failed = await run('cli', ['move', 'export', '--out', join(stick, 'station.move'), '--data', old])
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/The disk of .* is full/) })
    expect(readdirSync(stick)).toEqual([])
    expect(movedAway(old)).toBeNull()
    disk.free()
    expect(waiting(old)).toBe(1)
    expect(await cli(old, 'move', 'export', '--out', join(stick, 'station.move'))).toMatchObject({
      orders: 1,
    })
  })

  it('an import onto a full disk changes nothing there, and works once there is room', async () => {
    const old = await oldStation()
    const file = join(tempDir(), 'station.move')
    const key = passphraseFile()
    await cli(old, 'move', 'export', '--out', file, '--passphrase-file', key)
    const disk = makeDisk('enospc')
    const fresh = join(disk.dir, 'data')
    mkdirSync(fresh)
    disk.fill()
    const take = ['move', 'import', '--from', file, '--passphrase-file', key]
    const failed = await run('cli', [...take, '--data', fresh])
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/The disk of .* is full/) })
    expect(existsSync(join(fresh, 'orders.db'))).toBe(false)
    disk.free()
    expect(await cli(fresh, ...take)).toMatchObject({ orders: 1 })
    expect(waiting(fresh)).toBe(1)
  })
})

it.skipIf(!diskKinds().includes('limit'))(
  'a station whose disk takes nothing any more when it moves away goes on in its window, and says why',
  async () => {
    const disk = makeDisk('limit')
    const old = await oldStation(join(disk.dir, 'data'))
    const stick = tempDir()
    const args = ['--data', old, '--demo', '--no-sandbox', '--window']
    const station = await startHeadless(args, { through: beneath })
    const manager = await demoManager(station.ready.ui)
    disk.covers(station.child.pid ?? 0)
    // The folder is tried with a small file before the station closes: the disk gets full after that.
    const begun = manager.move.away({ folder: stick, passphrase })
    await begun
    disk.fill()
    const { backups } = await deviceState(station.ready.ui, (state) => state.backups.restored !== null)
    expect(backups.restored?.outcome).toMatchObject({ is: 'not-moved' })
    disk.free()
    expect(movedAway(old)).toBeNull()
    expect(readdirSync(stick)).toEqual([])
    expect(await station.kill('SIGTERM')).toBe(0)
    expect(waiting(old)).toBe(1)
  },
)
