import type { MenuPath, MenuProblem } from './problem.ts'
import { error, warning } from './validate-parts.ts'

/**
 * DoorDash loads an image from a public https address without a query, and takes JPG, JPEG and PNG (section 10). An
 * address may end otherwise and still be one of these, so the ending is a warning.
 */
export function imageProblems(url: string, path: MenuPath, name: string): MenuProblem[] {
  const match =
    /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?::\d+)?(?<file>\/[^\s?#]*)?(?<query>\?\S*)?(?:#\S*)?$/i.exec(url)
  if (!match) return [error('image-not-a-link', path, name)]
  const { file, query } = match.groups ?? {}
  if (query !== undefined) return [error('image-has-query', path, name)]
  return /\.(jpe?g|png)$/i.test(file ?? '') ? [] : [warning('image-type', path, name)]
}
