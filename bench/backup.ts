import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackupWork } from '#main/backups/work.ts'
import { storeFile } from '#main/store/problem.ts'
import { startIntake } from './intake.ts'
import { largeStore } from './large-store.ts'
import { percentile } from './percentile.ts'
import { startStation } from './station.ts'

/**
 * p99 of the intake at 50 orders/s on a copy of the large store (ms): alone, and for as long as a backup of it is copied and
 * read whole, in s.
 */
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
    const p99Of = (rounds: readonly { times: number[] }[]) =>
      percentile(
        rounds.flatMap(({ times }) => times),
        0.99,
      )
    await intake.steady()
    const quiet = [await intake.steady(), await intake.steady()]
    const startedAt = performance.now()
    const making = work
      .make(Date.now(), () => {})
      .then((end) => ({ end, tookMs: performance.now() - startedAt }))
    const beside: Awaited<ReturnType<typeof intake.steady>>[] = []
    let made: Awaited<typeof making> | null = null
    while (made === null) {
      beside.push(await intake.steady())
      made = await Promise.race([making, Promise.resolve(null)])
    }
    const { end, tookMs } = made
    if ('problem' in end) throw new Error(`The backup failed: ${end.problem}, ${end.detail}`)
    return { quiet: p99Of(quiet), beside: p99Of(beside), seconds: tookMs / 1_000 }
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
