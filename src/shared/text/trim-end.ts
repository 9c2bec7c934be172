/**
 * A text without the characters at its end that fit `one`, a pattern for a single UTF-16 unit. A pattern such as `0+$`
 * tries every run in the text, and each of its letters anew: on a foreign text of zeros that is quadratic.
 */
export function withoutEnd(text: string, one: RegExp): string {
  let end = text.length
  while (end > 0 && one.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
