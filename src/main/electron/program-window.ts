import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { chooseKiosk, keptKiosk, type KeptKiosk, type StartEntry } from '#shared/station/own-window.ts'
import type { ProgramWindow } from '../base/shell.ts'
import { readAutoStart, setAutoStart } from './auto-start.ts'

/**
 * How this program opens, as managers set it (docs/packaging.md). Starting at sign-in is what the system's own entry says,
 * which installers write as well; the whole screen is kept in the folder `memory`, and said in the entry too. `argumentsAt`
 * are those of a start at sign-in; `asked` is the command line's own word.
 */
export function createProgramWindow(options: {
  memory: string
  asked: boolean
  argumentsAt: (kiosk: boolean) => string[]
}) {
  const file = join(options.memory, 'kiosk.json')
  let kiosk = chooseKiosk({ kept: read(file), entry: readAutoStart().entry, asked: options.asked })
  let window: BrowserWindow | undefined
  /** Somebody ends the program, and not just its window. */
  let isEnding = false
  const keep = (entry: StartEntry) =>
    writeFileSync(file, JSON.stringify({ kiosk, entry } satisfies KeptKiosk), { mode: 0o600 })

  const settings: ProgramWindow = {
    state: () => ({ kiosk, autoStart: readAutoStart().is }),
    setKiosk: (on) => {
      const before = kiosk
      kiosk = on
      try {
        const isOn = readAutoStart().is === 'on'
        if (isOn) setAutoStart(true, options.argumentsAt(on))
        keep(isOn ? readAutoStart().entry : null)
      } catch (error) {
        kiosk = before
        throw error
      }
      setMenu(on)
      window?.setKiosk(on)
      if (!on) window?.maximize()
    },
    setAutoStart: (on) => {
      setAutoStart(on, options.argumentsAt(kiosk))
      keep(readAutoStart().entry)
    },
  }
  return {
    settings,
    isKiosk: () => kiosk,
    /** A kiosk's window is not closed by a key or a gesture; ending the program, as the system does, closes it. */
    guard: (opened: BrowserWindow): void => {
      window = opened
      setMenu(kiosk)
      opened.on('close', (event) => {
        if (kiosk && !isEnding) event.preventDefault()
      })
    },
    ending: (): void => {
      isEnding = true
    },
  }
}

/**
 * Without a menu Windows and Linux have no way to close, reload or zoom the screen by accident; macOS needs one to paste, and
 * in a kiosk one without a way to quit.
 */
function setMenu(kiosk: boolean): void {
  if (process.platform !== 'darwin') return Menu.setApplicationMenu(null)
  const template: MenuItemConstructorOptions[] = [
    kiosk ? { label: 'Order Manager', submenu: [] } : { role: 'appMenu' },
    { role: 'editMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Null where nobody set it, or the file is no longer what was written. */
function read(file: string): KeptKiosk | null {
  try {
    return keptKiosk.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
