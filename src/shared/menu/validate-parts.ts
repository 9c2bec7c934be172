import { longestId, longestName } from './menu.ts'
import type { MenuPath, MenuProblem, MenuProblemCode } from './problem.ts'

/**
 * Above this a price is more likely a slip of the comma, in minor units (1,000.00). DoorDash documents no limit for
 * restaurants, so it is a warning.
 */
export const surprisingPrice = 100_000

export function error(
  code: MenuProblemCode,
  path: MenuPath,
  name: string | null,
  limit?: number,
): MenuProblem {
  return { code, severity: 'error', path, name: name || null, ...(limit !== undefined && { limit }) }
}

export function warning(
  code: MenuProblemCode,
  path: MenuPath,
  name: string | null,
  limit?: number,
): MenuProblem {
  return { ...error(code, path, name, limit), severity: 'warning' }
}

/** Names are required everywhere, and blanks are no name. */
export function nameProblems(name: string, path: MenuPath, missing: MenuProblemCode): MenuProblem[] {
  if (name.trim() === '') return [error(missing, path, null)]
  return name.length > longestName ? [error('name-too-long', path, name, longestName)] : []
}

/** A price that is there; whether one may be missing is for the caller to say. */
export function priceProblems(cents: number | null, path: MenuPath, name: string): MenuProblem[] {
  if (cents === null) return []
  if (!Number.isInteger(cents)) return [error('price-not-whole', path, name)]
  if (cents < 0) return [error('price-negative', path, name)]
  return cents > surprisingPrice ? [warning('price-very-high', path, name, surprisingPrice)] : []
}

/**
 * Ids are unique among their kind. An item and an option may share one: each is 86ed by a call of its own (section 12),
 * and many menus sell their sides on their own, too.
 */
export function idCheck() {
  const seen = new Set<string>()
  return (id: string, path: MenuPath, name: string, sent = id): MenuProblem[] => {
    if (id.trim() === '') return [error('id-missing', path, name)]
    if (sent.length > longestId) return [error('id-too-long', path, name, longestId)]
    if (seen.has(id)) return [error('id-duplicate', path, name)]
    seen.add(id)
    return []
  }
}
