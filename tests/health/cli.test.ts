import { expect, test } from 'vitest'
import type { Check } from '#shared/api/health.ts'
import { cli } from '../support/cli.ts'
import { startHeadless } from '../support/headless.ts'
import { tempDir } from '../support/core.ts'

type Health = { ok: boolean; running: boolean; checks: Check[] }

const codesOf = ({ checks }: Health) => checks.map(({ finding }) => finding.code)

test('`cli health` has the checks of the page, of a station that runs and of one that does not', async () => {
  const dataDir = tempDir()
  const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  // The station notes what it finds about itself soon after its start.
  await expect
    .poll(async () => codesOf(await cli<Health>(dataDir, 'health')), { timeout: 20_000 })
    .toContain('program-runs')
  const running = await cli<Health>(dataDir, 'health')
  expect(running.ok).toBe(true)
  expect(codesOf(running)).toContain('intake-listens')
  await station.kill('SIGTERM')
  const after = await cli<Health>(dataDir, 'health')
  expect(after.running).toBe(false)
  expect(codesOf(after)).toContain('program-stopped')
  expect(codesOf(after)).not.toContain('intake-listens')
})
