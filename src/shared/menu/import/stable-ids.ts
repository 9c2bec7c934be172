/** Ids of items that a file gives no code begin so. */
export const madeItemIds = 'itm-'

export function isMadeItemId(id: string): boolean {
  return id.startsWith(madeItemIds)
}

/**
 * Ids that follow from names, so that the same file read again next month means the same dishes. `wishes` are tried in
 * order, then the last one with a number.
 */
export function createIds(taken: Iterable<string>) {
  const used = new Set(taken)
  /** The next number to try for a wish: of ten thousand dishes of one name, each is found at once. */
  const next = new Map<string, number>()
  return {
    take(wishes: readonly [string, ...string[]]): string {
      const last = wishes.at(-1) ?? wishes[0]
      let id = wishes.find((wish) => !used.has(wish))
      for (let count = next.get(last) ?? 2; id === undefined; count += 1) {
        next.set(last, count + 1)
        if (!used.has(`${last}-${count}`)) id = `${last}-${count}`
      }
      used.add(id)
      return id
    },
  }
}
