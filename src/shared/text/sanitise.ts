/**
 * Text typed by strangers, made safe and even for paper (printing.md section 2): composed accents, plain spaces, and
 * no character that a printer could take for a command or that changes the direction of what follows.
 */

/** C0, DEL and C1: a printer obeys these. */
const controls = /\p{Cc}/gu
const lineBreaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu
/** Thin, no-break and other spaces print as `?` on most code pages. */
const oddSpaces = /\p{Zs}+/gu
/** Joiners and presentation selectors matter only inside an emoji. */
const looseJoiners =
  /(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const looseSelectors = /\uFE0E|\uFE0F(?!\u200D\p{Extended_Pictographic}|\u20E3)/gu
/** Zero-width and bidirectional controls, soft hyphens, fillers, tags. */
const invisible = /(?!\u200D|\uFE0F)(?:\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB])/gu
/** Accents piled on one letter would climb over the neighbouring lines. */
const piledMarks = /(\p{M}{4})\p{M}+/gu

/** One line of user text: line breaks become spaces; longer than `max` characters ends in `…`. */
export function cleanLine(text: string, max = 300): string {
  const line = clean(text.slice(0, max * 4).replace(lineBreaks, ' '))
  return line.length > max ? `${whole(line, max)}…` : line
}

/** Something that is seen: not a mark alone, a space, a control, or the empty Braille cell. */
const ink = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u

/** As `cleanLine`; empty where nothing of it would be seen. */
export function cleanName(text: string, max = 300): string {
  const line = cleanLine(text, max)
  return ink.test(line) ? line : ''
}

/** User text with its line breaks; `cut` tells that it was longer than `max` characters or `maxLines` lines. */
export function cleanLines(text: string, max = 2_000, maxLines = 60): { lines: string[]; cut: boolean } {
  const kept = whole(text, max)
  const lines = kept.split(lineBreaks).map(clean).filter(Boolean)
  return { lines: lines.slice(0, maxLines), cut: kept.length < text.length || lines.length > maxLines }
}

/** Letters and signs of Western Europe with single spaces, as most text is: nothing of it is made even. */
const isEven = /^(?:[!-~¡-¬®-ÿ]| (?! ))*$/u

function clean(text: string): string {
  if (isEven.test(text)) return text.trim()
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replaceAll('\t', ' ')
      .replace(controls, '')
      .replace(invisible, '')
      // Selectors before joiners: a joiner may lean on the selector in front of it.
      .replace(looseSelectors, '')
      .replace(looseJoiners, '')
      .replace(piledMarks, '$1')
      .replaceAll('\uFFFD', '?')
      .replace(oddSpaces, ' ')
      .trim()
  )
}

/** The first `max` UTF-16 units, never half of a pair. */
function whole(text: string, max: number): string {
  const end = text.codePointAt(max - 1) ?? 0
  return text.slice(0, text.length > max && end > 0xffff ? max - 1 : max)
}
