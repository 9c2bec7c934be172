import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'

type Health = { clock: { lastStoodStill: { from: string; to: string } | null } }

it('a station that was killed knows at its next start since when it was dead', async () => {
  const dataDir = tempDir()
  const args = ['--data', dataDir, '--demo', '--no-sandbox']
  const first = await startHeadless(args)
  await first.kill('SIGKILL')
  // Back at once: nothing to tell of.
  const second = await startHeadless(args)
  expect((await cli<Health>(dataDir, 'health')).clock.lastStoodStill).toBeNull()
  await second.kill('SIGKILL')
  // As if 40 seconds had passed since it lived last.
  const died = new Date(Date.now() - 40_000)
  writeFileSync(join(dataDir, 'last-alive'), died.toISOString())
  const third = await startHeadless(args)
  const gap = (await cli<Health>(dataDir, 'health')).clock.lastStoodStill
  await third.kill('SIGKILL')
  expect(gap?.from).toBe(died.toISOString())
  expect(Date.parse(gap?.to ?? '') - died.getTime()).toBeGreaterThanOrEqual(40_000)
})
