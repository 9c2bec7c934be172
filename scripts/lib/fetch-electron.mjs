import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signalGroup } from './children.mjs'
import { findElectron } from './find-electron.mjs'

const dayMs = 24 * 60 * 60 * 1_000
const lookEveryMs = 250

/**
 * Electron's program, fetched by the package's own installer, which compares it with the checksum the package holds;
 * `npm ci` does not run it, because the package has no install script. Resolves with its path, or with why it can't be
 * had, as the end of a sentence. A failure is remembered for a day, so that a machine without a way to it does not try
 * at every start; `again` tries all the same, and so does another mirror (`ELECTRON_MIRROR`).
 *
 * @param {object} options
 * @param {string} options.root  the folder with `node_modules`
 * @param {ReturnType<import('./children.mjs').createChildren>} options.children
 * @param {number} [options.stallMs]  how long no byte may arrive
 * @param {(bytes: number) => void} [options.progress]  called while it comes, with what is there
 */
export async function fetchElectron({
  root,
  children,
  env = process.env,
  again = false,
  stallMs = 20_000,
  now = Date.now(),
  progress = () => {},
}) {
  const folder = join(root, 'node_modules/electron')
  const remembered = again ? null : readFailure(folder, env, now)
  if (remembered !== null) return { program: null, problem: remembered }
  const problem = await install({ folder, children, env, stallMs, progress })
  const program = problem === null ? findElectron(root) : null
  if (program !== null) {
    rmSync(failureFile(folder), { force: true })
    return { program, problem: null }
  }
  // A program that is there in part must not be taken for one.
  for (const name of ['dist', 'path.txt']) rmSync(join(folder, name), { recursive: true, force: true })
  const said = problem ?? 'its installer ended well but left no program'
  writeFailure(folder, { at: now, mirror: mirrorOf(env), problem: said })
  return { program: null, problem: said }
}

/** Runs the installer and watches its bytes. Resolves with null or with what went wrong. */
async function install({ folder, children, env, stallMs, progress }) {
  // A folder of its own: what grows in it is the download, and what a killed one leaves goes with it.
  const temporary = mkdtempSync(join(tmpdir(), 'order-manager-electron-'))
  const child = children.start(process.execPath, [join(folder, 'install.js')], {
    env: {
      NODE_USE_ENV_PROXY: '1',
      ...env,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      ELECTRON_GET_NO_PROGRESS: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let lastWords = ''
  child.stderr.on('data', (chunk) => (lastWords = `${lastWords}${chunk}`.slice(-4_000)))

  let [seen, seenAt, hasStalled] = [0, performance.now(), false]
  const look = setInterval(
    () => {
      const bytes = sizeOf(temporary) + sizeOf(join(folder, 'dist'))
      if (bytes !== seen) {
        ;[seen, seenAt] = [bytes, performance.now()]
        progress(bytes)
      } else if (performance.now() - seenAt >= stallMs) {
        hasStalled = true
        signalGroup(child.pid, 'SIGKILL')
      }
    },
    Math.min(lookEveryMs, stallMs),
  )
  const how = await child.ended
  clearInterval(look)
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  if (hasStalled) return `nothing arrived for ${Math.round(stallMs / 1_000)} seconds`
  if (how.error) return `its installer could not be started (${how.error.message})`
  return how.code === 0 ? null : reasonIn(lastWords)
}

/** What the installer's stack means to a person; what is not known is its own first line. */
function reasonIn(stack) {
  const status = /Response code (\d+)/.exec(stack)?.[1]
  if (status !== undefined) return `the server it comes from answered ${status}`
  if (/did not match expected checksum|No checksum found/.test(stack))
    return 'what arrived is not what its makers published (wrong checksum)'
  if (/terminated|other side closed|ECONNRESET/.test(stack)) return 'the download was cut off'
  if (/fetch failed/.test(stack)) return 'the server it comes from cannot be reached from here'
  if (/EACCES|EPERM|EROFS/.test(stack)) return `this user may not write to node_modules`
  if (/ENOSPC/.test(stack)) return 'the disk is full'
  return stack.trim().split('\n')[0] || 'its installer ended without a word'
}

function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  } catch {
    // Not there yet, or a file moved on while we looked: the next look tells.
    return 0
  }
}

const failureFile = (folder) => join(folder, 'fetch-failed.json')
const mirrorOf = (env) => env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? ''

/** The problem of a try less than a day ago at the same place; null also when the clock was set back since. */
function readFailure(folder, env, now) {
  try {
    const { at, mirror, problem } = JSON.parse(readFileSync(failureFile(folder), 'utf8'))
    return now - at >= 0 && now - at < dayMs && mirror === mirrorOf(env) ? problem : null
  } catch {
    return null
  }
}

/** Where node_modules can't be written nothing is remembered, and the next start tries again. */
function writeFailure(folder, failure) {
  try {
    writeFileSync(failureFile(folder), JSON.stringify(failure))
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error
  }
}
