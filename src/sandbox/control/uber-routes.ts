import type { z } from 'zod'
import type {
  RevokedAnswer,
  UberEventAnswer,
  UberOrderAnswer,
  UberOrdersAnswer,
  UberPresetsAnswer,
  UberScopesAnswer,
  UberWebhooksAnswer,
} from '../contract/answers.ts'
import * as requests from '../contract/uber-requests.ts'
import { type Answer, type Request, type Route, route } from '../http/router.ts'
import { type UberState, uberStates } from '../world/uber-states.ts'
import { uberPresets } from '../world/uber-presets.ts'
import { inTime, ok, refuse, withBody } from './answers.ts'
import { statusOf } from './order-acts.ts'
import type { UberDone } from './uber-acts.ts'
import type { UberControl } from './uber.ts'

/** The control API around Uber Eats (docs/sandbox.md). */
export function uberControlRoutes(control: UberControl): Route[] {
  const onOrder = <Schema extends z.ZodType<{ waitForAnswer?: boolean | undefined }>>(
    path: string,
    schema: Schema,
    act: (id: string, body: z.output<Schema>) => UberDone,
  ) =>
    route('POST', `/control/uber-orders/:id/${path}`, (request) =>
      withBody(schema, request, (body) =>
        answerDone(control, act(request.params['id'] ?? '', body), { wait: body.waitForAnswer }),
      ),
    )
  return [
    route('GET', '/control/uber-presets', () => ok<UberPresetsAnswer>({ presets: uberPresets })),
    route('GET', '/control/uber-orders', ({ query }) => {
      const state = query.get('state')
      const limit = Number(query.get('limit') ?? 100)
      if (state !== null && !isState(state)) return refuse(400, 'invalid-request', 'state: is not one')
      if (!Number.isInteger(limit) || limit < 1 || limit > 5_000)
        return refuse(400, 'invalid-request', 'limit: is 1 to 5000')
      return ok<UberOrdersAnswer>({ orders: control.orders({ state: state ?? undefined, limit }) })
    }),
    route('POST', '/control/uber-orders', (request) =>
      withBody(requests.placeUberRequest, request, (body) =>
        answerDone(control, control.place(body), { status: 201, wait: body.waitForAnswer }),
      ),
    ),
    route('GET', '/control/uber-orders/:id', (request) => showOrder(control, request)),
    onOrder('tell-again', requests.actRequest, (id) => control.tellAgain(id)),
    onOrder('accept-on-tablet', requests.actRequest, (id) => control.acceptOnTablet(id)),
    onOrder('expire', requests.actRequest, (id) => control.expire(id)),
    onOrder('due', requests.actRequest, (id) => control.comeDue(id)),
    onOrder('courier', requests.courierRequest, (id, { step }) => control.moveCourier(id, step)),
    onOrder('cancel', requests.cancelUberRequest, (id, { by }) => control.cancel(id, by)),
    onOrder('edit', requests.editRequest, (id, { lines }) => control.edit(id, lines)),
    onOrder('answer', requests.answerRequest, (id, { keeps }) => control.answerMissing(id, keeps)),
    route('POST', '/control/uber-events', (request) =>
      withBody(requests.uberEventRequest, request, async (event) =>
        ok<UberEventAnswer>({ delivery: await control.tell(event) }, 201),
      ),
    ),
    route('POST', '/control/uber-application', (request) =>
      withBody(requests.uberScopesRequest, request, ({ scopes }) => {
        control.grant(scopes)
        return ok<UberScopesAnswer>({})
      }),
    ),
    route('POST', '/control/uber-tokens/revoke', () =>
      ok<RevokedAnswer>({ revoked: control.revokeTokens() }),
    ),
    route('POST', '/control/uber-stores/:id/webhooks', (request) =>
      withBody(requests.webhooksRequest, request, (change) =>
        ok<UberWebhooksAnswer>({ webhooks: control.setWebhooks(request.params['id'] ?? '', change) }),
      ),
    ),
  ]
}

/** `?until=ACCEPTED,FAILED` waits for one of these states, at most `timeout` ms. */
async function showOrder(control: UberControl, { params, query }: Request): Promise<Answer> {
  const id = params['id'] ?? ''
  const until = query.get('until')
  if (until !== null) {
    const states = until.split(',')
    if (!states.every(isState)) return refuse(400, 'invalid-request', 'until: is not a state')
    return inTime<UberOrderAnswer>(query, async (timeout) => ({
      order: await control.until(id, states, timeout),
    }))
  }
  const order = control.order(id)
  return order ? ok<UberOrderAnswer>({ order }) : refuse(404, 'unknown-order', `No order ${id}`)
}

async function answerDone(
  control: UberControl,
  done: UberDone,
  { status = 200, wait = false }: { status?: 200 | 201; wait?: boolean | undefined },
): Promise<Answer> {
  if (!done.ok) return refuse(statusOf[done.refusal], done.refusal, done.message)
  if (!wait || !done.delivery) return ok<UberOrderAnswer>({ order: done.order }, status)
  const delivery = await done.delivery
  return ok<UberOrderAnswer>({ order: control.order(done.order.id) ?? done.order, delivery }, status)
}

function isState(value: string): value is UberState {
  return (uberStates as readonly string[]).includes(value)
}
