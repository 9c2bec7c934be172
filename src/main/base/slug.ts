import type { Location } from '#shared/location/location.ts'
import { withoutEnd } from '#shared/text/trim-end.ts'

/** Letters and digits of a name in lower case, without accents, joined by hyphens: "Chez Loutre · Été" → chez-loutre-ete. */
export function slug(name: string): string {
  const joined = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    // An id travels in addresses and in the channels' portals: plain letters and digits only.
    .replaceAll(/[^a-z0-9-]/g, '')
    .replace(/^-+/, '')
  return withoutEnd(joined, /-/).slice(0, 80) || 'location'
}

/** An id nobody has, as near to the wanted one as can be. */
export function freeId(wanted: string, locations: readonly Location[]): string {
  const taken = new Set(locations.map((location) => location.id))
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  return id
}
