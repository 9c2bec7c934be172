import type { StoreProblem } from '#shared/station/store-problem.ts'
import type { Trial } from '#shared/updates/trial.ts'
import { settleTrial, takePlace } from './take-over.ts'

/** How long its own webhook server gets to answer, in ms. */
const patienceMs = 10_000

/**
 * What a new version has to show on its trial: the store is open and in its format, what it tells every screen can be told, and
 * its own webhook server answers over the network that it could take an order. Then it takes the old program's place. Rejects
 * where any of that fails; the old version is then still in place.
 */
export async function proveTrial(options: {
  dataDir: string
  core: { device: () => unknown; board: () => unknown; store: { probe: () => StoreProblem | null } }
  intakeUrl: string | null
  under: Trial
  now: () => number
}): Promise<void> {
  const { dataDir, core, intakeUrl, under, now } = options
  core.device()
  core.board()
  const problem = core.store.probe()
  if (problem !== null) throw new Error(`the store takes no writes: ${problem}`)
  if (intakeUrl !== null) {
    const answer = await fetch(`${intakeUrl}/healthz`, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) throw new Error(`its webhook server says ${answer.status}: ${await answer.text()}`)
  }
  takePlace(dataDir, under)
  settleTrial(dataDir, under, now())
}
