import type { IncomingHttpHeaders } from 'node:http'
import type { ApiAction } from '../../world/fault-targets.ts'
import { type Answer, createRouter, type Found, type Request } from '../../http/router.ts'
import type { PlacedOrder } from '../../world/order.ts'
import {
  asMerchant,
  candidates,
  deleteOnboarding,
  enableOnboarding,
  exportMenu,
  onOnboarding,
  showOnboarding,
  signupUrl,
  startOnboarding,
  storeMenu,
} from './onboarding.ts'
import { exchangeCode } from '../onboarding/tokens.ts'
import { findStore, type Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { type ApiAnswer, refuse } from '../../http/answers.ts'
import { createMenu, ourStore, replaceMenu, showMenuDetails, storeMenu as readStoreMenu } from './menus.ts'
import { adjust, cancel, confirm, ready } from './orders.ts'
import { setSale, showSale } from './sale.ts'
import { setStatus, storeDetails } from './stores.ts'
import { whyUnauthorized } from '../../http/token.ts'
import { withFaults } from '../../http/with-faults.ts'

/** DoorDash's Marketplace API lives below this path. */
export const apiBase = '/marketplace'

type Operation = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  pattern: string
  action: ApiAction
  run(world: World, id: string, body: string, headers: IncomingHttpHeaders): ApiAnswer
}

/** One line per operation, each from a file of its own kind. */
const operations: readonly Operation[] = [
  onOrder('confirm', '', confirm),
  onOrder('ready', '/events/order_ready_for_pickup', ready),
  onOrder('cancellation', '/cancellation', cancel),
  onOrder('adjustment', '/adjustment', adjust),
  onStore('PUT', '/status', setStatus),
  onStore('GET', '/store_details', storeDetails),
  { method: 'POST', pattern: `${apiBase}/api/v1/menus`, action: 'menu', run: createMenu },
  { method: 'PATCH', pattern: `${apiBase}/api/v1/menus/:id`, action: 'menu', run: replaceMenu },
  onMenus('GET', '/store_menu', 'menu-read', readStoreMenu),
  onMenus('GET', '/menu_details', 'menu-read', showMenuDetails),
  onMenus('PUT', '/items/status', 'sold-out', setSale('item')),
  onMenus('PUT', '/item_options/status', 'sold-out', setSale('option')),
  onMenus('GET', '/item/availability', 'sold-out-read', showSale('item')),
  onMenus('GET', '/item_option/availability', 'sold-out-read', showSale('option')),
  onboards('POST', 'v2/tokens', (world, _id, body) => exchangeCode(world, body)),
  onboards('GET', 'v2/store_candidates', asMerchant(candidates)),
  onboards('POST', 'v2/store_onboarding', asMerchant(startOnboarding)),
  onboards('GET', 'v2/store_onboarding/:id', onOnboarding(showOnboarding)),
  onboards('DELETE', 'v2/store_onboarding/:id', onOnboarding(deleteOnboarding)),
  onboards('POST', 'v2/store_onboarding/:id/menus', onOnboarding(exportMenu)),
  onboards('POST', 'v2/store_onboarding/:id/enable', onOnboarding(enableOnboarding)),
  onboards('POST', 'v2/signup_url', asMerchant(signupUrl)),
  onboards('GET', 'v1/store_onboarding/:id/store_menu', onOnboarding(storeMenu)),
]

function onboards(method: 'GET' | 'POST' | 'DELETE', path: string, run: Operation['run']): Operation {
  return { method, pattern: `${apiBase}/api/${path}`, action: 'onboarding', run }
}

function onOrder(
  action: ApiAction,
  path: string,
  operation: (world: World, order: PlacedOrder, body: string) => ApiAnswer,
): Operation {
  return {
    method: 'PATCH',
    pattern: `${apiBase}/api/v1/orders/:id${path}`,
    action,
    run(world, id, body) {
      const order = world.orders.get(id)
      if (!order) return refuse(404, 'not_found', 'No order of this id')
      if (order.route === 'tablet') return refuse(403, 'forbidden', 'The order is not on your integration')
      return operation(world, order, body)
    },
  }
}

function onStore(
  method: 'GET' | 'PUT',
  path: string,
  operation: (world: World, store: Store, body: string) => ApiAnswer,
): Operation {
  return {
    method,
    pattern: `${apiBase}/api/v1/stores/:id${path}`,
    action: 'store',
    run(world, id, body) {
      const store = findStore(world.stores, id)
      if (!store?.onIntegration || store.merchantSuppliedId !== id)
        return refuse(404, 'not_found', 'No store of this id')
      return operation(world, store, body)
    },
  }
}

/** About a store of ours, also while it is on its way to the integration. */
function onMenus(
  method: 'GET' | 'PUT',
  path: string,
  action: ApiAction,
  operation: (world: World, store: Store, body: string) => ApiAnswer,
): Operation {
  return {
    method,
    pattern: `${apiBase}/api/v1/stores/:id${path}`,
    action,
    run(world, id, body) {
      const store = ourStore(world, id)
      return store ? operation(world, store, body) : refuse(404, 'not_found', 'No store of this id')
    },
  }
}

/** Answers everything below `/marketplace`: staged faults first, then the token, then the operation. */
export function createApi(world: World): (request: Omit<Request, 'params'>) => Promise<Answer> {
  const find = createRouter(operations)
  return (request) => {
    const found = find(request.method, request.path)
    const { route: operation = null, params = {} } = found === null || found === 'method' ? {} : found
    const isAboutOrder = operation?.pattern.includes('/orders/') ?? false
    const call = {
      action: operation?.action ?? 'unknown',
      where: operation?.action ?? '',
      orderId: isAboutOrder ? (params['id'] ?? null) : null,
      // What is exchanged for a token.
      isSecret: request.path.endsWith('/tokens'),
    }
    return withFaults(world, request, call, () => answerCall(world, request, found))
  }
}

function answerCall(world: World, request: Omit<Request, 'params'>, found: Found<Operation>): ApiAnswer {
  const reason = whyUnauthorized(request.headers, world.accessKey, world.clock.now())
  if (reason !== null) return refuse(401, 'unauthorized', reason)
  if (found === null) return refuse(404, 'not_found', 'No such operation')
  if (found === 'method') return refuse(405, 'method_not_allowed', 'Not with this method')
  const isJson = /^application\/json\b/.test(request.headers['content-type'] ?? '')
  if (request.body !== '' && !isJson)
    return refuse(400, 'invalid_request', 'Content-Type is not application/json')
  return found.route.run(world, found.params['id'] ?? '', request.body, request.headers)
}
