import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes this file until not another byte fits on its disk. */
export function fillUp(filler: string): void {
  const file = openSync(filler, 'a')
  for (const size of [1_048_576, 4_096, 1]) while (isWritten(file, size));
  closeSync(file)
}

function isWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSPC') return false
    throw error
  }
}
