import { onTestFinished } from 'vitest'
import type { UberEatsAccess } from '#main/channels/uber-eats/protocol/access.ts'
import type { UberDone } from '#sandbox/control/uber-acts.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import type { Generation } from '#sandbox/world/uber-states.ts'
import { testCore } from '../support/core.ts'

export const centre = 'chez-loutre-centre'

/** What is ordered unless a test wants something else. */
const lunch = { items: [{ name: 'Grilled Cheese', quantity: 2 }, { name: 'Soup' }], pickupInMinutes: 25 }

/** A station and Uber's side of the sandbox, which sends it the orders of Centre. */
export async function withUberSandbox() {
  const sandbox = await createSandbox({ seed: 7 })
  onTestFinished(() => sandbox.close())
  const { storeId } = sandbox.onboarding.changeUber(centre, { status: 'ACTIVATED' })
  const access: UberEatsAccess = { ...sandbox.uberAccess, stores: { [storeId]: centre } }
  const station = await testCore({ uber: access })
  sandbox.control.setIntake({ url: station.url })
  return {
    sandbox,
    uber: sandbox.uber,
    station,
    /** What was posted to Uber, oldest first; paths as in its documents. */
    told: (action: string) =>
      sandbox.control
        .calls()
        .filter(({ method, path }) => method === 'POST' && path.endsWith(action))
        .map(({ path, body }) => ({
          path: path.replace(/^\/uber/, ''),
          body: JSON.parse(body || '{}') as Record<string, unknown>,
        })),
    /** A customer orders, and the station has answered the webhook. */
    place: async (generation: Generation = 'suite', more: object = {}) =>
      (await done(sandbox.uber.place({ order: { ...lunch, ...more }, generation }))).id,
    /** Nothing that happens at Uber is told from now on, until `clearFaults`. */
    silence: () => sandbox.control.stageFault({ kind: 'webhook-silence', only: 'uber-eats' }),
  }
}

/** What was made happen at Uber, once the station has answered the webhook about it. */
export async function done(what: UberDone) {
  if (!what.ok) throw new Error(`${what.refusal}: ${what.message}`)
  await what.delivery
  return what.order
}
