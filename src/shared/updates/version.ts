const form = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-([0-9A-Za-z.-]{1,40}))?$/

/** Whether a text is a version as packages carry it, such as `1.4.0` or `1.4.0-beta.2`. Pure. */
export const isVersion = (text: string): boolean => form.test(text)

/**
 * Whether the version `one` comes after `other`, in the order of semver: a pre-release stands before its release. False for
 * the same one, and where either is no version: what cannot be compared is never newer. Pure.
 */
export function isNewer(one: string, other: string): boolean {
  const [mine, theirs] = [form.exec(one), form.exec(other)]
  if (mine === null || theirs === null) return false
  for (const part of [1, 2, 3]) {
    const difference = Number(mine[part]) - Number(theirs[part])
    if (difference !== 0) return difference > 0
  }
  return isLaterPreRelease(mine[4], theirs[4])
}

function isLaterPreRelease(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === undefined && other !== undefined
  const [mine, theirs] = [one.split('.'), other.split('.')]
  for (let at = 0; at < Math.max(mine.length, theirs.length); at += 1) {
    const [a, b] = [mine[at], theirs[at]]
    if (a === b) continue
    if (a === undefined || b === undefined) return a !== undefined
    const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
    if (aIsNumber && bIsNumber) return Number(a) > Number(b)
    return aIsNumber === bIsNumber ? a > b : bIsNumber
  }
  return false
}
