/** Lists are copied where they change and shared where they do not, so that an undo costs one list and rows stay memoised. */

export function replaced<Value>(list: readonly Value[], at: number, value: Value): Value[] {
  return list.map((each, index) => (index === at ? value : each))
}

export function inserted<Value>(list: readonly Value[], at: number, ...values: Value[]): Value[] {
  return list.toSpliced(at, 0, ...values)
}

export function without<Value>(list: readonly Value[], at: number): Value[] {
  return list.toSpliced(at, 1)
}

/** One entry at another place; beyond the ends is the end. */
export function moved<Value>(list: readonly Value[], from: number, to: number): Value[] {
  const [taken] = list.slice(from, from + 1)
  if (taken === undefined) return [...list]
  return inserted(without(list, from), Math.max(0, Math.min(to, list.length - 1)), taken)
}
