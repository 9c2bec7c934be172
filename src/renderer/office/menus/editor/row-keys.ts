type Named = { id: string }

const known = new WeakMap<readonly Named[], readonly string[]>()

/**
 * What the screen calls the entries of a list: their ids, told apart where a draft has one twice or none. A problem in
 * the ids must be mendable here, so nothing on the screen may rely on them being right.
 */
export function rowKeys(list: readonly Named[]): readonly string[] {
  let keys = known.get(list)
  if (keys === undefined) {
    const used = new Map<string, number>()
    keys = list.map(({ id }) => {
      const before = used.get(id) ?? 0
      used.set(id, before + 1)
      return before === 0 ? `=${id}` : `=${id}~${before}`
    })
    known.set(list, keys)
  }
  return keys
}

/** Where the entry of this key is now; -1 when it is gone. */
export function placeOf(list: readonly Named[], key: string | null): number {
  return key === null ? -1 : rowKeys(list).indexOf(key)
}

export function keyAt(list: readonly Named[], at: number): string | null {
  return rowKeys(list)[at] ?? null
}
