import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createChildren } from '../../scripts/lib/children.mjs'
import { startNatsCluster } from '../../scripts/lib/fleet/nats-cluster.ts'
import { createOperatorKeys, gatewayCredentials } from '#gateway/operator/claims.ts'
import { natsMissing, startOperatedNats } from '../support/nats.ts'
import { configFor, inStreams, order, post } from './gateway.ts'

const built = fileURLToPath(new URL('../../out/gateway/index.js', import.meta.url))
const onNats = test.skipIf(natsMissing !== null)

type Nats = Awaited<ReturnType<typeof startOperatedNats>>

function run(args: string[]): { child: ChildProcess; exited: Promise<number | null>; errors: () => string } {
  const child = spawn(process.execPath, [built, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await exited
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return { child, exited, errors: () => errors }
}

/** The built gateway as a process of its own; `line` is its first, once it is there. */
function gatewayRun(nats: Pick<Nats, 'url' | 'keys' | 'gatewayCredentials'>, more = {}) {
  const dir = temporary()
  writeFileSync(join(dir, 'config.json'), JSON.stringify(configFor(nats, more)))
  writeFileSync(join(dir, 'gateway.creds'), nats.gatewayCredentials)
  const files = ['--config', join(dir, 'config.json'), '--credentials', join(dir, 'gateway.creds')]
  const started = run(['--nats', nats.url, '--port', '0', ...files])
  const { stdout } = started.child
  if (!stdout) throw new Error('the gateway has no output')
  const line = Promise.race([
    once(createInterface({ input: stdout }), 'line').then(([text]) => String(text)),
    started.exited.then(() => Promise.reject(new Error(started.errors()))),
  ]).then((text) => JSON.parse(text) as { ready: boolean; intake: string })
  // Whoever waits for it hears of it.
  line.catch(() => {})
  return { ...started, line }
}

async function gatewayProcess(nats: Nats) {
  const started = gatewayRun(nats)
  return { ...started, ready: await started.line }
}

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-gateway-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}

onNats('the process says where it listens in its first line, and ends cleanly', async () => {
  const nats = await startOperatedNats()
  const { ready, child, exited } = await gatewayProcess(nats)
  expect(ready.ready).toBe(true)
  expect((await post(ready.intake, 'orders', order('d-1'))).status).toBe(202)
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
})

onNats(
  'a gateway that starts while the servers have no leader waits, and takes orders once they have one',
  async () => {
    const children = createChildren()
    onTestFinished(() => children.end(0))
    const keys = createOperatorKeys()
    const dir = temporary()
    const servers = await startNatsCluster({ dir, keys, children })
    const [alone, ...others] = servers
    // One of three can be connected to, and can agree on nothing.
    for (const server of others) await server.end('SIGKILL')
    const nats = {
      url: `nats://127.0.0.1:${alone?.port}`,
      keys,
      gatewayCredentials: await gatewayCredentials(keys),
    }
    const { line, child, exited, errors } = gatewayRun(nats, { nats: { replicas: 3 } })
    await expect.poll(errors, { timeout: 20_000 }).toContain('NATS does not answer yet')
    expect(child.exitCode).toBe(null)
    for (const server of others) await server.start()
    const { intake } = await line
    expect((await post(intake, 'orders', order('d-1'))).status).toBe(202)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  },
  60_000,
)

onNats('a server with its streams switched off is named in the log', async () => {
  const nats = await startOperatedNats({ hasStreams: false })
  const { errors } = gatewayRun(nats)
  await expect.poll(errors, { timeout: 20_000 }).toContain('has \\"jetstream\\" switched off')
})

onNats(
  'a gateway killed between the stream and its answer: the channel sends again, and it is one order',
  async () => {
    const nats = await startOperatedNats()
    const [first, second] = [await gatewayProcess(nats), await gatewayProcess(nats)]
    // The server stands still: what the first gateway hands it waits in its socket.
    process.kill(nats.pid(), 'SIGSTOP')
    const unanswered = post(first.ready.intake, 'orders', order('d-1')).then(
      ({ status }) => status,
      () => 'no answer',
    )
    for (let turn = 0; turn < 20; turn += 1) await fetch(`${first.ready.intake}/healthz`)
    first.child.kill('SIGKILL')
    expect(await unanswered).toBe('no answer')
    process.kill(nats.pid(), 'SIGCONT')
    expect((await post(second.ready.intake, 'orders', order('d-1'))).status).toBe(202)
    const { deliveries } = await inStreams(nats)
    expect(deliveries.map(({ subject }) => subject)).toEqual(['deliveries.centre.doordash.orders.d-1'])
  },
)

test.each([
  [[], /--nats/],
  [['--nats', 'nats://127.0.0.1:1'], /--config/],
  [['--nats', 'nats://127.0.0.1:1', '--config', '/nowhere/config.json'], /cannot be read/],
  [['--nats', 'nats://127.0.0.1:1', '--config', built], /is not JSON/],
  [['--port', '99999', '--nats', 'x', '--config', 'y'], /--port/],
  [['setup'], /setup --out/],
])('%j is answered in one line that says what to do', async (args, words) => {
  const { exited, errors } = run(args)
  expect(await exited).toBe(1)
  expect(errors().trim().split('\n')).toHaveLength(1)
  expect(errors()).toMatch(words)
})
