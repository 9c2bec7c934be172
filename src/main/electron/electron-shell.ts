import { Notification, powerSaveBlocker } from 'electron'
import type { Drivers, ProgramWindow, Secrets, Shell } from '../base/shell.ts'

/** Electron as the core sees it. */
export function createElectronShell(parts: {
  secrets: Secrets
  drivers: Drivers
  window: ProgramWindow
  /** Brings the window to the front. */
  focus: () => void
}): Shell {
  const { secrets, drivers, window, focus } = parts
  let blocker: number | undefined
  return {
    kind: 'electron',
    secrets,
    drivers,
    window,
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
