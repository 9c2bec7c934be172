import type * as CanvasModule from '@napi-rs/canvas'
import { fontFamilies, loadCanvas, registerFonts } from '../../printing/drawing/fonts.ts'

type Canvas = typeof CanvasModule

/** The screen's own typeface, for the letters of Western languages. */
const files = {
  ReportLatin: 'atkinson-hyperlegible-next-latin-400-normal.woff2',
  ReportLatinExt: 'atkinson-hyperlegible-next-latin-ext-400-normal.woff2',
  ReportBold: 'atkinson-hyperlegible-next-latin-700-normal.woff2',
  ReportBoldExt: 'atkinson-hyperlegible-next-latin-ext-700-normal.woff2',
}

let loading: Promise<Canvas> | null = null

/** The canvas library with the fonts these texts need: those of other scripts are loaded with the first text in one. */
export async function loadReportCanvas(texts: readonly string[]): Promise<Canvas> {
  loading ??= (async () => {
    const canvas = await import('@napi-rs/canvas')
    await registerFonts(canvas, files)
    return canvas
  })().catch((error: unknown) => {
    loading = null
    throw error
  })
  const canvas = await loading
  const others = texts.filter((text) => !/^[\0-\u024F\u2000-\u206F\u20A0-\u20BF\u2122\u2212]*$/u.test(text))
  if (others.length > 0) await loadCanvas(others)
  return canvas
}

/** A font for a canvas, in points. */
export function reportFont(size: number, bold = false): string {
  const own = bold ? 'ReportBold, ReportBoldExt' : 'ReportLatin, ReportLatinExt'
  return `${size}px ${own}, ${fontFamilies}`
}
