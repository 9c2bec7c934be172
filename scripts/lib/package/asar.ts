import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of an archive. One that is `unpacked` lies beside the archive, in `<archive>.unpacked`. */
export type AsarFile = {
  path: string
  size: number
  unpacked: boolean
  executable: boolean
  /** SHA-256 as the archive states it, hexadecimal; null where it states none. */
  hash: string | null
}
export type Asar = {
  files: readonly AsarFile[]
  /** SHA-256 of the header, which Electron compares with what is written in its program (Windows, macOS). */
  headerHash: string
  read: (file: AsarFile) => Buffer
}

type Node = {
  files?: Record<string, Node>
  link?: string
  size?: number
  offset?: string
  unpacked?: boolean
  executable?: boolean
  integrity?: { hash: string }
}

/**
 * Opens an archive as Electron does (electron/asar, "Format"): a pickle with the header's length, a pickle with the
 * header as JSON, then the files. Read by itself, not with the packager's own library, which would repeat its mistakes.
 * Throws on a link, which none of our packages needs.
 */
export function readAsar(file: string): Asar {
  const bytes = readFileSync(file)
  const start = 8 + bytes.readUInt32LE(4)
  const header = bytes.subarray(16, 16 + bytes.readUInt32LE(12))
  const offsets = new Map<string, number>()
  const files: AsarFile[] = []
  const walk = (node: Node, path: string): void => {
    for (const [name, entry] of Object.entries(node.files ?? {})) {
      const at = path === '' ? name : `${path}/${name}`
      if (entry.link !== undefined) throw new Error(`${file} holds a link: ${at}`)
      if (entry.files) walk(entry, at)
      else {
        files.push({
          path: at,
          size: entry.size ?? 0,
          unpacked: entry.unpacked === true,
          executable: entry.executable === true,
          hash: entry.integrity?.hash ?? null,
        })
        if (entry.offset !== undefined) offsets.set(at, start + Number(entry.offset))
      }
    }
  }
  walk(JSON.parse(header.toString('utf8')) as Node, '')
  return {
    files,
    headerHash: sha256(header),
    read: ({ path, size, unpacked }) => {
      if (unpacked) return readFileSync(join(`${file}.unpacked`, path))
      const from = offsets.get(path)
      if (from === undefined) throw new Error(`${file} has no content for ${path}`)
      return bytes.subarray(from, from + size)
    },
  }
}

/** Writes the archive's files, also those beside it, into a folder. */
export function extractAsar(file: string, folder: string): void {
  const asar = readAsar(file)
  for (const entry of asar.files) {
    const to = join(folder, entry.path)
    mkdirSync(dirname(to), { recursive: true })
    if (entry.unpacked) copyFileSync(join(`${file}.unpacked`, entry.path), to)
    else writeFileSync(to, asar.read(entry))
    if (entry.executable) chmodSync(to, 0o755)
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
