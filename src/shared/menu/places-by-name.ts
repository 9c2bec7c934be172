import type { Menu } from './menu.ts'
import type { MenuPath } from './problem.ts'
import { withoutEnd } from '../text/trim-end.ts'

type MenuNode = { path: MenuPath; thing: object }

/** Words that tell which field of the thing is meant. */
const hints: readonly [RegExp, string][] = [
  [/\b(?:image|photo)/i, 'imageUrl'],
  [/\bbase_price\b/i, 'pickupCents'],
  [/\bprice/i, 'priceCents'],
  [/\bdescription/i, 'description'],
  [/\btax/i, 'taxRate'],
  [/\bmin_num_options\b/i, 'min'],
  [/\bmax_num_options\b/i, 'max'],
]

/** Things named by their id, or by their id or name in quotes. */
export function namedPlaces(words: string, menu: Menu): MenuPath[] {
  const quoted = quotedIn(words)
  const plain = (words.match(/[^\s"'“”«»`,()[\]{}<>=]+/g) ?? [])
    .map((word) => withoutEnd(word, /[.:!?]/))
    // "shorter than 30 minutes" names no item, even if one has the id 30.
    .filter((word) => !/^\d{1,3}$/.test(word))
  const wanted = new Set([...quoted, ...plain])
  if (wanted.size === 0) return []
  const byId = placesIn(menu, (thing) => [thing.id, thing.sentAs], wanted)
  const found = byId.length > 0 ? byId : placesIn(menu, (thing) => [thing.name], new Set(quoted))
  const field = hints.find(([words_]) => words_.test(words))?.[1]
  return found.map(({ path, thing }) =>
    field !== undefined && Object.hasOwn(thing, field) ? [...path, field] : path,
  )
}

const closers: Record<string, string | undefined> = { '"': '"', '“': '”', '«': '»', "'": "'" }

/**
 * What stands in quotation marks. Each mark that closes is looked for once and no more after it was not found, so that
 * the time grows with the text alone.
 */
function quotedIn(words: string): string[] {
  const found: string[] = []
  const missing = new Set<string>()
  for (let at = 0; at < words.length; at += 1) {
    const closer = closers[words.charAt(at)]
    // The apostrophe of a word opens nothing.
    if (closer === undefined || missing.has(closer) || (closer === "'" && /\w/.test(words.charAt(at - 1))))
      continue
    const end = words.indexOf(closer, at + 1)
    if (end === -1) missing.add(closer)
    else {
      const text = words.slice(at + 1, end)
      found.push(closer === '»' ? text.trim() : text)
      at = end
    }
  }
  return found.filter((text) => text !== '')
}

type Named = { id: string; name: string; sentAs?: string | undefined }

function placesIn(
  menu: Menu,
  keysOf: (thing: Named) => (string | undefined)[],
  wanted: ReadonlySet<string>,
): MenuNode[] {
  const found: MenuNode[] = []
  const look = (thing: Named, path: MenuPath) => {
    if (keysOf(thing).some((key) => key !== undefined && wanted.has(key))) found.push({ path, thing })
  }
  for (const [c, category] of menu.categories.entries()) {
    look(category, ['categories', c])
    for (const [i, item] of category.items.entries()) look(item, ['categories', c, 'items', i])
  }
  for (const [g, group] of menu.groups.entries()) {
    look(group, ['groups', g])
    for (const [o, option] of group.options.entries()) look(option, ['groups', g, 'options', o])
  }
  return found
}
