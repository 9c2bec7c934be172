import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
    if (findChromium() !== null) {
      await haveTheRest()
      return true
    }
  } catch (error) {
    console.error(error.message)
    return false
  }
  if (mayInstall()) {
    console.log('Chromium is missing: installing it with apt-get.')
    await aptGet('update')
    await aptGet('install', 'chromium')
    if (findChromium() !== null) {
      await haveTheRest()
      return true
    }
    console.error('apt-get did not bring Chromium; what it said is above.')
  }
  console.error(`The tests need Chromium, and it was not found. ${howToGetChromium('npm test')}`)
  return false
}

/** What the tests do without where it can't be had. */
async function haveTheRest() {
  await haveWindowless()
  await havePrintService()
  await haveMessageServer()
  await haveWindowsPackager()
}

/** Chromium's windowless build spares a third of the time; without it the tests run in Chromium itself. */
async function haveWindowless() {
  if (process.env.CHROMIUM || !mayInstall() || findChromium({ headless: true }) !== findChromium()) return
  console.log(
    "Installing Chromium's windowless build with apt-get; the tests go without it where there is none.",
  )
  await aptGet('install', 'chromium-headless-shell')
}

/**
 * Installs what only some tests need, on Linux where that is allowed; elsewhere says what is not tried without it. Those
 * tests are skipped then, with the reason.
 */
async function haveForSome({ isThere, installing, packages, missing }) {
  if (isThere) return
  if (process.platform === 'linux' && mayInstall()) {
    console.log(installing)
    await aptGet('update')
    await aptGet('install', ...packages)
    return
  }
  console.log(missing)
}

/** Tickets through the computer's queues are tried on a real CUPS. */
const havePrintService = () =>
  haveForSome({
    isThere:
      process.platform !== 'linux' ||
      (existsSync('/usr/sbin/cupsd') && existsSync('/usr/lib/cups/backend/socket')),
    installing: 'Installing CUPS with apt-get; it is started by the tests alone, in folders of their own.',
    packages: ['cups', 'cups-client'],
    missing:
      'CUPS is missing, so tickets through the computer\'s queues are not tried: "sudo apt-get install cups cups-client" brings it.',
  })

/** The gateway is tried on a real NATS server. */
const haveMessageServer = () =>
  haveForSome({
    isThere: isProgram('nats-server', '--version'),
    installing: 'Installing NATS with apt-get; the tests start servers of their own on loopback.',
    packages: ['nats-server'],
    missing:
      'NATS is missing, so the gateway is not tried: "sudo apt-get install nats-server", or https://nats.io/download/, brings it.',
  })

/** Our part of the Windows installer is compiled by the packager's own compiler. */
const haveWindowsPackager = () =>
  haveForSome({
    isThere: process.platform !== 'linux' || isProgram('makensis', '-VERSION'),
    installing: 'Installing NSIS with apt-get, which compiles our part of the Windows installer.',
    packages: ['nsis'],
    missing:
      'NSIS is missing, so our part of the Windows installer is not compiled: "sudo apt-get install nsis" brings it.',
  })

const isProgram = (name, argument) => spawnSync(name, [argument]).error === undefined

/** Resolves with the exit code. */
function aptGet(command, ...packages) {
  const args = command === 'install' ? ['-y', '--no-install-recommends', ...packages] : []
  return run('apt-get', [command, '-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).error === undefined
}
