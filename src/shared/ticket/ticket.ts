import type { TicketSize } from '../printing/ticket-design.ts'
import type { TicketKind } from '../printing/printing.ts'

/** A ticket as data, before anybody knows which printer it goes to. All text in it is already safe to print. */
export type Ticket = {
  kind: TicketKind
  blocks: TicketBlock[]
}

/** Times a character is widened and heightened; 1 is 12 by 24 dots. */
export type Size = { wide: number; tall: number }

/** Black and white, one bit a dot, the leftmost first; `bits` in base64, rows of whole bytes. */
export type Picture = { widthBytes: number; rows: number; bits: string }

export type TicketBlock =
  /** Centred; `size` shrinks until the text fits on one line. */
  | { type: 'heading'; text: string; size: Size; bold: boolean }
  /** White on black across the paper: what must not be overlooked. */
  | { type: 'banner'; text: string; size: Size }
  | { type: 'rule' }
  | { type: 'row'; left: string; right: string; size: Size; bold: boolean }
  /** Something to make: `depth` 0 is an item, deeper ones are options. A `-` is struck out; `=` is how many there are in all. */
  | {
      type: 'item'
      count: number
      sign?: '+' | '-' | '='
      name: string
      amount: string
      depth: number
      size: Size
      bold: boolean
    }
  /** Free text, wrapped; `mark` stands before its first line. */
  | { type: 'text'; text: string; mark: string; indent: number; size: Size; bold: boolean }
  /** Centred bold line of its own, such as the one about utensils (B7). */
  | { type: 'emphasis'; text: string; size: Size }
  /** A picture in the middle of the paper; `alt` says what it shows. */
  | { type: 'picture'; picture: Picture; alt: string }
  /** White space, in dots (8 are a millimetre). */
  | { type: 'space'; dots: number }
  /** Column numbers across the paper, to see what fits. */
  | { type: 'ruler' }
  /** Text sent in a given code page whatever the printer is set to, so that an installer sees which one is right (B8). */
  | { type: 'sample'; codePage: TextCodePage; label: string; text: string }
  | { type: 'cut' }

export type TextCodePage = 'windows1252' | 'cp858' | 'cp850' | 'cp437'

export const normal: Size = { wide: 1, tall: 1 }
export const tall: Size = { wide: 1, tall: 2 }
export const large: Size = { wide: 2, tall: 2 }

/** The sizes of a design. */
export const sizeNamed: Record<TicketSize, Size> = { normal, tall, large, huge: { wide: 5, tall: 5 } }
