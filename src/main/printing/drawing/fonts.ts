import type * as CanvasModule from '@napi-rs/canvas'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Coverage, missing } from './coverage.ts'

type Canvas = typeof CanvasModule

/** Bundled fonts in the order in which they are tried; a tablet may have no others. */
export const usualFonts = {
  TicketLatin: 'noto-sans-mono-latin-400-normal.woff2',
  TicketLatinExt: 'noto-sans-mono-latin-ext-400-normal.woff2',
  TicketGreek: 'noto-sans-mono-greek-400-normal.woff2',
  TicketCyrillic: 'noto-sans-mono-cyrillic-400-normal.woff2',
  TicketVietnamese: 'noto-sans-mono-vietnamese-400-normal.woff2',
  TicketArabic: 'noto-sans-arabic-arabic-400-normal.woff2',
  TicketHan: 'noto-sans-sc-chinese-simplified-400-normal.woff2',
  TicketEmoji: 'noto-emoji-emoji-400-normal.woff2',
}

/**
 * Loaded only when a text needs them: they take a second. The last has a plain picture of nearly every character, for
 * scripts that have no font of their own here.
 */
export const rareFonts = {
  TicketHebrew: 'noto-sans-hebrew-hebrew-400-normal.woff2',
  TicketDevanagari: 'noto-sans-devanagari-devanagari-400-normal.woff2',
  TicketBengali: 'noto-sans-bengali-bengali-400-normal.woff2',
  TicketGurmukhi: 'noto-sans-gurmukhi-gurmukhi-400-normal.woff2',
  TicketGujarati: 'noto-sans-gujarati-gujarati-400-normal.woff2',
  TicketTamil: 'noto-sans-tamil-tamil-400-normal.woff2',
  TicketTelugu: 'noto-sans-telugu-telugu-400-normal.woff2',
  TicketKannada: 'noto-sans-kannada-kannada-400-normal.woff2',
  TicketMalayalam: 'noto-sans-malayalam-malayalam-400-normal.woff2',
  TicketSinhala: 'noto-sans-sinhala-sinhala-400-normal.woff2',
  TicketThai: 'noto-sans-thai-thai-400-normal.woff2',
  TicketLao: 'noto-sans-lao-lao-400-normal.woff2',
  TicketMyanmar: 'noto-sans-myanmar-myanmar-400-normal.woff2',
  TicketKhmer: 'noto-sans-khmer-khmer-400-normal.woff2',
  TicketEthiopic: 'noto-sans-ethiopic-ethiopic-400-normal.woff2',
  TicketArmenian: 'noto-sans-armenian-armenian-400-normal.woff2',
  TicketGeorgian: 'noto-sans-georgian-georgian-400-normal.woff2',
  TicketHangul: 'noto-sans-kr-korean-400-normal.woff2',
  TicketRest: 'unifontex-latin-400-normal.woff2',
}

/** The machine's own fonts come after all of these. */
export const fontFamilies = [...Object.keys(usualFonts), ...Object.keys(rareFonts)].join(', ')

const loadUsual = once(async () => {
  const canvas = await import('@napi-rs/canvas')
  await registerFonts(canvas, usualFonts)
  return canvas
})
const loadRare = once(async () => registerFonts(await loadUsual(), rareFonts))

/**
 * The canvas library with the fonts these texts need. Loaded on first use and in steps, because it takes a third of a
 * second and some 50 MB that a kitchen printing plain text never needs.
 */
export async function loadCanvas(texts: readonly string[] = []): Promise<Canvas> {
  const canvas = await loadUsual()
  const { usual } = await loadCoverage()
  if (texts.some((text) => missing(text, usual).length > 0)) await loadRare()
  return canvas
}

/** What our fonts can draw; written by scripts/font-coverage.ts. */
export const loadCoverage = once(
  async () => JSON.parse(await readFile(join(fontFolder(), 'coverage.json'), 'utf8')) as Coverage,
)

/** Makes these files of `resources/fonts` known under their family names. */
export async function registerFonts(canvas: Canvas, files: Record<string, string>): Promise<void> {
  const folder = fontFolder()
  for (const [family, file] of Object.entries(files)) {
    // From memory: the library reads no files inside an Electron archive.
    canvas.GlobalFonts.register(await readFile(join(folder, file)), family)
  }
}

/** Works once; after a failure, again with the next call. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null
      throw error
    })
    return running
  }
}

/** `resources/fonts` beside the sources, the built program or the packaged one: the nearest above this file. */
function fontFolder(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    const folder = join(dir, 'resources/fonts')
    if (existsSync(folder)) return folder
    if (dir === dirname(dir)) throw new Error('The folder resources/fonts is missing beside the program.')
  }
}
