import { z } from 'zod'
import { type Menu, menu } from '#shared/menu/menu.ts'

/** A draft the station does not have yet, kept on this screen through reloads and crashes. */
export type KeptDraft = {
  /** The station's version it was made from. */
  base: number
  document: Menu
  /** What stands in fields and could not be read, by field. */
  unread: Record<string, string>
}

const kept = z.object({ base: z.int(), document: menu, unread: z.record(z.string(), z.string()) })
const nameOf = (menuId: string) => `order-manager-menu-draft ${menuId}`

/** False when there is no room for it: then the screen must not claim that it is kept. */
export function keepDraft(menuId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(nameOf(menuId), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** What was kept of this menu; null for nothing, or nothing readable. */
export function keptDraft(menuId: string): KeptDraft | null {
  const text = localStorage.getItem(nameOf(menuId))
  if (text === null) return null
  try {
    const read = kept.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function forgetDraft(menuId: string): void {
  localStorage.removeItem(nameOf(menuId))
}
