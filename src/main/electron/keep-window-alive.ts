import type { BrowserWindow } from 'electron'
import type { Log } from '../base/log.ts'

/** A screen that dies again at once would only burn the processor. */
const reloadAfterMs = 500
/** A hung screen gets this long to come back by itself. */
const hungMs = 10_000

/** Brings the screen back when its process crashes or hangs: nobody in a kitchen presses F5. */
export function keepWindowAlive(window: BrowserWindow, load: () => Promise<void>, log: Log): void {
  let hung: NodeJS.Timeout | undefined
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.error({ reason }, 'the screen crashed and is loaded again')
    setTimeout(() => {
      if (!window.isDestroyed())
        load().catch((error: unknown) => log.error({ error }, 'the screen did not load'))
    }, reloadAfterMs)
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
