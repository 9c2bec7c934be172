/**
 * How a text is found: its words, folded. The index of orders and the question asked of it are cut by this one function,
 * so that what is written in either way meets.
 */

/** Letters that are no base letter with a mark, as they are typed without a special keyboard. */
const spelled: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const special = /[œæßøłđðþıς]/gu
/** Marks of all kinds, and characters nobody sees: joiners, soft hyphens, signs of direction. */
const unseen = /[\p{M}\p{Cf}]/gu
const word = /[\p{L}\p{N}]+/gu

/** Text without accents or signs of other scripts is folded by its capitals alone. */
const isPlain = /^[ -~]*$/
const plainWord = /[a-z0-9]+/g

/** The words of a text in their order: no capitals, accents or signs. Empty for a text without a letter or digit. */
export function foldedWords(text: string): string[] {
  if (isPlain.test(text)) return text.toLowerCase().match(plainWord) ?? []
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(special, (letter) => spelled[letter] ?? letter)
    .replaceAll(unseen, '')
  return folded.match(word) ?? []
}

/** Letters of scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** How much of such a run is compared. */
const longestRun = 16

/**
 * Where a word may be begun from: in a run of Chinese, Japanese or Thai any letter may begin a word, since nothing shows
 * where one does. Every other word stands for itself.
 */
export function beginningsOf(found: string): string[] {
  if (!unspaced.test(found)) return [found]
  const letters = Array.from(found)
  return letters.flatMap((letter, at) =>
    at === 0 || unspaced.test(letter) ? [letters.slice(at, at + longestRun).join('')] : [],
  )
}

/** A word of a question, as long as the index keeps words. */
export function askedWord(asked: string): string {
  return unspaced.test(asked) ? Array.from(asked).slice(0, longestRun).join('') : asked
}
