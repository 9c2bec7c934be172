import type { Picture } from '#shared/ticket/ticket.ts'
import { encode } from 'uqr'

/** Dots of one module: a phone reads it from an arm's length. */
const moduleDots = 6
/** Light modules around it, without which cameras do not find it. */
const border = 2
/** The longest number a channel gives has far fewer characters. */
const mostCharacters = 100

/** A text as a QR code; drawn, because not every printer has the command for one. */
export function qrPicture(text: string): Picture {
  const { data, size } = encode(text.slice(0, mostCharacters), { ecc: 'M', border })
  const dots = size * moduleDots
  const widthBytes = Math.ceil(dots / 8)
  const bits = Buffer.alloc(widthBytes * dots)
  for (let y = 0; y < dots; y += 1)
    for (let x = 0; x < dots; x += 1) {
      if (data[Math.floor(y / moduleDots)]?.[Math.floor(x / moduleDots)] !== true) continue
      const at = y * widthBytes + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    }
  return { widthBytes, rows: dots, bits: bits.toString('base64') }
}
