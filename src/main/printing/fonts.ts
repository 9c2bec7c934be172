import type * as CanvasModule from '@napi-rs/canvas'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Canvas = typeof CanvasModule

/** Bundled fonts in the order in which they are tried; the machine's own fonts come last. */
const files = {
  TicketLatin: 'noto-sans-mono-latin-400-normal.woff2',
  TicketLatinExt: 'noto-sans-mono-latin-ext-400-normal.woff2',
  TicketGreek: 'noto-sans-mono-greek-400-normal.woff2',
  TicketCyrillic: 'noto-sans-mono-cyrillic-400-normal.woff2',
  TicketVietnamese: 'noto-sans-mono-vietnamese-400-normal.woff2',
  TicketArabic: 'noto-sans-arabic-arabic-400-normal.woff2',
  TicketHan: 'noto-sans-sc-chinese-simplified-400-normal.woff2',
  TicketEmoji: 'noto-emoji-emoji-400-normal.woff2',
}

export const fontFamilies = Object.keys(files).join(', ')

let loading: Promise<Canvas> | null = null

/**
 * The canvas library with our fonts in it. Loaded on first use and in steps, because it takes a third of a second
 * and some 50 MB that a kitchen printing plain text never needs.
 */
export function loadCanvas(): Promise<Canvas> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<Canvas> {
  const canvas = await import('@napi-rs/canvas')
  const folder = fontFolder()
  for (const [family, file] of Object.entries(files)) {
    // From memory: the library reads no files inside an Electron archive.
    canvas.GlobalFonts.register(await readFile(join(folder, file)), family)
  }
  return canvas
}

/** `resources/fonts` beside the sources, the built program or the packaged one: the nearest above this file. */
function fontFolder(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const folder = join(dir, 'resources/fonts')
    if (existsSync(folder)) return folder
    if (dir === dirname(dir)) throw new Error('The folder resources/fonts is missing beside the program.')
  }
}
