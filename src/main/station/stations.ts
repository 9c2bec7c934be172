import type { RestoreEnd } from '#shared/api/backups.ts'
import type { FolderChange } from '../backups/restoring.ts'
import { errorLine } from '../base/unexpected.ts'
import { type Station, startStation, type StationOptions } from './run.ts'

/** How a shell shows a station to its own screens. */
export type Door = {
  /** Lets the screens to a station that has just started. */
  open: (station: Station) => Promise<void>
  /** Takes them away from it; they come back by themselves. */
  close: () => Promise<void>
}

/**
 * Runs one station after another on a data folder, in one process: one that is to work on a restored store is closed, its
 * folder changed, and the next begins. Where that fails, the one of before does. Rejects as `startStation` does, and
 * calls `onLost` where a later station does not start at all.
 */
export async function runStations(deps: {
  options: Omit<StationOptions, 'restart' | 'restored'>
  door: Door
  onLost: (error: unknown) => void
}) {
  const { options, door, onLost } = deps
  let station: Station | null = null
  let isClosed = false
  /** What is under way, which closing waits for. */
  let turn = Promise.resolve()

  async function begin(restored: RestoreEnd | null): Promise<void> {
    // Once it has answered whoever asked for it.
    const restart = (change: FolderChange) =>
      void setImmediate(() => {
        turn = turn.then(() => again(change)).catch(onLost)
      })
    const started = await startStation({ ...options, restart, restored })
    station = started
    try {
      await door.open(started)
    } catch (error) {
      await end()
      throw error
    }
  }

  async function end(): Promise<void> {
    const ending = station
    station = null
    await door.close()
    await ending?.close()
  }

  async function again(change: FolderChange): Promise<void> {
    if (isClosed) return
    await end()
    let outcome: RestoreEnd
    try {
      outcome = await change.make()
    } catch (error) {
      outcome = change.failed(error)
    }
    if (outcome.outcome.is === 'failed') return begin(outcome)
    try {
      await begin(outcome)
    } catch (error) {
      options.log.error({ error: errorLine(error) }, 'the station did not start on the restored store')
      await change.undo()
      await begin(change.failed(error))
    }
  }

  await begin(null)
  return {
    /** Null for a moment while one ends and the next begins. */
    current: (): Station | null => station,
    close: async (): Promise<void> => {
      isClosed = true
      await turn
      await end()
    },
  }
}
export type Stations = Awaited<ReturnType<typeof runStations>>
