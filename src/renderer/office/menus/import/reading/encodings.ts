import { FileProblem } from './file-problem.ts'

/** How the letters of a text file can be written. The last four look alike to a program; a person reads the difference. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'cp850',
  'cp437',
] as const
export type Encoding = (typeof encodings)[number]

/** What DOS wrote, for its bytes from 0x80; browsers decode neither. */
const dos = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
}

/** The bytes of a file as text. Throws where they cannot be that. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'cp437' || encoding === 'cp850') {
    const page = dos[encoding]
    const units = Uint16Array.from(bytes, (byte) => (byte < 0x80 ? byte : page.charCodeAt(byte - 0x80)))
    return new TextDecoder('utf-16le').decode(units)
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new FileProblem('not-text', { cause })
  }
}

/** Whether a file says itself, or cannot be read otherwise than, how its letters are written; null when it does not. */
export function certainEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return unmarkedUtf16(bytes)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return null
  }
}

/** Latin letters in UTF-16 have a zero in every other byte, and none in between. */
function unmarkedUtf16(bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  if (even > start.length / 4 && odd === 0) return 'utf-16be'
  throw new FileProblem('not-text')
}
