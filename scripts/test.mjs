import './node-version.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectron } from './lib/find-electron.mjs'
import { havePrerequisites } from './lib/prerequisites.mjs'
import { run, step } from './lib/run-step.mjs'
import { playwrightResult, slowest, sum, vitestResult } from './lib/test-results.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
// Hundreds of programs are started on the way: what one of them has compiled, the next need not compile again.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compiled')
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const tool = async (name, args, more = {}) => (await run(bin(name), args, { cwd: root, ...more })) === 0
const reports = join(root, 'test-results')

const results = []
/** Checks are no tests, but one that fails must show in the last line. */
const check = async (title, work) => {
  const ok = await step(title, work)
  if (!ok) results.push({ passed: 0, failed: 1, skipped: 0, skips: [], times: [] })
  return ok
}

async function unitTests() {
  const file = join(reports, 'unit.json')
  const ok = await tool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  results.push(vitestResult(file, ok))
  return ok
}

async function browserTests(config, name, held = null) {
  const file = join(reports, `${name}.json`)
  const ok = await tool('playwright', ['test', '--config', config, '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    held,
  })
  results.push(playwrightResult(file, ok))
  return ok
}

async function everything() {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const built = await check(
    'build',
    async () => (await run(process.execPath, ['scripts/build.mjs'], { cwd: root })) === 0,
  )
  // The gallery keeps processors busy; the other tests wait for clocks, disks and processes half of their time.
  const gallery = built
    ? step('screen gallery', (held) => browserTests('tests/renderer/playwright.config.ts', 'gallery', held), {
        isBeside: true,
      })
    : null
  // The linter reads every type anyway: with the compiler's own errors on top it costs half of what `tsc` beside it does.
  await check(
    'types and lint',
    async () =>
      (await tool('tsc', ['-p', 'tsconfig.shared.json'])) &&
      (await tool('oxlint', ['--type-check'])) &&
      tool('knip', ['--no-progress']),
  )
  await check('format', () => tool('oxfmt', ['--check']))
  if (!built) return
  await step('unit and integration tests', unitTests)
  await step('end-to-end tests', () => browserTests('playwright.config.ts', 'e2e'))
  await gallery
}

const startedAt = performance.now()
console.log(`Node ${process.version} (${process.execPath})`)
// Before anything else: a test that finds its browser missing would look like a fault of the product.
if (await check('prerequisites', havePrerequisites)) await everything()

const { passed, failed, skipped, skips, times } = sum(results)
console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
console.log('The slowest ten:')
for (const { title, seconds } of slowest(times, 10))
  console.log(`  ${seconds.toFixed(1).padStart(5)} s  ${title}`)
for (const skip of skips) console.log(`Skipped: ${skip}`)
if (passed > 0 && findElectron(root) === null)
  console.log(
    'Not run: the specs in the real Electron, because its program is not in node_modules/electron/dist.',
  )
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
