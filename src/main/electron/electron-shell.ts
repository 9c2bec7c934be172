import { Notification, powerSaveBlocker } from 'electron'
import type { Drivers, Secrets, Shell } from '../base/shell.ts'

/** Electron as the core sees it. */
export function createElectronShell(secrets: Secrets, focus: () => void, drivers: Drivers): Shell {
  let blocker: number | undefined
  return {
    kind: 'electron',
    secrets,
    drivers,
    keepAwake(on) {
      if (on) blocker ??= powerSaveBlocker.start('prevent-display-sleep')
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker)
        blocker = undefined
      }
    },
    notify(notice) {
      const notification = new Notification(notice)
      notification.on('click', focus)
      notification.show()
    },
  }
}
