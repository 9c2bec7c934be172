import { read, refuse, type ApiAnswer } from '../http/answers.ts'
import type { World } from '../world/world.ts'
import { danglingIn, uberItemUpdate, uberMenu, type UberMenu } from '../world/uber-menu.ts'
import { knownUberStore, uberStoreOf } from '../world/uber-store.ts'

/** `PUT /v2/eats/stores/{id}/menus`: replaces the whole menu, suspensions in it included; 204. */
export function putMenu(world: World, locationId: string, body: string): ApiAnswer {
  const request = read(uberMenu, body)
  if (!request.ok) return request.answer
  const dangling = danglingIn(request.data)
  if (dangling.length > 0) return refuse(400, 'invalid_request', dangling.join('; '))
  uberStoreOf(world, locationId).menu = request.data
  world.changed()
  return { status: 204, body: null }
}

/** `GET` of the same: as it was sent, and as it was changed since. */
export function getMenu(world: World, locationId: string): ApiAnswer {
  const menu = knownUberStore(world, locationId)?.menu
  return menu ? { status: 200, body: menu } : refuse(404, 'not_found', 'The store has no menu')
}

/** `POST /v2/eats/stores/{id}/menus/items/{item id}`: suspends an item or option, or changes its price; 204. */
export function updateItem(world: World, locationId: string, body: string, itemId: string): ApiAnswer {
  const store = knownUberStore(world, locationId)
  const menu: UberMenu | null | undefined = store?.menu
  if (!store || !menu?.items.some((item) => item.id === itemId))
    return refuse(404, 'not_found', 'No item of this id in the menu')
  const request = read(uberItemUpdate, body)
  if (!request.ok) return request.answer
  const { suspension_info, price_info } = request.data
  store.menu = {
    ...menu,
    items: menu.items.map((item) =>
      item.id === itemId
        ? {
            ...item,
            ...(suspension_info !== undefined && { suspension_info }),
            ...(price_info && { price_info }),
          }
        : item,
    ),
  }
  world.changed()
  return { status: 204, body: null }
}
