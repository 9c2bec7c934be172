import { deepestOptions, largestMenuBytes, type Menu, type MenuGroup } from './menu.ts'
import type { MenuProblem } from './problem.ts'
import { toWire } from './to-doordash.ts'
import { error } from './validate-parts.ts'
import { jsonBytes } from './json-bytes.ts'

/**
 * 25 MB of JSON is what DoorDash takes in one push. Groups count at every item that names them, so a small document may
 * make a large menu; neither is written out here.
 */
export function sizeProblems(menu: Menu): MenuProblem[] {
  if (atMostBytes(menu) <= largestMenuBytes) return []
  return jsonBytes(toWire(menu)) > largestMenuBytes
    ? [error('menu-too-large', [], null, largestMenuBytes)]
    : []
}

/** Surely no less than the true size, and cheap: nearly every menu needs no more. */
function atMostBytes(menu: Menu): number {
  const library = new Map(menu.groups.map((group) => [group.id, group]))
  const known = Array.from({ length: deepestOptions + 1 }, () => new Map<string, number>())
  function ofGroups(ids: readonly string[], level: number): number {
    let sum = 0
    for (const id of ids) sum += ofGroup(id, level)
    return sum
  }
  function ofGroup(id: string, level: number): number {
    const group = library.get(id)
    if (!group || level > deepestOptions) return 0
    const found = known[level]?.get(id)
    if (found !== undefined) return found
    let sum = frame + text(group.name) + text(group.sentAs ?? group.id) + keptBytes(group)
    for (const option of group.options)
      sum +=
        frame + text(option.name) + text(option.id) + keptBytes(option) + ofGroups(option.groupIds, level + 1)
    known[level]?.set(id, sum)
    return sum
  }
  let sum = frame + text(menu.name) + keptBytes(menu)
  sum += (menu.hours.length + menu.specialDays.length * 20) * frame
  for (const category of menu.categories) {
    sum += frame + text(category.name) + text(category.id) + keptBytes(category)
    for (const item of category.items) {
      const texts = text(item.name) + text(item.description) + text(item.id)
      sum += 2 * frame + texts + text(item.taxRate ?? '') + text(item.imageUrl ?? '') + keptBytes(item)
      sum += ofGroups(item.groupIds, 1)
    }
  }
  return sum
}

/** Keys, numbers and brackets of one thing on the wire, generously. */
const frame = 400

/** A control character takes six bytes in JSON, nothing takes more. */
function text(value: string): number {
  return value.length * 6
}

function keptBytes(thing: Pick<MenuGroup, 'kept'>): number {
  return thing.kept ? jsonBytes(thing.kept) : 0
}
