import type { MenuPath, MenuProblem } from './problem.ts'
import { error, warning } from './validate-parts.ts'

/**
 * DoorDash loads an image from a public https address without a query, and takes JPG, JPEG and PNG (section 10). An
 * address may end otherwise and still be one of these, so the ending is a warning.
 */
export function imageProblems(url: string, path: MenuPath, name: string): MenuProblem[] {
  const parts = /^https:\/\/(?<host>[^\s/?#@:]+)(?::\d+)?(?<file>\/[^\s?#]*)?(?<rest>[?#]\S*)?$/i.exec(
    url,
  )?.groups
  // A host has a point with something on both sides of it.
  if (!parts?.['host']?.slice(1, -1).includes('.')) return [error('image-not-a-link', path, name)]
  if (parts['rest']?.startsWith('?')) return [error('image-has-query', path, name)]
  return /\.(jpe?g|png)$/i.test(parts['file'] ?? '') ? [] : [warning('image-type', path, name)]
}
