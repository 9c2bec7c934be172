import type { Encoding } from './encodings.ts'
import type { FromReader, ToReader } from './messages.ts'
import { outcomeOf } from './outcome.ts'
import { readFile } from './read-file.ts'
import { summaryOf } from './summary.ts'
import type { Sheet } from './workbook.ts'

/**
 * Reads spreadsheets apart from everything: this worker has the file's bytes and nothing else, and the window ends it
 * when it takes too long.
 */
let sheets: Sheet[] = []
// A worker has one listener and no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (message: FromReader) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.type === 'read')
    void read(data.file, data.encoding).catch((error: unknown) => {
      // The window hears of errors, and of nothing that a promise keeps to itself.
      reportError(error)
    })
  else {
    const sheet = sheets[data.sheet]
    if (!sheet) throw new Error(`The file has no sheet ${data.sheet}.`)
    tell({ type: 'menu', outcome: outcomeOf(sheet.table, data) })
  }
})

async function read(file: File, encoding: Encoding | null): Promise<void> {
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // Moved, locked by another program, or on a stick that was pulled out.
    tell({ type: 'read', answer: { ok: false, problem: 'unreadable', row: null } })
    return
  }
  const found = await readFile(
    new Uint8Array(bytes),
    file.name,
    (rows) => tell({ type: 'progress', rows }),
    encoding,
  )
  if (found.ok) {
    sheets = found.sheets
    tell({ type: 'read', answer: { ok: true, sheets: sheets.map(summaryOf), letters: found.letters } })
  } else tell({ type: 'read', answer: found })
}
