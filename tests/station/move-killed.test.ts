import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { importMove, refusalOf } from '#main/move/move.ts'
import { movedAway, settleCutMove } from '#main/store/moved-away.ts'
import { openStore } from '#main/store/open.ts'
import { silentLog, tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { oldStation, passphrase, passphraseFile, waiting } from '../support/moving-station.ts'

const program = fileURLToPath(new URL('../support/move-killed.ts', import.meta.url))

/** Moves in a process of its own that is killed before its n-th step; with 0 it goes to its end. */
function move(way: 'export' | 'import', dataDir: string, file: string, nth: number) {
  const args = [program, way, dataDir, file, passphrase, String(nth)]
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { signal, status, stdout, stderr }
}

/**
 * The steps to be killed at: some of those which only write and check a copy, then every single one of the end, where
 * it happens. Learns them from a move that nothing cuts off.
 */
function stepsOf(way: 'export' | 'import', dataDir: string, file: string): number[] {
  const whole = move(way, dataDir, file, 0)
  expect(whole.status, whole.stderr).toBe(0)
  const { steps } = JSON.parse(whole.stdout) as { steps: number }
  const end = steps - 21
  return [1, Math.round(end / 2), ...Array.from({ length: 22 }, (_, at) => end + at)]
}

function copyOf(dataDir: string): string {
  const folder = tempDir()
  cpSync(dataDir, folder, { recursive: true })
  return folder
}

/** Whether any file of a stick can be taken over by a device that has nothing yet. */
async function canBeTakenFrom(stick: string): Promise<boolean> {
  const fresh = tempDir()
  const refusals = await Promise.all(
    readdirSync(stick).map((name) => refusalOf(fresh, join(stick, name), passphrase)),
  )
  return refusals.includes(null)
}

test(
  'an export killed at each of its steps: one of the two devices goes on, never both, and never none',
  { timeout: 240_000 },
  async () => {
    const old = await oldStation()
    const steps = stepsOf('export', copyOf(old), join(tempDir(), 'station.move'))
    const ends: string[] = []
    let isCutAfterMark = false
    for (const step of steps) {
      const [folder, stick] = [copyOf(old), join(tempDir(), 'stick')]
      mkdirSync(stick)
      const killed = move('export', folder, join(stick, 'station.move'), step)
      expect(killed.signal, killed.stderr).toBe('SIGKILL')
      // Somebody pulls the stick out before the old station starts again, and takes it to the new device.
      const isTakeable = await canBeTakenFrom(stick)
      renameSync(stick, `${stick}-away`)
      settleCutMove(folder)
      const goesOn = movedAway(folder) === null
      expect(goesOn && isTakeable, `both go on, killed at step ${step}`).toBe(false)
      // It is still there: exactly one of the two.
      renameSync(`${stick}-away`, stick)
      if (settleCutMove(folder) === 'goes-on-here') isCutAfterMark = true
      const stays = movedAway(folder) === null
      expect(await canBeTakenFrom(stick), `killed at step ${step}`).toBe(!stays)
      ends.push(stays ? 'old' : 'new')
      // Nothing is lost on the way.
      expect(waiting(folder)).toBe(1)
    }
    expect(isCutAfterMark).toBe(true)
    // One moment at which it happens.
    expect(new Set(ends)).toEqual(new Set(['old', 'new']))
    expect(ends).toEqual(ends.toSorted((a, b) => b.localeCompare(a)))
  },
)

test('an old device whose export was killed takes orders again by itself, says so, and can move another time', async () => {
  const old = await oldStation()
  const steps = stepsOf('export', copyOf(old), join(tempDir(), 'station.move'))
  // The last step at which the file is not there yet: the folder is marked already.
  let [folder, stick] = [old, '']
  for (const step of steps.toReversed()) {
    ;[folder, stick] = [copyOf(old), tempDir()]
    move('export', folder, join(stick, 'station.move'), step)
    if (!readdirSync(stick).includes('station.move')) break
  }
  expect(movedAway(folder)).not.toBeNull()
  const station = await startHeadless(['--data', folder, '--demo', '--no-sandbox'])
  expect(station.ready.intake).toMatch(/^http/)
  expect(station.errors()).toMatch(/cut off before its file was whole: this device goes on/)
  expect(await station.kill('SIGTERM')).toBe(0)
  expect(readdirSync(stick)).toEqual([])
  const file = join(stick, 'station.move')
  await cli(folder, 'move', 'export', '--out', file, '--passphrase-file', passphraseFile())
  expect(await canBeTakenFrom(stick)).toBe(true)
})

test(
  'an import killed at each of its steps: it has happened or not, and it can be done again, once',
  { timeout: 240_000 },
  async () => {
    const file = join(tempDir(), 'station.move')
    const old = await oldStation(tempDir(), 'moved')
    const key = passphraseFile()
    await cli(old, 'move', 'export', '--out', file, '--passphrase-file', key)
    // A device that had moved away itself, so that coming back is cut off as well.
    const other = await oldStation(tempDir(), 'here-before')
    await cli(other, 'move', 'export', '--out', join(tempDir(), 'away.move'))
    const steps = stepsOf('import', copyOf(other), file)
    const ends: string[] = []
    for (const step of steps) {
      const folder = copyOf(other)
      const killed = move('import', folder, file, step)
      expect(killed.signal, killed.stderr).toBe('SIGKILL')
      settleCutMove(folder)
      const isHere = ordersIn(folder)[0] === 'moved'
      ends.push(isHere ? 'taken' : 'before')
      expect(movedAway(folder) === null, `killed at step ${step}`).toBe(isHere)
      const again = importMove({
        dataDir: folder,
        from: file,
        passphrase,
        secrets: secretsOf(folder),
        now: 1,
      })
      await (isHere ? expect(again).rejects.toThrow(/taken over here already/) : again)
      expect([ordersIn(folder), waiting(folder), movedAway(folder)]).toEqual([['moved'], 1, null])
    }
    expect(new Set(ends)).toEqual(new Set(['taken', 'before']))
    expect(ends).toEqual(ends.toSorted((a, b) => a.localeCompare(b)))
  },
)

const secretsOf = (dataDir: string) => createKeyFileSecrets(dataDir, silentLog)

function ordersIn(dataDir: string): string[] {
  const store = openStore(dataDir)
  const ids = store.orders.onBoard().map(({ platformOrderId }) => platformOrderId)
  store.close()
  return ids
}
