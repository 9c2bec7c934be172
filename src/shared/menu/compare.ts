import { hoursChanges, specialDayChanges } from './compare-hours.ts'
import { categoryChanges, groupChanges, itemChanges, menuChanges } from './compare-content.ts'
import type { MenuChange } from './change.ts'
import type { Menu } from './menu.ts'
import { plainMenu } from './plain-menu.ts'

/**
 * What turns the first menu into the second, in the order of its pages. Things are the same when their ids are. Whether
 * something is switched on counts, and so does the order of categories, items, groups and options; what `plainMenu` takes
 * out does not, so that menus with one fingerprint have no changes. Groups that nothing names are not looked at.
 */
export function compareMenus(before: Menu, after: Menu): MenuChange[] {
  const [from, to] = [plainMenu(before), plainMenu(after)]
  return [
    ...menuChanges(from, to),
    ...categoryChanges(from, to),
    ...itemChanges(from, to),
    ...groupChanges(from, to),
    ...hoursChanges(from.hours, to.hours),
    ...specialDayChanges(from.specialDays, to.specialDays),
  ]
}
