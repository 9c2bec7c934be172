import type { MenuGroup } from './menu.ts'

export type Ring = {
  /** The reference that closes it: taking this one out opens it. */
  group: MenuGroup
  option: number
  reference: number
  /** Names along the ring, the first once more at its end. */
  names: string[]
}

/**
 * Groups that lead back to themselves through their options. Walks each group once, without recursion: a library may be
 * a chain of thousands.
 */
export function ringsIn(library: ReadonlyMap<string, MenuGroup>): { rings: Ring[]; onRing: Set<string> } {
  const rings: Ring[] = []
  const onRing = new Set<string>()
  const finished = new Set<string>()
  const edges = (group: MenuGroup) =>
    group.options.flatMap((option, o) =>
      option.groupIds.map((id, reference) => ({ id, option: o, reference })),
    )

  for (const start of library.values()) {
    if (finished.has(start.id)) continue
    const trail = [{ group: start, edges: edges(start), next: 0 }]
    const depthOf = new Map([[start.id, 0]])
    while (trail.length > 0) {
      const here = trail.at(-1)
      const edge = here?.edges[here.next]
      if (!here || !edge) {
        const done = trail.pop()
        if (done) {
          finished.add(done.group.id)
          depthOf.delete(done.group.id)
        }
        continue
      }
      here.next += 1
      const back = depthOf.get(edge.id)
      if (back !== undefined) {
        const members = trail.slice(back).map((step) => step.group)
        for (const member of members) onRing.add(member.id)
        const names = [...members, ...members.slice(0, 1)].map((member) => member.name || member.id)
        rings.push({ group: here.group, option: edge.option, reference: edge.reference, names })
        continue
      }
      const group = library.get(edge.id)
      if (!group || finished.has(group.id)) continue
      depthOf.set(group.id, trail.length)
      trail.push({ group, edges: edges(group), next: 0 })
    }
  }
  return { rings, onRing }
}
