import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { jetstreamManager } from '@nats-io/jetstream'
import { expect, onTestFinished, test } from 'vitest'
import { haveStreams } from '#gateway/nats/streams.ts'
import { setUp } from '#gateway/operator/setup.ts'
import { deliveryStream } from '#shared/gateway/subjects.ts'
import { connectTo, freePort, natsMissing } from '../support/nats.ts'

const templates = fileURLToPath(new URL('../../resources/nats', import.meta.url))
const onNats = test.skipIf(natsMissing !== null)

async function folder() {
  const out = mkdtempSync(join(tmpdir(), 'order-manager-setup-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true, maxRetries: 5 }))
  const written = await setUp({ out, templates, accounts: join(out, 'accounts') })
  return { out, written, text: (name: string) => readFileSync(join(out, name), 'utf8') }
}

/** A server as its configuration file says, with what differs in its environment; it ends with the test. */
async function serverOn(args: string[], env: Record<string, string>) {
  const child = spawn('nats-server', args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await exited
  })
  const lines: string[] = []
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line)
      if (line.includes('Server is ready')) resolve()
    })
    exited.then(() => reject(new Error(lines.join('\n'))), reject)
  })
  return child
}

test('keys and credentials are for their owner alone, and are never made twice', async () => {
  const { out, written } = await folder()
  for (const name of written.filter((name) => !/^(?:server|cluster|websocket)\.conf$/.test(name)))
    expect(statSync(join(out, name)).mode & 0o077, name).toBe(0)
  await expect(setUp({ out, templates, accounts: out })).rejects.toThrow('has keys already')
})

onNats('the configuration of one server starts it, and the gateway has its streams there', async () => {
  const { out, text } = await folder()
  const port = await freePort()
  await serverOn(['-c', join(out, 'server.conf'), '-a', '127.0.0.1', '-p', String(port), '-m', '0'], {
    NATS_STORE: join(out, 'streams'),
  })
  const url = `nats://127.0.0.1:${port}`
  const connection = await connectTo({ url }, { credentials: text('gateway.creds') })
  const manager = await jetstreamManager(connection)
  await haveStreams(manager, { replicas: 1, keptForHours: 1 })
  // Said again, as the next gateway says it at its start.
  await haveStreams(manager, { replicas: 1, keptForHours: 2 })
  expect((await manager.streams.info(deliveryStream)).config.max_age).toBe(2 * 3_600_000_000_000)
  await connectTo({ url }, { credentials: text('system.creds') })
  await expect(connectTo({ url }, { reconnect: false })).rejects.toThrow()
})

onNats('that of a cluster starts three, which keep what they have when one is killed', async () => {
  const { out, text } = await folder()
  const ports = await Promise.all(Array.from({ length: 6 }, freePort))
  const routes = Object.fromEntries(
    [0, 1, 2].map((n) => [`NATS_ROUTE_${n + 1}`, `nats://127.0.0.1:${ports[3 + n]}`]),
  )
  const servers = await Promise.all(
    [0, 1, 2].map((n) =>
      serverOn(['-c', join(out, 'cluster.conf')], {
        ...routes,
        NATS_NAME: `gateway-${n}`,
        NATS_STORE: join(out, `streams-${n}`),
        NATS_LISTEN: `127.0.0.1:${ports[n]}`,
        NATS_CLUSTER_LISTEN: `127.0.0.1:${ports[3 + n]}`,
      }),
    ),
  )
  const url = `nats://127.0.0.1:${ports[0]}`
  const connection = await connectTo({ url }, { credentials: text('gateway.creds') })
  const manager = await jetstreamManager(connection, { checkAPI: false })
  await expect
    .poll(
      () =>
        haveStreams(manager, { replicas: 3, keptForHours: 1 }).then(
          () => 'there',
          () => 'not yet',
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe('there')
  const leader = (await manager.streams.info(deliveryStream)).cluster?.leader
  servers[leader === 'gateway-2' ? 2 : 1]?.kill('SIGKILL')
  await expect
    .poll(
      () =>
        manager.streams.info(deliveryStream).then(
          ({ cluster }) => cluster?.leader ?? '',
          () => '',
        ),
      {
        timeout: 30_000,
      },
    )
    .toMatch(/^gateway-/)
})
