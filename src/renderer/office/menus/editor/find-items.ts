import type { MenuCategory, MenuItem } from '#shared/menu/menu.ts'
import type { ItemEntry } from './ItemList.tsx'
import { holdsAll, plainText, searchWords } from '#shared/text/plain-text.ts'
import { keyAt, rowKeys } from './row-keys.ts'

const texts = new WeakMap<MenuItem, string>()
const entries = new WeakMap<MenuItem, ItemEntry>()

/** The items of one category as rows. */
export function itemsOfCategory(categories: readonly MenuCategory[], at: number): ItemEntry[] {
  const category = categories[at]
  if (!category) return []
  const key = keyAt(categories, at) ?? ''
  const keys = rowKeys(category.items)
  return category.items.map((item, index) => entryOf(item, key, keys[index] ?? '', null))
}

/** Items whose name or description holds every word of the search, accents and case left aside. */
export function foundItems(categories: readonly MenuCategory[], search: string): ItemEntry[] {
  const words = searchWords(search)
  const keys = rowKeys(categories)
  return categories.flatMap((category, at) => {
    const inside = rowKeys(category.items)
    return category.items.flatMap((item, index) =>
      holdsAll(textOf(item), words) ? entryOf(item, keys[at] ?? '', inside[index] ?? '', category.name) : [],
    )
  })
}

function textOf(item: MenuItem): string {
  let text = texts.get(item)
  if (text === undefined) {
    text = plainText(`${item.name} ${item.description}`)
    texts.set(item, text)
  }
  return text
}

/** The same object while nothing about the row changed: it is not drawn again then. */
function entryOf(item: MenuItem, category: string, key: string, within: string | null): ItemEntry {
  const before = entries.get(item)
  if (before && before.key.category === category && before.key.item === key && before.within === within)
    return before
  const entry = { id: `${category} / ${key}`, key: { category, item: key }, item, within }
  entries.set(item, entry)
  return entry
}
