import './node-version.mjs'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './lib/find-chromium.mjs'
import { findElectron } from './lib/find-electron.mjs'
import { run, step } from './lib/run-step.mjs'
import { playwrightResult, sum, vitestResult } from './lib/test-results.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const tool = async (name, args, env = {}) => (await run(bin(name), args, { cwd: root, env })) === 0
const reports = join(root, 'test-results')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const results = []
/** Checks are no tests, but one that fails must show in the last line. */
const check = async (title, work) => {
  const ok = await step(title, work)
  if (!ok) results.push({ passed: 0, failed: 1, skipped: 0, skips: [] })
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

async function browserTests(config, name) {
  const file = join(reports, `${name}.json`)
  const ok = await tool('playwright', ['test', '--config', config, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    CHROMIUM: findChromium() ?? '',
  })
  results.push(playwrightResult(file, ok))
  return ok
}

/** Chromium is what the screen is tried in; a Debian machine that may install it gets it. */
async function haveChromium() {
  if (findChromium() !== null) return true
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!canInstall) {
    console.error(
      'Chromium is missing. Install it (Debian and Ubuntu: sudo apt-get install chromium; elsewhere Chrome or Edge will do), ' +
        'or name one: CHROMIUM=/path/to/it npm test',
    )
    return false
  }
  console.log('Chromium is missing: installing it with apt-get.')
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return findChromium() !== null
}

const startedAt = performance.now()
console.log(`Node ${process.version} (${process.execPath})`)
await check(
  'types',
  async () => (await tool('tsc', ['-p', 'tsconfig.shared.json'])) && tool('tsc', ['-p', 'tsconfig.json']),
)
await check('lint', () => tool('oxlint', []))
await check('format', () => tool('oxfmt', ['--check']))
const built = await check(
  'build',
  async () => (await run(process.execPath, ['scripts/build.mjs'], { cwd: root })) === 0,
)
if (built) {
  await step('unit and integration tests', unitTests)
  if (await check('Chromium', haveChromium)) {
    await step('end-to-end tests', () => browserTests('playwright.config.ts', 'e2e'))
    const gallery = 'tests/renderer/playwright.config.ts'
    if (existsSync(join(root, gallery))) await step('screen gallery', () => browserTests(gallery, 'gallery'))
  }
}

const { passed, failed, skipped, skips } = sum(results)
console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
for (const skip of skips) console.log(`Skipped: ${skip}`)
if (findElectron(root) === null)
  console.log(
    'Not run: the specs in the real Electron, because its program is not in node_modules/electron/dist.',
  )
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
