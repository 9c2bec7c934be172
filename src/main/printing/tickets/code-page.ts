import CodepageEncoder from '@point-of-sale/codepage-encoder'
import type { TextCodePage } from '#shared/ticket/ticket.ts'

const known = new Map<TextCodePage, ReadonlySet<number>>()

/**
 * The characters a printer in this page prints as they are. DOS pages draw hearts and arrows where ASCII has its
 * control codes; a printer would obey those, so only bytes from 0x20 on count, and DEL does not.
 */
export function printable(page: TextCodePage): ReadonlySet<number> {
  let points = known.get(page)
  if (!points) {
    points = new Set(
      CodepageEncoder.getCodepoints(page, true).filter(
        (point, byte) => byte >= 0x20 && byte !== 0x7f && isText(point),
      ),
    )
    known.set(page, points)
  }
  return points
}

/** Unassigned bytes are listed as U+FFFD or as the C1 control of the same number. */
function isText(point: number): boolean {
  return point >= 0x20 && point !== 0xfffd && !(point >= 0x7f && point < 0xa0)
}

/** Whether every character of the text is in the page. */
export function isRepresentable(text: string, page: TextCodePage): boolean {
  const points = printable(page)
  for (const char of text) if (!points.has(char.codePointAt(0) ?? 0)) return false
  return true
}
