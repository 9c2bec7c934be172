import type { RestoreEnd } from '#shared/api/backups.ts'
import type { FolderChange } from '../backups/swap-change.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'

type Begin = (restored: RestoreEnd | null) => Promise<void>

/**
 * Changes the folder of a station that has ended, and begins the next; where that does not come up the change is taken
 * back, and the one of before begins. `beginOrAsk` asks where the folder cannot be worked on.
 */
export async function changeFolder(
  change: FolderChange,
  { begin, beginOrAsk, log }: { begin: Begin; beginOrAsk: Begin; log: Log },
): Promise<void> {
  let outcome: RestoreEnd | 'moved-away'
  try {
    outcome = await change.make()
  } catch (error) {
    return beginOrAsk(change.failed(error))
  }
  if (outcome === 'moved-away') return beginOrAsk(null)
  try {
    await begin(outcome)
  } catch (error) {
    log.error({ error: errorLine(error) }, 'the station did not start on the restored store')
    await change.undo().catch((failure: unknown) => {
      log.error({ error: errorLine(failure) }, 'the store of before could not be brought back')
    })
    await beginOrAsk(change.failed(error))
  }
}
