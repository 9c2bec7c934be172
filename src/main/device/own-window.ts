import type { OwnWindow } from '#shared/station/own-window.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Changes } from '../base/changes.ts'
import type { Log } from '../base/log.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { ProgramWindow } from '../base/shell.ts'
import type { Transactions } from '../base/transactions.ts'
import { errorLine } from '../base/unexpected.ts'

/**
 * How the installed program opens on this device. It belongs to the device and not to the restaurant: the shell keeps it, and
 * neither a backup nor a move takes it along.
 */
export function createOwnWindow(deps: {
  window?: ProgramWindow | null | undefined
  settingChanges: SettingChanges
  transactions: Transactions
  changes: Changes
  log: Log
}) {
  const { window = null, settingChanges, transactions, changes, log } = deps
  return {
    /** Null where the window is a browser's. */
    state: (): OwnWindow | null => window?.state() ?? null,
    /** Answers how it is now, `none` where there is no such window, `refused` where the system did not take it. */
    save: (
      wanted: { kiosk?: boolean | undefined; autoStart?: boolean | undefined },
      actor: Actor,
    ): OwnWindow | 'none' | 'refused' => {
      if (window === null) return 'none'
      const before = window.state()
      try {
        if (wanted.autoStart !== undefined) window.setAutoStart(wanted.autoStart)
        if (wanted.kiosk !== undefined) window.setKiosk(wanted.kiosk)
      } catch (error) {
        log.warn({ error: errorLine(error) }, 'how the program opens could not be kept')
        return 'refused'
      }
      const after = window.state()
      transactions.run(() => {
        const subject = ''
        settingChanges.record(actor, 'kiosk', { subject, before: before.kiosk, after: after.kiosk })
        const [was, is] = [before.autoStart, after.autoStart]
        settingChanges.record(actor, 'auto-start', { subject, before: was, after: is })
      })
      changes.device.publish(['device'])
      return after
    },
  }
}
export type OwnWindowSettings = ReturnType<typeof createOwnWindow>
