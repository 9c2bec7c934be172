import { writeSync } from 'node:fs'

/** The end of a file or a pipe; `append` writes at once and throws as writing does, for example on a full disk. */
export type End = { append: (bytes: Uint8Array) => void }

/** Where the process's own errors go. */
export const stderrEnd: End = { append: (bytes) => void writeSync(2, bytes) }

/**
 * A log's lines to the end of something. A log must not end what it tells of: while the disk is full, or whoever reads
 * the pipe is gone, lines are dropped and counted, and the first that gets through again is followed by how many.
 */
export function linesTo(end: End): { write: (line: string) => void } {
  let dropped = 0

  function isWritten(line: string): boolean {
    try {
      end.append(Buffer.from(line))
      return true
    } catch {
      return false
    }
  }

  return {
    write: (line) => {
      if (!isWritten(line)) dropped += 1
      else if (dropped > 0 && isWritten(lostLine(dropped))) dropped = 0
    },
  }
}

function lostLine(dropped: number): string {
  return `${JSON.stringify({ level: 'warn', dropped, msg: 'log lines were lost' })}\n`
}
