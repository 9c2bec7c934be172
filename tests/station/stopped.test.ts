import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '#sandbox/sandbox.ts'
import { createManualClock } from '../sandbox/manual-clock.ts'
import { orderOf } from '../sandbox/stage.ts'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'

type Shown = { status: string; ending: { kind: string } | null; history: { type: string }[] }

/** Passes bytes on to `port`, as the network does for a process that is stopped; `passed` resolves when a body has left. */
async function relayTo(port: () => number) {
  let tell = () => {}
  const passed = new Promise<void>((resolve) => (tell = resolve))
  const server = createServer((sender) => {
    const station = connect(port(), '127.0.0.1')
    for (const socket of [sender, station]) socket.on('error', () => {})
    sender.on('data', (chunk: Buffer) => station.write(chunk, () => tell()))
    station.on('data', (chunk: Buffer) => sender.write(chunk))
    sender.on('close', () => station.end())
    station.on('close', () => sender.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, passed }
}

it(
  'a station that was stopped while DoorDash gave an order up never has it cooked (E37a)',
  { timeout: 60_000 },
  async () => {
    const clock = createManualClock(Date.now())
    const sandbox = await createSandbox({ clock, intakeSecret: 'demo-secret' })
    onTestFinished(() => sandbox.close())
    const dataDir = tempDir()
    const doordash = join(dataDir, 'doordash.json')
    writeFileSync(doordash, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox', '--doordash', doordash])
    const relay = await relayTo(() => Number(new URL(station.ready.intake).port))
    sandbox.control.setIntake({ url: relay.url })

    station.child.kill('SIGSTOP')
    const { id } = orderOf(sandbox.control.place({ preset: 'everyday' }))
    await relay.passed
    clock.advance(61_000)
    await sandbox.control.until(id, ['failed'])
    // Nothing but time makes a gap in a process's time.
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    station.child.kill('SIGCONT')

    const shown = async () => cli<Shown[]>(dataDir, 'orders', 'list')
    while ((await shown()).length === 0) await new Promise(setImmediate)
    const [order] = await cli<{ id: string }[]>(dataDir, 'orders', 'list')
    const document = await cli<Shown & { inDoubt: boolean }>(dataDir, 'orders', 'show', order?.id ?? '')
    expect(document).toMatchObject({ status: 'new', inDoubt: true })
    expect(document.history.map(({ type }) => type)).not.toContain('print-queued')
  },
)
