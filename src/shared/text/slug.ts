import { foldedText } from './folded-text.ts'

/** Whole characters, so many of them. */
const longestSlug = /^.{1,80}/u

/** `Crème brûlée` as `creme-brulee`; a name without a letter or digit is `x`. */
export function slugOf(name: string): string {
  const slug = foldedText(name).replaceAll(' ', '-')
  return longestSlug.exec(slug)?.[0] ?? 'x'
}
