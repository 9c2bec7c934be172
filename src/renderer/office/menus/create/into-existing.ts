import { type Codes, recognise, type Recognised } from '#shared/menu/import/recognise.ts'
import type { Menu } from '#shared/menu/menu.ts'

/**
 * A menu from a spreadsheet in the place of one that is here. What a spreadsheet does not hold stays: name, and hours
 * where it brought none. Dishes under other codes are recognised, and keep the codes of the menu unless those of the
 * file are wished for.
 */
export function intoExisting(
  existing: Menu,
  read: Menu,
  codes: Codes = 'kept',
): { document: Menu; recognised: Recognised[] } {
  const { document, recognised } = recognise(existing, read, codes)
  return {
    document: {
      ...document,
      name: existing.name,
      hours: document.hours.length > 0 ? document.hours : existing.hours,
      specialDays: document.specialDays.length > 0 ? document.specialDays : existing.specialDays,
    },
    recognised,
  }
}
