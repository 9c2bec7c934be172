/**
 * How long a value would be as JSON in UTF-8, without making it. What stands in several places is measured once, so a
 * tree with shared branches costs no more than its branches.
 */
export function jsonBytes(value: unknown, known = new WeakMap<object, number>()): number {
  if (typeof value === 'string') return stringBytes(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0
  const found = known.get(value)
  if (found !== undefined) return found
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => (one === undefined ? 4 : jsonBytes(one, known)))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => stringBytes(key) + 1 + jsonBytes(one, known))
  const sum = parts.reduce((total, part) => total + part, 2 + Math.max(0, parts.length - 1))
  known.set(value, sum)
  return sum
}

function stringBytes(text: string): number {
  const json = JSON.stringify(text)
  let bytes = json.length
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index)
    if (unit < 0x80) continue
    // The two halves of a pair are four bytes together; a lone one was escaped by JSON.stringify.
    bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : unit < 0x800 ? 1 : 2
  }
  return bytes
}
