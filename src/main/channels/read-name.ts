import { cleanName } from '#shared/text/sanitise.ts'

/** Longest name kept; screens and paper show the beginning of it. */
const mostLetters = 2_000

/**
 * A name, number or address line that strangers wrote, on one clean line (see shared/text/sanitise); null where nothing
 * of it would be seen.
 */
export function readName(text: string | null | undefined): string | null {
  return cleanName(text ?? '', mostLetters) || null
}

/** The parts of a name that were sent, as one; null where none was. */
export function joinedName(...parts: (string | null | undefined)[]): string | null {
  return readName(parts.filter(Boolean).join(' '))
}
