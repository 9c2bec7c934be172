import { type ApiAnswer, refuse } from '../http/answers.ts'
import { whyBadBearer } from '../http/token.ts'
import { uberTokenOf } from './bearer.ts'
import { withFaults } from '../http/with-faults.ts'
import { type Answer, createRouter, type Request } from '../http/router.ts'
import { getMenu, putMenu, updateItem } from './menu-calls.ts'
import { setPrepTime, setStatus, showStatus } from './status-calls.ts'
import { knownUberStore, uberStoreOf } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'

/** Uber Eats' API lives below this path: as much of it as activating from the same page needs (R111). */
export const uberBase = '/uber'

type Operation = {
  method: 'GET' | 'POST' | 'PUT'
  pattern: string
  run(world: World, locationId: string, body: string, itemId: string): ApiAnswer
}
const path = `${uberBase}/api/v1/stores/:id`
const menusPath = `${uberBase}/v2/eats/stores/:id/menus`
const operations: readonly Operation[] = [
  { method: 'GET', pattern: path, run: show },
  { method: 'POST', pattern: `${path}/activate`, run: activate },
  { method: 'PUT', pattern: menusPath, run: putMenu },
  { method: 'GET', pattern: menusPath, run: getMenu },
  { method: 'POST', pattern: `${menusPath}/items/:item`, run: updateItem },
  { method: 'GET', pattern: `${uberBase}/v1/eats/store/:id/status`, run: showStatus },
  { method: 'POST', pattern: `${uberBase}/v1/eats/store/:id/status`, run: setStatus },
  { method: 'POST', pattern: `${uberBase}/v1/delivery/store/:id/update-store-prep-time`, run: setPrepTime },
]

/** Answers everything below `/uber` [bodies assumed, docs/decisions/0006]. */
export function createUberApi(world: World): (request: Omit<Request, 'params'>) => Promise<Answer> {
  const find = createRouter(operations)
  const answer = ({ method, path: called, headers, body }: Omit<Request, 'params'>): ApiAnswer => {
    // Calls about stores are let in with DoorDash's key too, by which an app without one for Uber makes them.
    const isOurs = uberTokenOf(world, headers) !== null
    const reason = isOurs ? null : whyBadBearer(headers, world.accessKey, world.clock.now())
    if (reason !== null) return refuse(401, 'unauthorized', reason)
    const found = find(method, called)
    if (found === null) return refuse(404, 'not_found', 'No such operation')
    if (found === 'method') return refuse(405, 'method_not_allowed', 'Not with this method')
    return found.route.run(world, found.params['id'] ?? '', body, found.params['item'] ?? '')
  }
  const call = { action: 'uber', where: 'uber', orderId: null, isSecret: false }
  return (request) => withFaults(world, request, call, () => answer(request))
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
