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
