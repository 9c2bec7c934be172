import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackupWork } from '#main/backups/work.ts'
import { storeFile } from '#main/store/problem.ts'
import { startIntake } from './intake.ts'
import { largeStore } from './large-store.ts'
import { startStation } from './station.ts'

/** p99 of the intake at 50 orders/s on a copy of the large store (ms): alone, and while a backup of it is made. */
export async function benchBackup() {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-bench-'))
  cpSync(largeStore(), dir, { recursive: true })
  const intake = await startIntake(dir)
  const work = createBackupWork({
    file: storeFile(dir),
    folder: join(dir, 'backups'),
    script: './out/main/backups/worker.js',
  })
  try {
    await intake.steady()
    const quiet = await intake.steady()
    const copying = Promise.withResolvers<number>()
    const made = work.make(Date.now(), copying.resolve)
    await Promise.race([copying.promise, made])
    const beside = await intake.steady()
    return { quiet: quiet.p99, beside: beside.p99 }
  } finally {
    await work.stop()
    await intake.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Ms until a station is ready on the large store and on an empty one, each the best of three. */
export async function benchLargeStart() {
  const best = async (prepare: (dataDir: string) => void) => {
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const station = await startStation((dataDir) => {
        prepare(dataDir)
        return ['--no-sandbox']
      })
      times.push(station.readyMs)
      await station.stop()
    }
    return Math.min(...times)
  }
  return {
    empty: await best(() => {}),
    large: await best((dataDir) => cpSync(largeStore(), dataDir, { recursive: true })),
  }
}
