import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createRouter } from '#main/api/router.ts'
import { isOver } from '#shared/health/shift-check.ts'
import type { HandClock } from '../support/core.ts'
import { handClock, testCore } from '../support/core.ts'

async function station(clock: HandClock = handClock()) {
  const one = await testCore({ clock })
  const client = createRouterClient(createRouter(one.core), {
    context: { actor: { kind: 'staff', name: 'Eva' } },
  })
  const running = () => one.core.shiftChecks.current()
  const stateOf = (part: string) => running()?.steps.find((step) => step.part === part)?.state
  const isAllButHeard = () => running()?.steps.every((step) => step.part === 'sound' || isOver(step)) === true
  return { ...one, clock, client, running, stateOf, isAllButHeard }
}

test('it tries everything, asks about the bell, and ends with the answer: kept with who and when', async () => {
  const { client, running, stateOf, isAllButHeard, store, dataDir } = await station()
  const { id } = await client.health.startShiftCheck({ printerId: 'screen', withTestTickets: false })
  await expect.poll(isAllButHeard).toBe(true)
  expect(stateOf('refused')).toBe('ok')
  expect(stateOf('disk')).not.toBe('waiting')
  expect(running()?.outcome).toBe('running')
  expect(await client.health.shiftChecks()).toEqual([])
  await client.health.answerShiftCheck({ id, isHeard: true })
  expect(running()).toMatchObject({ outcome: 'done', by: 'Eva', printerId: 'screen' })
  expect(await client.health.shiftChecks()).toMatchObject([{ id, by: 'Eva', outcome: 'done' }])
  // Its ticket is in line under the same id: it can never be there twice.
  expect(store.printJobs.find(id)).toMatchObject({ notice: 'shift', printerId: 'screen', orderId: null })
  expect(existsSync(join(dataDir, 'health-probe.tmp'))).toBe(false)
})

test('a second press joins the one under way, and answers it only once', async () => {
  const { client, stateOf } = await station()
  const [one, other] = await Promise.all([
    client.health.startShiftCheck({ printerId: null, withTestTickets: false }),
    client.health.startShiftCheck({ printerId: null, withTestTickets: false }),
  ])
  expect(other.id).toBe(one.id)
  await client.health.answerShiftCheck({ id: one.id, isHeard: false })
  await client.health.answerShiftCheck({ id: one.id, isHeard: true })
  expect(stateOf('sound')).toBe('problem')
})

test('who does not answer about the bell is not waited for longer than a minute', async () => {
  const { client, clock, running, stateOf, isAllButHeard } = await station()
  await client.health.startShiftCheck({ printerId: null, withTestTickets: false })
  await expect.poll(isAllButHeard).toBe(true)
  expect(stateOf('refused')).toBe('ok')
  clock.advance(55_000)
  expect(running()?.outcome).toBe('done')
  expect(stateOf('sound')).toBe('unknown')
})

test('one that is stopped is kept as stopped and not printed; one the station ends with is not kept at all', async () => {
  const { client, core, store, running } = await station()
  const { id } = await client.health.startShiftCheck({ printerId: 'screen', withTestTickets: false })
  await client.health.stopShiftCheck({ id })
  expect(running()?.outcome).toBe('stopped')
  expect(store.printJobs.find(id)).toBeUndefined()
  const second = await client.health.startShiftCheck({ printerId: 'screen', withTestTickets: false })
  await core.stop()
  expect((await client.health.shiftChecks()).map((one) => one.id)).toEqual([id])
  expect(store.printJobs.find(second.id)).toBeUndefined()
})
