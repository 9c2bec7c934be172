import './node-version.mjs'

import { mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { build } from './build.mjs'
import { createChildren } from './lib/children.mjs'
import { readOptions, WrongOption } from './lib/read-options.mjs'
import { whenReady } from './lib/when-ready.mjs'

const usage = `npm run dev -- [--data FOLDER] [--port N]
  The demo station with DoorDash's stand-in. A change of the screen shows at once, in the page that is open; a change of
  the station or the stand-in builds them and starts them again on the same data.`

const root = fileURLToPath(new URL('..', import.meta.url))
const children = createChildren()

const options = await devOptions()

async function devOptions() {
  try {
    const values = await readOptions({
      data: { type: 'string', default: join(root, '.dev-data') },
      port: { type: 'string', default: '5173' },
      help: { type: 'boolean', default: false },
    })
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      throw new WrongOption('--port is a number from 0 to 65535.')
    return values
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** The station on its own port; its log goes to stderr. */
async function startStation() {
  await build()
  const station = children.start(
    process.execPath,
    [join(root, 'scripts/lib/station-child.mjs'), '--data', options.data, '--demo', '--alive'],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Each answer is held against the contract (src/main/api/check-outputs.ts).
      env: { ...process.env, ORDER_MANAGER_CHECK_OUTPUTS: '1' },
    },
  )
  return whenReady(station, { log: process.stderr })
}

/** Vite serves the screen; its calls go on to the station as if the station had served it. */
async function serveScreen(ready) {
  const station = new URL(ready.ui)
  const api = { target: station.origin, ws: true, changeOrigin: true, rewriteWsOrigin: true }
  const server = await createServer({
    configFile: join(root, 'vite.renderer.config.ts'),
    server: { host: '127.0.0.1', port: Number(options.port), proxy: { '/api': api } },
  })
  await server.listen()
  return { server, address: `${server.resolvedUrls.local[0]}${station.hash}` }
}

async function open() {
  const ready = await startStation()
  const { server, address } = await serveScreen(ready)
  console.log(
    `\n  Screen    ${address}\n  DoorDash  ${ready.sandbox}\n  Webhooks  ${ready.intake}\n  Data      ${options.data}\n`,
  )
  return server
}

/** Runs `work` once nothing has changed for a moment, and once more if something changed meanwhile. */
function afterChanges(work) {
  let timer
  let last = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = last.then(work)
    }, 200)
  }
}

if (options.help) {
  console.log(usage)
} else {
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  let server = await open()
  const again = afterChanges(async () => {
    try {
      await server?.close()
      server = null
      await children.end()
      server = await open()
    } catch (error) {
      console.error(`${error.message}\nMend it and save: it is tried again.`)
    }
  })
  for (const folder of ['main', 'sandbox', 'shared'])
    watch(join(root, 'src', folder), { recursive: true }, (_event, name) => {
      if (name && !/\.(?:test\.tsx?|po)$/.test(name)) again()
    })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void children.end().then(() => process.exit(0)))
}
