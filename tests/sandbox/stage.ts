import { afterEach } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '#sandbox/server/sandbox.ts'
import type { Control } from '#sandbox/control/control.ts'
import type { Done } from '#sandbox/control/order-acts.ts'
import { type ApiClient, apiClient } from './api-client.ts'
import { startIntake, type TestIntake } from './intake.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'
import type { OrderDetails } from '#sandbox/contract/views.ts'

export type Stage = {
  sandbox: Sandbox
  control: Control
  intake: TestIntake
  clock: ManualClock
  api: ApiClient
}

const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    await stage.sandbox.close()
    await stage.intake.close()
  }
})

/** A sandbox and a tiny intake, joined; both are closed after the test. */
export async function setStage(
  options: Pick<SandboxOptions, 'seed' | 'alive' | 'notConnected' | 'stateFile'> = {},
): Promise<Stage> {
  const clock = createManualClock()
  const intake = await startIntake()
  const sandbox = await createSandbox({
    clock,
    intakeUrl: intake.url,
    intakeSecret: 'test-secret',
    ...options,
  })
  const stage = {
    sandbox,
    control: sandbox.control,
    intake,
    clock,
    api: apiClient(sandbox, () => clock.now()),
  }
  open.push(stage)
  return stage
}

/** The order of something that went well. */
export function orderOf(done: Done): OrderDetails {
  if (!done.ok) throw new Error(`${done.refusal}: ${done.message}`)
  return done.order
}

/** Places an order and has the app answer 202 to it. */
export async function placeWaiting(
  { control }: Stage,
  preset: 'everyday' | 'three-deep' | 'pickup' = 'everyday',
) {
  const { id } = orderOf(control.place({ preset }))
  return control.until(id, ['waiting'])
}

export const success = { merchant_supplied_id: 'OM-1', order_status: 'success' }

/** Places an order and confirms it by PATCH. */
export async function placeConfirmed(
  stage: Stage,
  preset: 'everyday' | 'three-deep' | 'pickup' = 'everyday',
) {
  const order = await placeWaiting(stage, preset)
  await stage.api.send('PATCH', `/api/v1/orders/${order.id}`, success)
  return stage.control.until(order.id, ['confirmed'])
}
