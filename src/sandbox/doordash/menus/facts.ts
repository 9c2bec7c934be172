import type { MenuFacts } from '../../contract/views.ts'
import { openMinutesPerWeek } from '../../world/hours.ts'
import type { Store } from '../../world/stores.ts'
import { itemsIn, mainMenuOf } from '../../world/filed-menu.ts'

/** What a candidate says of its menu; null without one. */
export function menuFacts(store: Pick<Store, 'menus'>): MenuFacts | null {
  const document = mainMenuOf(store)?.document
  if (!document) return null
  const { categories } = document.menu
  const items = itemsIn(document)
  const hollow = categories.filter((category) => (category.items ?? []).length === 0).length
  const nameless = items.filter((item) => item.name.trim() === '' || item.price <= 0).length
  return {
    item_count: items.length,
    empty_elements: items.length === 0 ? 0 : hollow + nameless,
    open_minutes_per_week: openMinutesPerWeek(document.open_hours),
  }
}
