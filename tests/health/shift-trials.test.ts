import { createServer, type AddressInfo } from 'node:net'
import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { HealthState, ShiftCheck } from '#shared/api/health.ts'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { type Client, demoManager } from '../support/own-screen.ts'
import { startEmulator } from '../printing/emulator.ts'
import { networkPrinter } from '../printing/station.ts'

/** A port of this machine that nobody listens at. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function emulator() {
  const printer = await startEmulator()
  onTestFinished(() => printer.close())
  return printer
}

/** A demo station as a process, with these printers beside the one on its screen. */
async function station(dataDir: string, printers: Record<string, { host: string; port: number }> = {}) {
  const process = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  const client = await demoManager(process.ready.ui)
  for (const [name, at] of Object.entries(printers))
    await client.printing.save({ ...networkPrinter(name, at), id: null, seen: null })
  return { process, client }
}

/** The shift check once it is as asked. */
async function shiftOnce(client: Client, is: (shift: ShiftCheck, state: HealthState) => boolean) {
  for await (const state of await client.health.watch())
    if (state.shift !== null && is(state.shift, state)) return state.shift
  throw new Error('the station ended')
}

const stateOf = (shift: ShiftCheck, part: string) => shift.steps.find((step) => step.part === part)?.state
const isDone = ({ outcome }: ShiftCheck) => outcome === 'done'

test(
  'it asks every printer anew and prints a test ticket on those that answer: one that died meanwhile is trouble',
  { timeout: 60_000 },
  async () => {
    const bar = await emulator()
    const counter = await emulator()
    const { client } = await station(tempDir(), { bar, counter })
    // Both are known to be well, and the next look of its own is a minute off.
    await Promise.all([bar.until(() => bar.questions() > 0), counter.until(() => counter.questions() > 0)])
    await counter.goAway()
    const asked = bar.questions()
    const { id } = await client.health.startShiftCheck({ printerId: null, withTestTickets: true })
    await client.health.answerShiftCheck({ id, isHeard: true })
    const over = await shiftOnce(client, isDone)
    expect(bar.questions()).toBeGreaterThan(asked)
    expect(bar.sheets).toHaveLength(1)
    expect(stateOf(over, 'printer')).toBe('problem')
    await counter.comeBack()
    await client.health.startShiftCheck({ printerId: null, withTestTickets: true }).then(async (again) => {
      await client.health.answerShiftCheck({ id: again.id, isHeard: true })
      expect(stateOf(await shiftOnce(client, (shift) => isDone(shift) && shift.id !== id), 'printer')).toBe(
        'ok',
      )
    })
    // The first check left nothing in line at the printer that was away.
    expect(counter.sheets).toHaveLength(1)
  },
)

test('without test tickets nothing is printed, and a closed port is found out at once', async () => {
  const bar = await emulator()
  const dead = { host: '127.0.0.1', port: await closedPort() }
  const { client } = await station(tempDir(), { bar, dead })
  const { checks } = await client.health.lookAgain()
  const printers = checks.filter(({ part }) => part === 'printer')
  expect(printers.map(({ finding, state }) => [(finding as { name?: string }).name, state])).toEqual(
    expect.arrayContaining([
      ['dead', 'problem'],
      ['bar', 'ok'],
    ]),
  )
  expect(bar.sheets).toHaveLength(0)
})

test(
  'the newest backup is read back whole: one that was cut short is a problem',
  { timeout: 60_000 },
  async () => {
    const dataDir = tempDir()
    const { client } = await station(dataDir)
    await client.health.backUp()
    for await (const { checks } of await client.health.watch())
      if (checks.some(({ finding }) => finding.code === 'backup-good')) break
    const folder = join(dataDir, 'backups')
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 8_192)
    const second = await client.health.startShiftCheck({ printerId: null, withTestTickets: false })
    await client.health.answerShiftCheck({ id: second.id, isHeard: true })
    const over = await shiftOnce(client, (shift) => isDone(shift) && shift.id === second.id)
    expect(stateOf(over, 'backup')).toBe('problem')
  },
)

test(
  'a station killed midway leaves nothing of its check, and the ticket on the wire is not printed again',
  { timeout: 60_000 },
  async () => {
    const dataDir = tempDir()
    const bar = await emulator()
    // It prints, and never proves it: the check waits for the proof.
    bar.faults.swallowsProcessId = true
    bar.faults.answersSensor = false
    const { process, client } = await station(dataDir, { bar })
    const { id } = await client.health.startShiftCheck({ printerId: 'screen', withTestTickets: true })
    await client.health.answerShiftCheck({ id, isHeard: true })
    await bar.until(() => bar.sheets.length === 1)
    await process.kill('SIGKILL')
    const health = await cli<{ store: { check: string } }>(dataDir, 'health')
    expect(health.store.check).toBe('ok')
    bar.faults.swallowsProcessId = false
    bar.faults.answersSensor = true
    const { client: again } = await station(dataDir)
    expect(await again.health.shiftChecks()).toEqual([])
    for await (const { shift } of await again.health.watch()) {
      expect(shift).toBeNull()
      break
    }
    const next = await again.health.startShiftCheck({ printerId: null, withTestTickets: true })
    expect(next.id).not.toBe(id)
    await again.health.answerShiftCheck({ id: next.id, isHeard: true })
    expect(stateOf(await shiftOnce(again, isDone), 'printer')).toBe('ok')
    expect((await again.health.shiftChecks()).map((one) => one.id)).toEqual([next.id])
    expect(readdirSync(dataDir).filter((name) => name.startsWith('health-probe'))).toEqual([])
    // The one that was on the wire is not printed again by itself: the second is of the second check.
    expect(bar.sheets).toHaveLength(2)
  },
)
