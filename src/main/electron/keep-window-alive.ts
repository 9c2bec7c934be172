import type { BrowserWindow } from 'electron'
import { decideRestart } from '#shared/station/restart-budget.ts'
import type { Log } from '../base/log.ts'

/** A screen that dies again at once would only burn the processor. */
const reloadAfterMs = 500
/** One that died too often (shared/station/restart-budget.ts) is still loaded again: orders come in, and it must ring. */
const seldomAfterMs = 30_000
/** A hung screen gets this long to come back by itself. */
const hungMs = 10_000

/** Brings the screen back when its process crashes or hangs: nobody in a kitchen presses F5. */
export function keepWindowAlive(window: BrowserWindow, load: () => Promise<void>, log: Log): void {
  let hung: NodeJS.Timeout | undefined
  let restarts: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const decision = decideRestart(restarts, Date.now())
    restarts = decision.restarts
    log.error({ reason, often: !decision.mayRestart }, 'the screen crashed and is loaded again')
    setTimeout(
      () => {
        if (!window.isDestroyed())
          load().catch((error: unknown) => log.error({ error }, 'the screen did not load'))
      },
      decision.mayRestart ? reloadAfterMs : seldomAfterMs,
    )
  })
  window.on('unresponsive', () => {
    hung ??= setTimeout(() => {
      hung = undefined
      log.error({}, 'the screen hung and is restarted')
      if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    }, hungMs)
  })
  const recovered = () => {
    clearTimeout(hung)
    hung = undefined
  }
  window.on('responsive', recovered)
  window.on('closed', recovered)
}
