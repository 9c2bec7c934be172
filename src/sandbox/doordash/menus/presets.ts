import type { WireMenu } from '#shared/doordash/menu.ts'
import type { MenuOnFile, Store } from '../../world/stores.ts'
import { demoDocument } from '../../world/demo-document.ts'
import { mainMenuId, mainMenuOf, openHoursOf } from '../../world/filed-menu.ts'
import { menuFacts } from './facts.ts'

/** Puts a prepared menu on file in place of whatever is there; hours stay as they are. */
export function putPreset(store: Store, preset: MenuOnFile): void {
  const hours = openHoursOf(store)
  const document = documentOf(preset)
  store.spareHours = hours
  store.menus =
    document === null
      ? []
      : [
          {
            id: mainMenuId(store),
            reference: `doordash-${store.doordashStoreId}`,
            document: { ...document, open_hours: hours },
            push: null,
          },
        ]
}

/** Which of the prepared ones the menu on file is like. */
export function presetOf(store: Store): MenuOnFile {
  const facts = menuFacts(store)
  if (facts === null) return 'none'
  if (facts.item_count === 0) return 'blank'
  return facts.empty_elements > 0 ? 'empty-elements' : 'complete'
}

/** Puts this menu on file as the store's main one. */
export function putMainMenu(store: Store, document: WireMenu, reference: string): void {
  const id = mainMenuOf(store)?.id ?? mainMenuId(store)
  const filed = { id, reference, document, push: null }
  store.menus = [filed, ...store.menus.filter((menu) => menu.id !== id)]
}

function documentOf(preset: MenuOnFile): WireMenu | null {
  const emptied = (isEmptied: (index: number) => boolean): WireMenu => ({
    ...demoDocument,
    menu: {
      ...demoDocument.menu,
      categories: demoDocument.menu.categories.map((category, index) =>
        isEmptied(index) ? { ...category, items: [] } : category,
      ),
    },
  })
  switch (preset) {
    case 'complete':
      return demoDocument
    case 'blank':
      return emptied(() => true)
    case 'empty-elements':
      return emptied((index) => index === 0)
    case 'none':
      return null
  }
}
