import { type ApiAnswer, refuse } from '../http/answers.ts'
import { uberTokenOf } from './bearer.ts'
import { withFaults } from '../http/with-faults.ts'
import { type Answer, createRouter, type Found, type Request } from '../http/router.ts'
import { createConnectCalls } from './connect/calls.ts'
import { getMenu, putMenu, updateItem } from './menu-calls.ts'
import { type OrderOperation, orderOperations, whyNotAllowed } from './orders/operations.ts'
import { setHolidayHours, setPrepTime, setStatus, showStatus } from './status-calls.ts'
import type { World } from '../world/world.ts'

/** Uber Eats' API lives below this path. */
export const uberBase = '/uber'

/** A call about a store, in the application's own name. */
type StoreOperation = {
  method: 'GET' | 'POST' | 'PUT'
  pattern: string
  run(world: World, locationId: string, body: string, itemId: string): ApiAnswer
}
const menusPath = '/v2/eats/stores/:id/menus'
const storeOperations: readonly StoreOperation[] = [
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
  const connect = createConnectCalls(world, uberBase)
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
    return withFaults(world, request, call, () => answerCall({ world, connect }, request, found))
  }
}

function answerCall(
  { world, connect }: { world: World; connect: ReturnType<typeof createConnectCalls> },
  request: Omit<Request, 'params'>,
  found: Found<Operation>,
): ApiAnswer {
  const { headers, body, query } = request
  const token = uberTokenOf(world, headers)
  if (token === null) return refuse(401, 'unauthorized', 'Invalid OAuth 2.0 credentials provided')
  const aboutConnecting = connect(request, token)
  if (aboutConnecting !== null) return aboutConnecting
  if (found === null) return refuse(404, 'not_found', 'No such operation')
  if (found === 'method') return refuse(405, 'method_not_allowed', 'Not with this method')
  const { route: operation, params } = found
  const id = params['id'] ?? ''
  if ('scopes' in operation)
    return whyNotAllowed(token, operation) ?? operation.run(world, { id, body, query })
  // A merchant's consent is for his stores and their integration alone.
  if (token.grant !== 'client_credentials')
    return refuse(403, 'insufficient_scope', 'The token was not given for this call')
  return operation.run(world, id, body, params['item'] ?? '')
}
