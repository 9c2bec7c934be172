import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { createManualClock } from '../sandbox/manual-clock.ts'
import { orderOf } from '../sandbox/stage.ts'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'

type Shown = {
  status: string
  inDoubt: boolean
  ending: { kind: string } | null
  history: { type: string }[]
}

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

/** A station whose orders are accepted by a person, or by itself. */
async function stationOf(dataDir: string, args: readonly string[], autoAccept: boolean) {
  const all = ['--data', dataDir, '--demo', '--no-sandbox', ...args]
  if (autoAccept) {
    const first = await startHeadless(all)
    await first.kill('SIGTERM')
    const store = openStore(dataDir)
    for (const location of store.locations.all()) store.locations.save({ ...location, autoAccept })
    store.close()
  }
  return startHeadless(all)
}

/** Stops a real station while an order comes in and DoorDash gives it up, and lets it go on. */
async function stoppedMeanwhile(autoAccept: boolean) {
  const clock = createManualClock(Date.now())
  const sandbox = await createSandbox({ clock, intakeSecret: 'demo-secret' })
  onTestFinished(() => sandbox.close())
  const dataDir = tempDir()
  const doordash = join(dataDir, 'doordash.json')
  writeFileSync(doordash, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))
  const station = await stationOf(dataDir, ['--doordash', doordash], autoAccept)
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
  return {
    /** The order once it has come so far. */
    until: async (holds: (order: Shown) => boolean): Promise<Shown> => {
      for (;;) {
        const [order] = await cli<{ id: string }[]>(dataDir, 'orders', 'list')
        const shown = order && (await cli<Shown>(dataDir, 'orders', 'show', order.id))
        if (shown && holds(shown)) return shown
      }
    },
  }
}

describe('a station that was stopped while DoorDash gave an order up (E37a)', { timeout: 90_000 }, () => {
  it('doubts it, and prints nothing', async () => {
    const { until } = await stoppedMeanwhile(false)
    const order = await until(() => true)
    expect(order).toMatchObject({ status: 'new', inDoubt: true })
    expect(order.history.map(({ type }) => type)).not.toContain('print-queued')
  })

  it('finds out by itself where it accepts by itself, and never has it cooked', async () => {
    const { until } = await stoppedMeanwhile(true)
    const order = await until(({ status }) => status === 'failed')
    expect(order.ending).toMatchObject({ kind: 'confirm-too-late' })
    expect(order.history.map(({ type }) => type)).not.toContain('print-queued')
  })
})
