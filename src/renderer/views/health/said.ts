import type { MessageDescriptor } from '@lingui/core'

/**
 * A finding in words: `what` is wrong as a sentence, with what it means for orders and what to do in `next`; `short` is the
 * evidence under the name of a part that is well.
 */
export type Said = { what: MessageDescriptor; next: MessageDescriptor | null; short: MessageDescriptor }

/** How figures are written here. Instants are epoch ms. */
export type Figures = {
  /** `18:05`, with the date on other days. */
  at: (at: number) => string
  /** `12 min`, from an instant until now. */
  ago: (at: number) => string
  /** A span in ms, as `12 min`. */
  span: (ms: number) => string
  /** `41 GB`. */
  bytes: (bytes: number) => string
  number: (value: number) => string
  say: (words: MessageDescriptor) => string
}

/** Where nothing is to be done. */
export const fine = (short: MessageDescriptor): Said => ({ what: short, next: null, short })
