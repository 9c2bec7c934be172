import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { OperatorKeys } from '#gateway/operator/claims.ts'
import { trustConfig } from '#gateway/operator/server-config.ts'
import type { createChildren } from '../children.mjs'
import { freePort } from './free-port.ts'

/** Why no NATS server can be started here; null when one can. */
export function natsProblem(): string | null {
  const { error } = spawnSync('nats-server', ['--version'])
  return error === undefined
    ? null
    : 'The fleet needs nats-server, and it was not found. On Debian and Ubuntu: sudo apt-get install nats-server. Elsewhere: https://nats.io/download/'
}

/** Larger than a body that is taken, with what goes with it. */
const mostPayload = 8 * 1024 * 1024
/** As many as lose one of them and go on. */
const count = 3

type Children = ReturnType<typeof createChildren>

/** One server of a cluster. `port` stays the same over a kill and the next start. */
export type NatsServer = {
  name: string
  port: number
  pid: () => number | undefined
  start: () => Promise<void>
  /** Resolves once it is gone. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/**
 * Three clustered NATS servers on loopback, each with a folder of its own in `dir`; they trust `keys`. Resolves once all
 * take connections. `children` ends them.
 */
export async function startNatsCluster(options: {
  dir: string
  keys: OperatorKeys
  children: Children
  /** Where the first server keeps its streams, instead of in its folder. */
  disk?: string
}): Promise<NatsServer[]> {
  const ports = await Promise.all(Array.from({ length: 2 * count }, freePort))
  const routes = ports.slice(count).map((port) => `nats-route://127.0.0.1:${port}`)
  const servers = await Promise.all(
    routes.map((_, index) => {
      const name = `nats-${index + 1}`
      const [port = 0, routePort = 0] = [ports[index], ports[count + index]]
      const dir = join(options.dir, name)
      const streams = index === 0 && options.disk ? options.disk : join(dir, 'streams')
      return serverIn({ ...options, dir, streams, name, port, routePort, routes })
    }),
  )
  await Promise.all(servers.map((server) => server.start()))
  return servers
}

async function serverIn(about: {
  dir: string
  streams: string
  keys: OperatorKeys
  children: Children
  name: string
  port: number
  routePort: number
  routes: readonly string[]
}): Promise<NatsServer> {
  const { dir, streams, keys, name, port, routePort, routes } = about
  const accounts = join(dir, 'accounts')
  mkdirSync(accounts, { recursive: true, mode: 0o700 })
  const file = join(dir, 'server.conf')
  // Clients are not told of the other servers: each finds those by the addresses it was given.
  const config = `server_name: ${name}
listen: "127.0.0.1:${port}"
max_payload: ${mostPayload}
jetstream { store_dir: ${JSON.stringify(streams)} }
cluster {
  name: fleet
  listen: "127.0.0.1:${routePort}"
  no_advertise: true
  routes: ${JSON.stringify(routes)}
}
${await trustConfig(keys, accounts)}`
  writeFileSync(file, config, { mode: 0o600 })
  let running: Awaited<ReturnType<typeof startServer>> | null = null
  return {
    name,
    port,
    pid: () => running?.pid,
    start: async () => {
      running = await startServer(about.children, file)
    },
    end: async (signal) => {
      const ending = running
      running = null
      if (ending === null) return
      ending.kill(signal)
      const hung = setTimeout(() => ending.kill('SIGKILL'), endsWithinMs)
      await ending.ended
      clearTimeout(hung)
    },
  }
}

/** A server whose disk was full may stand still in its own shutdown (seen of 2.9.10): a service manager kills it then, and so do we. */
const endsWithinMs = 10_000

async function startServer(children: Children, file: string) {
  const child = children.start('nats-server', ['-c', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const lines: string[] = []
  const ready = Promise.withResolvers<void>()
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (lines.push(line) > 20) lines.shift()
      if (line.includes('Server is ready')) ready.resolve()
    })
  void child.ended.then(() => ready.reject(new Error(`nats-server ended:\n${lines.join('\n')}`)))
  await ready.promise
  return child
}
