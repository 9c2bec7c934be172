import { implement, ORPCError } from '@orpc/server'
import { contract } from '#shared/api/contract.ts'
import type { Action, Role } from '#shared/accounts/permissions.ts'
import type { Actor } from '#shared/order/order.ts'
import { mayCall } from '#shared/api/screen-calls.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { KitchenStation } from '#shared/order/stations.ts'
import { placeOf } from '#shared/screens/screen-place.ts'
import type { StationPlans } from '../orders/station-plans.ts'
import type { Screens } from '../screens/screens.ts'

/** What every call carries: who is asking. `reqHeaders` are those of the call itself, put there by serve.ts. */
export type CallContext = {
  actor: Actor
  reqHeaders?: Headers
  /** Another screen that asks; absent for the station's own. */
  screenId?: string
  /** The one station of the kitchen that screen belongs to: it does nothing to what the others make. */
  station?: KitchenStation | null
}

/**
 * The contract, ready to be implemented; one file per area beside this one. What it answers is not validated on the way:
 * `check-outputs.ts` does that in tests and development.
 */
export const api = implement(contract).$context<CallContext>().$config({ initialOutputValidationIndex: NaN })

/** The manager's token a call carries, if any. */
export function tokenOf(context: CallContext): string | null {
  return context.reqHeaders?.get('authorization')?.replace(/^Bearer /i, '') || null
}

/** The other screen a call comes from; null for the station's own. */
export function screenOf(context: CallContext): string | null {
  return context.screenId ?? null
}

/**
 * Holds another screen to its rights, and has what is done on it carry its name. Asked with each call: a manager may have
 * changed them a moment ago. NOT_ALLOWED otherwise.
 */
export function asScreen({ screens, stationPlans }: { screens: Screens; stationPlans: StationPlans }) {
  return api.middleware(({ context, path, next }) => {
    const { actor, screenId } = context
    if (screenId === undefined) return next({ context: contextOf(actor, null) })
    const screen = screens.find(screenId)
    const place = screen && placeOf(screen, stationPlans.all())
    if (!place || !mayCall(screen.rights, place, path.join('.'))) throw notAllowed()
    return next({
      context: contextOf({ ...actor, device: screen.name }, place.at === 'station' ? place.station : null),
    })
  })
}

const contextOf = (actor: Actor, station: KitchenStation | null) => ({ actor, station })

/** What another screen asked for that it may not do. */
export function notAllowed() {
  return new ORPCError('NOT_ALLOWED', { message: 'This screen may not do that.' })
}

/** A signed-in manager's calls are in his name; anybody else's stay what the screen is. */
export function namedActor(accounts: Accounts) {
  return api.middleware(({ context, next }) => {
    const manager = accounts.sessions.peek(tokenOf(context), screenOf(context))
    return next({ context: { actor: manager ? inNameOf(manager, context) : context.actor } })
  })
}

/** What a manager does in the office: in his name, whatever the screen. */
export function managerActor({ name }: { name: string }): Actor & { name: string } {
  return { kind: 'manager', name }
}

/** What somebody does, on the screen where it is done. */
function inNameOf({ name, role }: { name: string; role?: Role }, { actor: { device } }: CallContext): Actor {
  const kind = (role ?? 'manager') === 'manager' ? 'manager' : 'staff'
  return { kind, name, ...(device === undefined ? {} : { device }) }
}

/** The approval a call carries, if any: somebody's PIN, typed on this screen a moment ago. */
function approvalOf(context: CallContext): string | null {
  return context.reqHeaders?.get('x-approval') || null
}

/**
 * In whose name an action is done that a manager may have kept for some: whoever may do it is signed in here, or approves
 * it. What is open to anyone asks nobody. Throws NEEDS_APPROVAL.
 */
export function actorFor(accounts: Accounts, action: Action, context: CallContext): Actor {
  if (accounts.whoMay.may(null, action)) return context.actor
  const proof = { token: tokenOf(context), approval: approvalOf(context), screenId: screenOf(context) }
  const person = accounts.answeringFor(action, proof)
  if (person === null)
    throw new ORPCError('NEEDS_APPROVAL', { message: 'Somebody has to approve this.', data: { action } })
  return person === 'nobody' ? context.actor : inNameOf(person, context)
}

/** Lets an action through to those who may do it, in their name. NEEDS_APPROVAL otherwise. */
export function permit(accounts: Accounts, action: Action) {
  return api.middleware(({ context, next }) =>
    next({ context: { actor: actorFor(accounts, action, context) } }),
  )
}

/**
 * Lets managers through only, and puts off the idle lock. Watching does not: screens subscribe again by themselves; and it
 * ends with the session. UNAUTHORIZED otherwise.
 */
export function requireManager(accounts: Accounts) {
  return api.middleware(async ({ context, path, next }) => {
    const { peek, use, onEnd } = accounts.sessions
    const token = tokenOf(context)
    const isWatch = path.at(-1) === 'watch'
    const manager = (isWatch ? peek : use)(token, screenOf(context))
    if (!manager) throw signedOut()
    const answered = await next({ context: { manager, token } })
    if (!isWatch || !isStream(answered.output)) return answered
    const isOver = () => peek(token, screenOf(context)) === null
    return { ...answered, output: whileSignedIn(answered.output, isOver, onEnd) }
  })
}

/** `ended`: somebody ended the session, such as by another password, and not the time. */
const signedOut = (data?: { why: 'ended' }) =>
  new ORPCError('UNAUTHORIZED', { message: 'Sign in as a manager first.', data })

/** What a page shows of managers' things goes with the session, and at once: nobody may press anything for hours. */
async function* whileSignedIn<Item>(
  stream: AsyncIterator<Item>,
  isOver: () => boolean,
  onEnd: (listener: () => void) => () => void,
): AsyncGenerator<Item, void, void> {
  let isEnded = false
  let tell = () => {}
  const stop = onEnd(() => {
    isEnded ||= isOver()
    if (isEnded) tell()
  })
  try {
    for (;;) {
      // One for each item: a promise that lasted would keep every item it was ever raced with.
      const over = new Promise<'over'>((resolve) => (tell = () => resolve('over')))
      const next = isEnded ? 'over' : await Promise.race([stream.next(), over])
      if (next === 'over') throw signedOut({ why: 'ended' })
      if (isOver()) throw signedOut()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    stop()
    // It may wait for its next news: it is told, and nobody waits for it.
    void stream.return?.()
  }
}

function isStream(output: unknown): output is AsyncGenerator {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
