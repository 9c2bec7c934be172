import type { Menu } from '#shared/menu/menu.ts'

/**
 * A menu from a spreadsheet in the place of one that is here. What a spreadsheet does not hold stays: name, and hours
 * where it brought none.
 */
export function intoExisting(existing: Menu, document: Menu): Menu {
  return {
    ...document,
    name: existing.name,
    hours: document.hours.length > 0 ? document.hours : existing.hours,
    specialDays: document.specialDays.length > 0 ? document.specialDays : existing.specialDays,
  }
}
