import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium, howToGetChromium } from './find-chromium.mjs'
import { run } from './run-step.mjs'

/**
 * Makes sure of what the tests need beyond npm's packages, before the first of them runs: a folder the test runner can
 * read, and Chromium, in which the screen and the packaged program are tried. A machine with apt-get that may install
 * it gets it; elsewhere this says what is missing. Resolves with whether everything is there.
 */
export async function havePrerequisites() {
  const folder = fileURLToPath(new URL('../..', import.meta.url))
  if (/[#?%]/.test(folder)) {
    console.error(
      `Order Manager runs in ${folder}, but its tests can't: Vitest takes # ? and % in a path for parts of an address. Test it in another folder.`,
    )
    return false
  }
  try {
    if (findChromium() !== null) return true
  } catch (error) {
    console.error(error.message)
    return false
  }
  if (mayInstall()) {
    console.log('Chromium is missing: installing it with apt-get.')
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-qq'], quiet)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    if (findChromium() !== null) return true
    console.error('apt-get did not bring Chromium; what it said is above.')
  }
  console.error(`The tests need Chromium, and it was not found. ${howToGetChromium('npm test')}`)
  return false
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).error === undefined
}
