/**
 * Names as they are told apart: without the words that all of them begin or end with, "Nord" and "Sud" of "Chez Loutre Nord"
 * and "Chez Loutre Sud". A name that would be left without a word keeps all of its own. Pure.
 */
export function toldApart(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(/\s+/).filter((word) => word !== ''))
  if (words.length < 2) return [...names]
  const begin = inCommon(words)
  const end = inCommon(words.map((each) => each.slice(begin).toReversed()))
  return words.map((each, at) => each.slice(begin, each.length - end).join(' ') || (names[at] ?? ''))
}

/** The shortest beginnings of names, of three letters at least, that still tell them apart. Pure. */
export function shortNames(names: readonly string[]): string[] {
  const apart = toldApart(names)
  return apart.map((name, at) => {
    const others = apart.filter((other, nth) => nth !== at && other !== name)
    const letters = Array.from(name)
    for (let count = leastLetters; count < letters.length; count += 1) {
      const begin = letters.slice(0, count).join('')
      if (!others.some((other) => other.startsWith(begin))) return begin
    }
    return name
  })
}

const leastLetters = 3

/** With how many words all of these begin. */
function inCommon(lists: readonly (readonly string[])[]): number {
  const [first = [], ...others] = lists
  const at = first.findIndex((word, nth) => others.some((other) => other[nth] !== word))
  return at < 0 ? first.length : at
}
