import type { Menu } from '#shared/menu/menu.ts'

/** Whether two documents say the same, whatever the order of their keys: one of them may have been on the wire. */
export function sameMenu(one: Menu, other: Menu): boolean {
  return one === other || same(one, other)
}

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ours, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...keys].every((key) => same(ours[key], theirs[key]))
}
