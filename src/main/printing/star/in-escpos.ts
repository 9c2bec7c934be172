import type { Command } from '../escpos/reader.ts'
import { bitmapOfPass, passRows } from './picture.ts'

/** Dots between lines: 4 mm from the start and after `ESC z 1`, 3 mm after `ESC 0`. */
const spacings = { usual: 32, narrow: 24 } as const

/** Star's numbers of code pages, as ESC/POS numbers them. */
const pages: Readonly<Record<number, number>> = { 1: 0, 4: 19, 32: 16 }

const said = (name: string, ...params: number[]): Command => ({
  type: 'command',
  name,
  params: Uint8Array.from(params),
})

/**
 * Says Star's commands in the words of ESC/POS, so that one paper shows what both languages print. Remembers what a line
 * feed after a picture means: the picture's own rows were fed with it.
 */
export function createStarInterpreter(): (command: Command) => Command[] {
  let spacing: number = spacings.usual
  let isPictured = false
  const spaced = (dots: number) => {
    spacing = dots
    return [said('ESC 3', dots)]
  }

  return (command) => {
    const wasPictured = isPictured
    isPictured = false
    if (command.type === 'line-feed' && wasPictured)
      return spacing > passRows ? [said('ESC J', spacing - passRows)] : []
    if (command.type !== 'command') return [command]
    const { name, params } = command
    switch (name) {
      case 'ESC @':
        return [said('ESC @'), ...spaced(spacings.usual)]
      case 'ESC 0':
        return spaced(spacings.narrow)
      case 'ESC z':
        return spaced((params[0] ?? 0) % 48 === 1 ? spacings.usual : spacings.narrow)
      case 'ESC X':
        isPictured = true
        return [rasterOf(params.subarray(2))]
      default:
        return [stateless(name, params)]
    }
  }
}

function stateless(name: string, params: Uint8Array): Command {
  const [first = 0, second = 0] = params
  switch (name) {
    case 'ESC E':
      return said('ESC E', 1)
    case 'ESC F':
      return said('ESC E', 0)
    case 'ESC 4':
      return said('GS B', 1)
    case 'ESC 5':
      return said('GS B', 0)
    case 'ESC i':
      return said('GS !', second * 16 + first)
    case 'ESC GS t':
      return said('ESC t', pages[first] ?? 0)
    // Eighths of a millimetre are dots, quarters are two.
    case 'ESC I':
      return said('ESC J', first)
    case 'ESC J':
      return said('ESC J', first * 2)
    case 'ESC a':
      return said('ESC d', first)
    case 'ESC d':
      return said('GS V', first % 2)
    case 'ESC BEL':
    case 'BEL':
      return said('ESC p')
    case 'ESC GS BEL':
      return said('ESC B')
    default:
      return said(name, ...params)
  }
}

function rasterOf(columns: Uint8Array): Command {
  const { widthBytes, rows, data } = bitmapOfPass(columns)
  return said('GS v 0', 0, widthBytes & 0xff, widthBytes >> 8, rows & 0xff, rows >> 8, ...data)
}
