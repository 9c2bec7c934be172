import { setImmediate } from 'node:timers/promises'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { UnreadableReport } from './unreadable-report.ts'

/** So much of the archive at once: deflate grows at most about 1,000 times, so this can become 1 MB before it is counted. */
const pieceBytes = 1_024
/** A month of a busy chain's ratings is a few megabytes. */
const mostBytes = 32 * 1024 * 1024

/**
 * The text of the first CSV in a ZIP, piece by piece. The event loop runs between two pieces, so that unpacking never
 * holds up an order; sizes are counted while they grow. Throws UnreadableReport.
 */
export async function* csvPieces(zip: Uint8Array): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder()
  let found: UnzipFile | null = null
  let unpacked: Uint8Array[] = []
  let total = 0
  const progress = { isWhole: false }
  const unzip = new Unzip((file) => {
    if (found || !/\.csv$/i.test(file.name)) return
    found = file
    file.ondata = (error, data, isLast) => {
      if (error) throw error
      total += data.length
      if (total > mostBytes) throw new UnreadableReport('it unfolds to more than 32 MB')
      unpacked.push(data)
      progress.isWhole ||= isLast
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < zip.length && !progress.isWhole; at += pieceBytes) {
    pushTo(unzip, zip.subarray(at, at + pieceBytes), at + pieceBytes >= zip.length)
    const texts = unpacked.map((bytes) => decoder.decode(bytes, { stream: true }))
    unpacked = []
    if (texts.length > 0) yield texts.join('')
    await setImmediate()
  }
  if (!found) throw new UnreadableReport('there is no CSV in it')
  if (!progress.isWhole) throw new UnreadableReport('it is cut off')
  yield decoder.decode()
}

function pushTo(unzip: Unzip, piece: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(piece, isLast)
  } catch (cause) {
    if (cause instanceof UnreadableReport) throw cause
    throw new UnreadableReport('it is no sound ZIP', { cause })
  }
}
