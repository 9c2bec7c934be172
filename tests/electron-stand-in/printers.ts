import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.ts'
import { tell } from './journal.ts'
import { knownKeys, unknownApi } from './strict.ts'

/** A printer of this pretended computer. `answer`: why its driver takes nothing; empty when it does; `silence` never answers. */
export type StandInPrinter = {
  name: string
  displayName: string
  options: Record<string, string>
  answer: string
}

export type PrintOptions = {
  silent?: boolean
  deviceName?: string
  printBackground?: boolean
  color?: boolean
  margins?: { marginType?: string }
  pageSize?: string | { width: number; height: number }
}
const known = ['silent', 'deviceName', 'printBackground', 'color', 'margins', 'pageSize']

/** Inches, as Chromium wants them. */
const sheets: Record<string, { paperWidth: number; paperHeight: number }> = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
}
const micronsPerInch = 25_400
/** Electron's own limit. */
const leastMicrons = 353

/** A test writes them into this file of the app's folder, at any time. */
function printers(): StandInPrinter[] {
  try {
    const file = join(app.getPath('userData'), 'stand-in-printers.json')
    return JSON.parse(readFileSync(file, 'utf8')) as StandInPrinter[]
  } catch {
    return []
  }
}

/** As `getPrintersAsync` gives them. */
export function listedPrinters() {
  return printers().map(({ name, displayName, options }) => ({ name, displayName, description: '', options }))
}

/** Why a printer of that name takes nothing, in Electron's words; empty when it does. */
export function answerOf(deviceName: string | undefined): string {
  const printer = printers().find(({ name }) => name === deviceName)
  return printer ? printer.answer : 'Invalid deviceName provided'
}

/** The paper in inches. Throws for what the stand-in does not know, and as Electron does for what is none. */
export function checkedPaper(options: PrintOptions): { paperWidth: number; paperHeight: number } {
  knownKeys('webContents.print', options, known)
  const { silent, margins, pageSize } = options
  if (silent !== true) throw unknownApi("the system's print dialogue")
  if (margins?.marginType !== 'none') throw unknownApi('margins other than none')
  if (pageSize === undefined) throw unknownApi('printing without a size of paper')
  if (typeof pageSize === 'string') {
    const sheet = sheets[pageSize]
    if (!sheet) throw new Error(`Unsupported pageSize: ${pageSize}`)
    return sheet
  }
  const { width, height } = pageSize
  if (!(width >= leastMicrons && height >= leastMicrons))
    throw new Error('height and width properties must be minimum 352 microns.')
  return { paperWidth: width / micronsPerInch, paperHeight: height / micronsPerInch }
}

let prints = 0

/** What a driver was handed, as a file, and told to the test. */
export function keepPrint({ deviceName, pageSize, color }: PrintOptions, pdf: Uint8Array): void {
  prints += 1
  const file = join(app.getPath('userData'), `stand-in-print-${prints}.pdf`)
  writeFileSync(file, pdf)
  tell('print', { deviceName, pageSize, color, file })
}
