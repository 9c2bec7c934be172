import { FileProblem } from './file-problem.ts'

/**
 * Zip archives as far as a workbook needs them (PKWARE APPNOTE). The list at the end of the file is believed for names
 * and places only: sizes are counted while inflating, so that an archive cannot lie about them.
 */
export type ZipEntry = { name: string; offset: number; size: number; method: number; isEncrypted: boolean }

/** A workbook has a few dozen parts. */
const mostEntries = 5_000
/** All parts that are read, inflated together, in bytes: a menu of 10,000 rows has about 10 MB. */
export const mostInflated = 100 * 1024 * 1024
/** Deflate grows at most about 1,000 times: so much at once can become 16 MB before it is counted. */
const pieceBytes = 16 * 1024

/** Entries by name. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordAt(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) throw new FileProblem('bomb')
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new FileProblem('broken')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const [size, offset] = large(view, at, at + 46 + nameLength, extraLength)
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      name,
      offset,
      size,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function endRecordAt(view: DataView): number {
  // A comment of up to 64 kB may follow.
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new FileProblem('broken')
}

/** Compressed size and place of an entry; some programs write them in the field meant for huge files. */
function large(view: DataView, at: number, extraAt: number, extraLength: number): [number, number] {
  let [size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const isHuge = (value: number) => value === 0xffffffff
  if (!isHuge(size) && !isHuge(offset)) return [size, offset]
  const end = Math.min(extraAt + extraLength, view.byteLength)
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4 + (isHuge(view.getUint32(at + 24, true)) ? 8 : 0)
    const next = () => {
      if (value + 8 > end) throw new FileProblem('broken')
      value += 8
      return Number(view.getBigUint64(value - 8, true))
    }
    if (isHuge(size)) size = next()
    if (isHuge(offset)) offset = next()
    return [size, offset]
  }
  throw new FileProblem('broken')
}

/** Inflates entries of one archive; all together may not grow beyond `most` bytes. */
export function createInflater(bytes: Uint8Array<ArrayBuffer>, most = mostInflated) {
  let total = 0
  const count = (added: number) => {
    total += added
    if (total > most) throw new FileProblem('bomb')
  }
  return async (entry: ZipEntry): Promise<Uint8Array> => {
    if (entry.isEncrypted) throw new FileProblem('password')
    const packed = packedBytes(bytes, entry)
    if (entry.method === 0) {
      count(packed.length)
      return packed
    }
    if (entry.method !== 8) throw new FileProblem('broken')
    return inflate(packed, count)
  }
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, { offset, size }: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new FileProblem('broken')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > bytes.length) throw new FileProblem('broken')
  return bytes.subarray(start, start + size)
}

async function inflate(packed: Uint8Array<ArrayBuffer>, count: (added: number) => void): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  // Its failures arrive at the reader as well, which is waited for.
  const written = (async () => {
    for (let at = 0; at < packed.length; at += pieceBytes) {
      await writer.ready
      await writer.write(packed.subarray(at, at + pieceBytes))
    }
    await writer.close()
  })().catch(() => {})
  const chunks: Uint8Array[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      count(value.length)
      chunks.push(value)
    }
  } catch (cause) {
    void writer.abort().catch(() => {})
    void reader.cancel().catch(() => {})
    throw cause instanceof FileProblem ? cause : new FileProblem('broken', { cause })
  }
  await written
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
