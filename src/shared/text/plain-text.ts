/** A text as it is searched and compared: without accents and ligatures, in small letters. Other scripts stay. */
export function plainText(text: string): string {
  return text
    .replaceAll(/œ/giu, 'oe')
    .replaceAll(/æ/giu, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
}

/** Whether every word of a search is in the (plain) text, in any order. */
export function holdsAll(plain: string, words: readonly string[]): boolean {
  return words.every((word) => plain.includes(word))
}

export function searchWords(search: string): string[] {
  return plainText(search).split(/\s+/).filter(Boolean)
}
