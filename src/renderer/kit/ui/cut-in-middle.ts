/** A name so short (letters) is cut at its end: two ends of it would say less than its beginning. */
const longFrom = 8
/** A last word of up to so many letters stays whole, and of a longer one so many letters less one. */
const mostTail = 5

/**
 * A name in two: where it has no room the end of `head` gives way, and `tail`, with the space before it, stays. Customers
 * and places begin alike more often than they end alike: "Mohamed A." and "Mohamed K.", two branches in one street.
 * `tail` is empty where the name is cut at its end. Letters that are joined are never parted.
 */
export function cutInMiddle(name: string): { head: string; tail: string } {
  const letters = Array.from(name)
  const space = name.lastIndexOf(' ')
  const last = Array.from(name.slice(space + 1))
  if (space > 0 && last.length > 0 && last.length <= mostTail)
    return { head: name.slice(0, space), tail: name.slice(space) }
  if (letters.length < longFrom || !isLatin.test(name)) return { head: name, tail: '' }
  const at = letters.length - (mostTail - 1)
  return { head: letters.slice(0, at).join(''), tail: letters.slice(at).join('') }
}

/** One sign for each letter, none of them joined to its neighbours. */
const isLatin = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u
