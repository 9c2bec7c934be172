import type { Log } from '../base/log.ts'
import { closeInTime } from '../base/process-policy.ts'
import { errorLine } from '../base/unexpected.ts'
import type { Held } from '../rescue/held-because.ts'
import { failedTooOften } from './notices.ts'
import type { Restarts } from './restarts.ts'

/** The station did not end in time after it failed: its process has to, and another one goes on. */
export class NotEnded extends Error {}

/** How long a station that failed may take to end, in ms. What it promised is on disk. */
const endWithinMs = 2_000
/** Before a station that did not come up again is tried once more, in ms. */
const tryAgainMs = 500

type Deps = {
  /** Ends the station that failed; `onEnded` once nothing of it is left. */
  end: () => Promise<void>
  onEnded: () => void
  /** Begins one on what is on disk. */
  begin: () => Promise<void>
  /** Has the screen ask what to do; absent where nobody sees one. */
  ask: ((because: Held) => Promise<void>) | null
  isClosed: () => boolean
  restarts: Restarts
  log: Log
}

/**
 * After a station failed: ends it and begins the next, until that happened too often (shared/station/restart-budget.ts); then
 * somebody is asked. Rejects with NotEnded, or where nobody can be asked.
 */
export async function goOnAfter(error: unknown, deps: Deps): Promise<void> {
  const { isClosed, restarts, log } = deps
  if (isClosed()) return
  if (!(await closeInTime(deps.end, endWithinMs)))
    throw new NotEnded('The station failed, and did not end in time.', { cause: error })
  deps.onEnded()
  let last = error
  while (!isClosed() && restarts.mayRestart(Date.now())) {
    try {
      await deps.begin()
      log.warn({ error: errorLine(error) }, 'the station failed and was started again')
      return
    } catch (failure) {
      last = failure
      log.error({ error: errorLine(failure) }, 'the station did not start again')
      await new Promise((resolve) => setTimeout(resolve, tryAgainMs))
    }
  }
  if (isClosed()) return
  log.error({ error: errorLine(last) }, 'the station failed too often to be started again by itself')
  if (deps.ask === null) throw new Error(failedTooOften, { cause: last })
  await deps.ask(heldAsFailing(errorLine(last)))
}

/** Why the screen asks after the station failed too often; `detail` are the machine's words. */
export function heldAsFailing(detail: string): Held {
  return { why: 'failing', moved: null, canGoOn: true, detail }
}
