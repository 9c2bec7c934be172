import { z } from 'zod'
import { channels } from '#shared/channel.ts'
import { inTime, ok, refuse, withBody } from './answers.ts'
import { streamPicture } from './events.ts'
import { type Answer, type Request, type Route, route } from '../http/router.ts'
import type { MenuControl } from './menus.ts'
import type {
  CatalogueAnswer,
  EndedAnswer,
  MenusAnswer,
  PaceAnswer,
  ShopAnswer,
  ShopsAnswer,
} from '../contract/answers.ts'
import { outsideChange, paceRequest } from '../contract/requests.ts'
import type { Shop } from '../contract/shop.ts'

/** The control API's part for menus and shops (docs/sandbox.md). */
export function menuControlRoutes(control: MenuControl): Route[] {
  return [
    route('GET', '/control/menu', ({ query }) => {
      const categories = control.catalogue(query.get('store') ?? undefined)
      return categories ? ok<CatalogueAnswer>({ categories }) : unknownStore
    }),
    route('POST', '/control/menu-jobs', (request) =>
      withBody(paceRequest, request, ({ ms }) => {
        control.setPace(ms)
        return ok<PaceAnswer>({ ms })
      }),
    ),
    route('POST', '/control/menu-jobs/end', () => ok<EndedAnswer>({ ended: control.endJobs() })),
    route('GET', '/control/stores/:id/menus', (request) => showMenus(control, request)),
    route('POST', '/control/stores/:id/menu-change', (request) =>
      withBody(outsideChange, request, (change) => {
        const key = request.params['id'] ?? ''
        const isDone = control.changeOutside(key, change)
        const menus = control.menus(key)
        if (isDone === null || menus === null) return unknownStore
        return isDone
          ? ok<MenusAnswer>({ menus })
          : refuse(404, 'unknown-item', 'Nothing of this id is on the menu')
      }),
    ),
    route('GET', '/control/shops', () => ok<ShopsAnswer>({ shops: control.shops() })),
    route('GET', '/control/shops/:id', (request) => {
      const shop = shopIn(control, request)
      return shop ? ok<ShopAnswer>({ shop }) : unknownStore
    }),
    route('GET', '/control/shops/:id/events', (request) => {
      if (!shopIn(control, request)) return unknownStore
      streamPicture(request.raw.response, {
        name: 'shop',
        watch: (onChange) => control.watch(onChange),
        // A shop opens and closes although nobody changed anything.
        everyMs: 1_000,
        draw: () => shopIn(control, request),
      })
      return { status: 'stream' }
    }),
  ]
}

/** `?channel=uber-eats` for the other one. */
function shopIn(control: MenuControl, { params, query }: Request): Shop | null {
  const channel = channels.find((each) => each === query.get('channel'))
  return control.shop(params['id'] ?? '', channel)
}

/** `?until=SUCCESS,FAILURE` waits for the last push to be so, at most `timeout` ms. */
async function showMenus(control: MenuControl, { params, query }: Request): Promise<Answer> {
  const id = params['id'] ?? ''
  const menus = control.menus(id)
  if (!menus) return unknownStore
  const until = query.get('until')
  if (until === null) return ok<MenusAnswer>({ menus })
  const statuses = z.array(z.enum(['IN_PROGRESS', 'SUCCESS', 'FAILURE'])).safeParse(until.split(','))
  if (!statuses.success) return refuse(400, 'invalid-request', 'until: is not a status')
  return inTime<MenusAnswer>(query, async (timeout) => ({
    menus: await control.until(id, statuses.data, timeout),
  }))
}

const unknownStore = refuse(404, 'unknown-store', 'No such store')
