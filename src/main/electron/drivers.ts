import { BrowserWindow, type WebContentsPrintOptions } from 'electron'
import type { DrawnPages, Drivers } from '../base/shell.ts'
import { confined } from './confined.ts'
import { servePaper } from './paper-protocol.ts'

/**
 * The printers of the operating system as Electron reaches them. `screen` is the window that is asked for them, once there is
 * one. Only after the app is ready.
 */
export function createDrivers(screen: Promise<BrowserWindow>): Drivers {
  const serve = servePaper()
  return {
    async list() {
      const { webContents } = await screen
      const printers = await webContents.getPrintersAsync()
      return printers.map(({ name, displayName, options }) => ({
        name,
        label: displayName === '' ? name : displayName,
        options: texts(options),
      }))
    },
    async print(printer, pages) {
      const paper = serve(pages)
      // A window of its own, never shown: it is gone once the driver has the pages.
      const window = hiddenWindow()
      try {
        await window.loadURL(paper.url)
        return await hand(window, optionsOf(printer, pages))
      } finally {
        paper.end()
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 600,
    webPreferences: confined,
  })
}

function hand(
  window: BrowserWindow,
  options: WebContentsPrintOptions,
): Promise<{ isTaken: true } | { isTaken: false; reason: string }> {
  return new Promise((resolve) => {
    window.webContents.print(options, (isTaken, reason) =>
      resolve(isTaken ? { isTaken } : { isTaken, reason }),
    )
  })
}

/** Without a size Electron takes A4 whatever is in the tray (printing.md section 9); custom sizes are in microns. */
function optionsOf(printer: string, { sheet }: DrawnPages): WebContentsPrintOptions {
  const { width, height } = sheet
  return {
    silent: true,
    deviceName: printer,
    printBackground: true,
    color: false,
    margins: { marginType: 'none' },
    pageSize:
      width === 210 ? 'A4' : width === 216 ? 'Letter' : { width: width * 1_000, height: height * 1_000 },
  }
}

/** What the system says of a printer, different on each. */
function texts(options: object): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]))
}
