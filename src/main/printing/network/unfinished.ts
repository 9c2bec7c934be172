import { bandRows, widestBytes } from '../drawing/bitmap.ts'

/** The longest head of a command of ours, with room. */
const headBytes = 16

/**
 * Ends what an earlier connection may have left open in the printer, whose buffer outlives the connection: broken off
 * in the middle of a picture, it would take the next ticket for the rest of the picture. As many NULs as the largest
 * picture has bytes fill it up with white, complete any other command harmlessly, and beyond that mean nothing;
 * `ESC @` then forgets sizes and alignment.
 */
export const endUnfinished = Uint8Array.of(...new Uint8Array(headBytes + bandRows * widestBytes), 0x1b, 0x40)
