import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'

/**
 * The bytes of `file`, which only its owner may read; made with `create` the first time. Renamed into place whole, so
 * that a crash leaves no half of it; the data folder's lock keeps a second station out.
 */
export function ownerOnlyFile(file: string, create: () => Buffer): Buffer {
  try {
    return closed(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const bytes = create()
  const draft = `${file}.new`
  rmSync(draft, { force: true })
  const handle = openSync(draft, 'wx', 0o600)
  writeSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
  return bytes
}

function closed(file: string): Buffer {
  const bytes = readFileSync(file)
  // A link belongs to whoever made it, and so does the mode of what it leads to.
  if (lstatSync(file).isSymbolicLink()) return bytes
  try {
    // A restored backup may have lost the mode.
    chmodSync(file, 0o600)
  } catch {
    // What can be read is good, also where its mode cannot be changed; `keepPrivate` tells who else can read it.
  }
  return bytes
}
