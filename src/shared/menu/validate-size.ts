import { jsonBytes } from './json-bytes.ts'
import { largestMenuBytes, type Menu } from './menu.ts'
import type { MenuProblem } from './problem.ts'
import { toWire } from './to-doordash.ts'
import { error } from './validate-parts.ts'

/**
 * 25 MB of JSON is what DoorDash takes in one push. Groups weigh at every item that names them, so a small document may
 * make a large menu; it is measured without being written out.
 */
export function sizeProblems(menu: Menu): MenuProblem[] {
  return jsonBytes(toWire(menu)) > largestMenuBytes
    ? [error('menu-too-large', [], null, largestMenuBytes)]
    : []
}
