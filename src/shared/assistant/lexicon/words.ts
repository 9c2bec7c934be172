/** The ways to say one thing, in both languages, separated by commas. */
export type Words = { en: string; fr: string }

/** The entries of a list, each as its words. */
export function entriesOf(list: string): string[][] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => entry.split(/\s+/))
}
