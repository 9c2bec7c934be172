import { type ApiAnswer, refuse } from '../http/answers.ts'
import { whyBadBearer } from '../http/token.ts'
import { uberTokenOf } from './bearer.ts'
import { withFaults } from '../http/with-faults.ts'
import { type Answer, createRouter, type Found, type Request } from '../http/router.ts'
import { getMenu, putMenu, updateItem } from './menu-calls.ts'
import { type OrderOperation, orderOperations, whyNotAllowed } from './orders/operations.ts'
import { setHolidayHours, setPrepTime, setStatus, showStatus } from './status-calls.ts'
import { knownUberStore, uberStoreOf } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'

/** Uber Eats' API lives below this path. */
export const uberBase = '/uber'

/** A call about a store, let in with DoorDash's key too: an app without one for Uber calls in its name. */
type StoreOperation = {
  method: 'GET' | 'POST' | 'PUT'
  pattern: string
  run(world: World, locationId: string, body: string, itemId: string): ApiAnswer
}
const path = '/api/v1/stores/:id'
const menusPath = '/v2/eats/stores/:id/menus'
const storeOperations: readonly StoreOperation[] = [
  { method: 'GET', pattern: path, run: show },
  { method: 'POST', pattern: `${path}/activate`, run: activate },
  { method: 'PUT', pattern: menusPath, run: putMenu },
  { method: 'GET', pattern: menusPath, run: getMenu },
  { method: 'POST', pattern: `${menusPath}/items/:item`, run: updateItem },
  { method: 'GET', pattern: '/v1/eats/store/:id/status', run: showStatus },
  { method: 'POST', pattern: '/v1/eats/store/:id/status', run: setStatus },
  { method: 'POST', pattern: '/v1/eats/stores/:id/holiday-hours', run: setHolidayHours },
  { method: 'POST', pattern: '/v1/delivery/store/:id/update-store-prep-time', run: setPrepTime },
]

type Operation = StoreOperation | OrderOperation

/** Answers everything below `/uber`: staged faults first, then the token, then the operation. */
export function createUberApi(world: World): (request: Omit<Request, 'params'>) => Promise<Answer> {
  const find = createRouter<Operation>(
    [...storeOperations, ...orderOperations].map((one) => ({ ...one, pattern: `${uberBase}${one.pattern}` })),
  )
  return (request) => {
    const found = find(request.method, request.path)
    const operation = found === null || found === 'method' ? null : found.route
    const about = operation && 'scopes' in operation ? operation : null
    const call = {
      action: about?.where ?? 'uber',
      where: about?.where ?? 'uber',
      orderId:
        about?.isAboutOrder && found !== null && found !== 'method' ? (found.params['id'] ?? null) : null,
      isSecret: false,
    }
    return withFaults(world, request, call, () => answerCall(world, request, found))
  }
}

function answerCall(
  world: World,
  { headers, body, query }: Omit<Request, 'params'>,
  found: Found<Operation>,
): ApiAnswer {
  const token = uberTokenOf(world, headers)
  const isAboutOrders = found !== null && found !== 'method' && 'scopes' in found.route
  if (token === null) {
    const reason = isAboutOrders
      ? 'Invalid OAuth 2.0 credentials provided'
      : whyBadBearer(headers, world.accessKey, world.clock.now())
    if (reason !== null) return refuse(401, 'unauthorized', reason)
  }
  if (found === null) return refuse(404, 'not_found', 'No such operation')
  if (found === 'method') return refuse(405, 'method_not_allowed', 'Not with this method')
  const { route: operation, params } = found
  const id = params['id'] ?? ''
  if (!('scopes' in operation)) return operation.run(world, id, body, params['item'] ?? '')
  return (token && whyNotAllowed(token, operation)) ?? operation.run(world, { id, body, query })
}

function show(world: World, locationId: string): ApiAnswer {
  const { status, currentProvider } = knownUberStore(world, locationId) ?? {
    status: 'NOT_ACTIVATED',
    currentProvider: null,
  }
  return { status: 200, body: { status, current_provider: currentProvider } }
}

/** Twice is as good as once. Whatever had the store before is cut off. */
function activate(world: World, locationId: string): ApiAnswer {
  const store = uberStoreOf(world, locationId)
  if (store.refusal !== null && store.status !== 'ACTIVATED')
    return refuse(409, 'activation_refused', store.refusal)
  store.status = 'ACTIVATED'
  store.currentProvider = null
  world.changed()
  return { status: 200, body: { status: store.status } }
}
