import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const state = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof state>

/** Where the window was when it closed; null the first time, or when that place is on no screen any more. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const last = state.parse(JSON.parse(readFileSync(file, 'utf8')))
    return screens.some((screen) => overlaps(screen, last)) ? last : null
  } catch {
    return null
  }
}

/** Remembers where a window is when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const last: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(last))
    } catch {
      // A full disk is no reason to keep the window open; the next one opens where the last but one was.
    }
  })
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
