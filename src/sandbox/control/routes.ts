import type { z } from 'zod'
import { inTime, ok, refuse, withBody } from './answers.ts'
import { faultRequest } from '../world/faults.ts'
import { type Answer, type Request, type Route, route } from '../http/router.ts'
import type { Control } from './control.ts'
import { type Done, statusOf } from './order-acts.ts'
import { streamState } from './events.ts'
import type {
  CallsAnswer,
  FaultAnswer,
  OrderAnswer,
  OrdersAnswer,
  PresetsAnswer,
} from '../contract/answers.ts'
import type { SandboxState } from '../contract/views.ts'
import * as requests from '../contract/requests.ts'
import { presets } from '../world/order-presets.ts'
import { type OrderState, orderStates } from '../world/order-states.ts'

/** The control API for testers and tests; paths and bodies in docs/sandbox.md. */
export function controlRoutes(control: Control): Route[] {
  const onOrder = <Schema extends z.ZodType<{ waitForAnswer?: boolean | undefined }>>(
    path: string,
    schema: Schema,
    act: (id: string, body: z.output<Schema>) => Done,
  ) =>
    route('POST', `/control/orders/:id/${path}`, (request) =>
      withBody(schema, request, (body) =>
        answerDone(control, act(request.params['id'] ?? '', body), { wait: body.waitForAnswer }),
      ),
    )
  const simply = <Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    act: (body: z.output<Schema>) => void,
  ) =>
    route(method, path, (request) =>
      withBody(schema, request, (body) => {
        act(body)
        return ok<SandboxState>(control.state())
      }),
    )

  return [
    route('GET', '/control/state', () => ok<SandboxState>(control.state())),
    route('GET', '/control/events', ({ raw }) => {
      streamState(control, raw.response)
      return { status: 'stream' }
    }),
    route('GET', '/control/presets', () => ok<PresetsAnswer>({ presets })),
    route('GET', '/control/calls', () => ok<CallsAnswer>({ calls: control.calls() })),

    route('GET', '/control/orders', ({ query }) => {
      const state = query.get('state')
      const limit = Number(query.get('limit') ?? 100)
      if (state !== null && !isState(state)) return refuse(400, 'invalid-request', 'state: is not one')
      if (!Number.isInteger(limit) || limit < 1 || limit > 5_000)
        return refuse(400, 'invalid-request', 'limit: is 1 to 5000')
      return ok<OrdersAnswer>({ orders: control.orders({ state: state ?? undefined, limit }) })
    }),
    route('POST', '/control/orders', (request) =>
      withBody(requests.placeRequest, request, (body) =>
        answerDone(control, control.place(body), { status: 201, wait: body.waitForAnswer }),
      ),
    ),
    route('GET', '/control/orders/:id', (request) => showOrder(control, request)),
    onOrder('resend', requests.resendRequest, (id, body) => control.resend(id, body)),
    onOrder('accept-on-tablet', requests.emptyRequest, (id) => control.acceptOnTablet(id)),
    onOrder('expire', requests.emptyRequest, (id) => control.expire(id)),
    onOrder('dasher', requests.dasherRequest, (id, body) => control.moveDasher(id, body)),
    onOrder('cancel', requests.cancelRequest, (id, body) => control.cancel(id, body.by)),
    onOrder('adjust', requests.adjustRequest, (id, body) => control.adjust(id, body)),

    route('POST', '/control/stores/:id/pause', (request) =>
      withBody(requests.pauseRequest, request, (body) =>
        control.pauseStore(request.params['id'] ?? '', body)
          ? ok<SandboxState>(control.state())
          : refuse(404, 'unknown-store', 'No such store'),
      ),
    ),
    route('POST', '/control/stores/:id/resume', ({ params }) =>
      control.resumeStore(params['id'] ?? '')
        ? ok<SandboxState>(control.state())
        : refuse(404, 'unknown-store', 'No such store'),
    ),

    route('POST', '/control/uber-stores/:id/pause', (request) =>
      withBody(requests.uberPauseRequest, request, (body) => {
        control.pauseUberStore(request.params['id'] ?? '', body)
        return ok<SandboxState>(control.state())
      }),
    ),

    simply('POST', '/control/rush', requests.rushRequest, (body) => control.startRush(body)),
    simply('DELETE', '/control/rush', requests.emptyRequest, () => control.stopRush()),
    simply('POST', '/control/alive', requests.aliveRequest, ({ alive }) => control.setAlive(alive)),
    simply('POST', '/control/dashers', requests.dashersRequest, ({ move }) => control.setDashersMove(move)),
    simply('POST', '/control/intake', requests.intakeRequest, (body) => control.setIntake(body)),
    simply('POST', '/control/reset', requests.resetRequest, ({ seed }) => control.reset(seed)),

    route('POST', '/control/faults', (request) =>
      withBody(faultRequest, request, (body) => ok<FaultAnswer>({ fault: control.stageFault(body) }, 201)),
    ),
    simply('DELETE', '/control/faults', requests.emptyRequest, () => control.clearFaults()),
    route('DELETE', '/control/faults/:id', ({ params }) =>
      control.removeFault(Number(params['id']))
        ? ok<SandboxState>(control.state())
        : refuse(404, 'unknown-fault', 'No such fault, or it is spent'),
    ),
  ]
}

/** `?until=ready,cancelled` waits for one of these states, at most `timeout` ms. */
async function showOrder(control: Control, { params, query }: Request): Promise<Answer> {
  const id = params['id'] ?? ''
  const until = query.get('until')
  if (until !== null) {
    const states = until.split(',')
    if (!states.every(isState)) return refuse(400, 'invalid-request', 'until: is not a state')
    return inTime<OrderAnswer>(query, async (timeout) => ({
      order: await control.until(id, states, timeout),
    }))
  }
  const order = control.order(id)
  return order ? ok<OrderAnswer>({ order }) : refuse(404, 'unknown-order', `No order ${id}`)
}

async function answerDone(
  control: Control,
  done: Done,
  { status = 200, wait = false }: { status?: 200 | 201; wait?: boolean | undefined },
): Promise<Answer> {
  if (!done.ok) return refuse(statusOf[done.refusal], done.refusal, done.message)
  if (!wait || !done.delivery) return ok<OrderAnswer>({ order: done.order }, status)
  const delivery = await done.delivery
  return ok<OrderAnswer>({ order: control.order(done.order.id) ?? done.order, delivery }, status)
}

function isState(value: string): value is OrderState {
  return (orderStates as readonly string[]).includes(value)
}
