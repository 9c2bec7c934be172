import { randomBytes } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const probeBytes = 4_096

/** Writes a small file to the disk of `folder`, reads it back and removes it: whether it came back as it was. Never throws. */
export async function probeDisk(folder: string): Promise<boolean> {
  // Always the same name: what a station left that was killed meanwhile is written over and removed by the next.
  const file = join(folder, 'health-probe.tmp')
  const written = randomBytes(probeBytes)
  try {
    const handle = await open(file, 'w', 0o600)
    try {
      await handle.writeFile(written)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return written.equals(await readFile(file))
  } catch {
    return false
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}
