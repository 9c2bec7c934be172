import { compareMenus } from '#shared/menu/compare.ts'
import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { toWire } from '#shared/menu/to-doordash.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import { largeMenu } from '../tests/support/menus.ts'

/** Median ms of each work on a menu of 2,000 items, warm; `json` is `JSON.stringify` of the same menu, once. */
export function benchMenu() {
  const menu = largeMenu(2_000)
  const problems = menuProblems(menu)
  if (problems.length > 0) throw new Error(`The menu has ${problems.length} problems`)
  // As read from disk or a socket: no part is the same object.
  const changed: Menu = structuredClone(menu)
  for (const category of changed.categories)
    for (const item of category.items.slice(0, 10)) item.priceCents = (item.priceCents ?? 0) + 100
  return {
    json: median(() => JSON.stringify(menu)),
    validation: median(() => menuProblems(menu)),
    wire: median(() => toWire(menu)),
    comparison: median(() => compareMenus(menu, changed)),
    fingerprint: median(() => fingerprintOf(menu)),
  }
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).slice(20)
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
