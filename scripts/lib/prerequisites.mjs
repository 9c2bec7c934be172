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

/** Tickets through the computer's queues are tried on a real CUPS; those tests are skipped, with the reason, without one. */
async function havePrintService() {
  if (process.platform !== 'linux') return
  if (existsSync('/usr/sbin/cupsd') && existsSync('/usr/lib/cups/backend/socket')) return
  if (mayInstall()) {
    console.log('Installing CUPS with apt-get; it is started by the tests alone, in folders of their own.')
    await aptGet('update')
    await aptGet('install', 'cups', 'cups-client')
    return
  }
  console.log(
    'CUPS is missing, so tickets through the computer\'s queues are not tried: "sudo apt-get install cups cups-client" brings it.',
  )
}

/** The gateway is tried on a real NATS server; those tests are skipped, with the reason, without one. */
async function haveMessageServer() {
  if (spawnSync('nats-server', ['--version']).error === undefined) return
  if (process.platform === 'linux' && mayInstall()) {
    console.log('Installing NATS with apt-get; the tests start servers of their own on loopback.')
    await aptGet('update')
    await aptGet('install', 'nats-server')
    return
  }
  console.log(
    'NATS is missing, so the gateway is not tried: "sudo apt-get install nats-server", or https://nats.io/download/, brings it.',
  )
}

/** Our part of the Windows installer is compiled by the packager's own compiler; that test is skipped without it. */
async function haveWindowsPackager() {
  if (process.platform !== 'linux' || spawnSync('makensis', ['-VERSION']).error === undefined) return
  if (mayInstall()) {
    console.log('Installing NSIS with apt-get, which compiles our part of the Windows installer.')
    await aptGet('update')
    await aptGet('install', 'nsis')
    return
  }
  console.log(
    'NSIS is missing, so our part of the Windows installer is not compiled: "sudo apt-get install nsis" brings it.',
  )
}

/** Resolves with the exit code. */
function aptGet(command, ...packages) {
  const args = command === 'install' ? ['-y', '--no-install-recommends', ...packages] : []
  return run('apt-get', [command, '-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).error === undefined
}
