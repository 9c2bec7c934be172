/**
 * How long a value would be as JSON in UTF-8, without making it. A list that stands in several places is measured once:
 * a tree with shared branches costs no more than its branches.
 */
export function jsonBytes(value: unknown, known = new WeakMap<object, number>()): number {
  if (typeof value === 'string') return stringBytes(value)
  if (typeof value === 'boolean') return value ? 4 : 5
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).length : 4
  if (typeof value !== 'object' || value === null) return 4
  return Array.isArray(value) ? listBytes(value, known) : recordBytes(value, known)
}

function listBytes(list: readonly unknown[], known: WeakMap<object, number>): number {
  if (list.length === 0) return 2
  const found = known.get(list)
  if (found !== undefined) return found
  // Brackets, and a comma after each but the last.
  let bytes = 1 + list.length
  for (const one of list) bytes += jsonBytes(one, known)
  known.set(list, bytes)
  return bytes
}

function recordBytes(record: object, known: WeakMap<object, number>): number {
  let bytes = 1
  // A menu has tens of thousands of records: a pair for each of their fields would cost more than measuring it.
  for (const key of Object.keys(record)) {
    const one = (record as Record<string, unknown>)[key]
    if (one !== undefined) bytes += stringBytes(key) + 2 + jsonBytes(one, known)
  }
  return Math.max(2, bytes)
}

function stringBytes(text: string): number {
  let bytes = 2
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += unit >= 0x20 && unit !== 0x22 && unit !== 0x5c ? 1 : escapeBytes(unit)
    else if (unit < 0x800) bytes += 2
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3
    else if (unit < 0xdc00 && isLowHalf(text.charCodeAt(index + 1))) {
      bytes += 4
      index += 1
    }
    // Half a pair is written as \udXXX.
    else bytes += 6
  }
  return bytes
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Quotes, backslashes and \b \t \n \f \r are two characters, other control characters \u00XX. */
function escapeBytes(unit: number): number {
  return unit >= 0x20 || (unit >= 8 && unit <= 13 && unit !== 11) ? 2 : 6
}
