import { orderWebhook } from '#shared/doordash/order.ts'
import {
  dasherStatusWebhook,
  orderCancelWebhook,
  storeStatusWebhook,
  menuStatusWebhook,
  onboardingWebhook,
} from '#shared/doordash/webhooks.ts'
import { type Actor, awaitsAnswer, type Order } from '#shared/order/order.ts'
import { sameContent } from '#shared/order/reads.ts'
import { confirmPlanMs, type OrderEvent } from '#shared/order/transition.ts'
import type { RefusedKind } from '#shared/order/refused-order.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Clock } from '../clock.ts'
import type { Notices } from '../channels/doordash/notices.ts'
import type { Locations } from '../locations.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { RefusedOrders } from '../orders/refused-orders.ts'
import type { InboxOutcome } from '../store/inbox.ts'
import type { Store } from '../store/open.ts'
import { decodeJson, type IntakeRefusal } from './decode.ts'
import { doubtAbout } from './doubt.ts'
import type { Answer, Message } from './message.ts'
import { describe, type IncomingOrder, readOrder } from './read-order.ts'

/** A delivery that was read; call it inside a transaction to store it and learn the answer. */
export type Prepared = () => Answer

const platform: Actor = { kind: 'platform' }

/** Reads deliveries outside the transaction and stores them inside, so that the disk is never held up by parsing. */
export function createPrepare(deps: {
  store: Store
  book: OrderBook
  /** Where orders go that must be refused: they ring as well. */
  refusedOrders: Pick<RefusedOrders, 'keep' | 'taken'>
  locations: Locations
  clock: Clock
  newId: () => string
  /** How far this device's clock is ahead of DoorDash's, in ms; 0 while nobody knows. */
  aheadMs: () => number
  /** Who acts on what DoorDash says about stores, onboardings and menus, in the same transaction. */
  notices: Notices
}) {
  const { store, book, locations, clock, newId } = deps

  function prepare(message: Message): Prepared {
    const decoded = decodeJson(message.body)
    if (!decoded.ok) {
      const { refusal } = decoded
      switch (message.endpoint) {
        case 'orders':
          return () => refuseOrder(message, 'order', refusal, undefined)
        case 'order-cancel':
          return () => refuseOrder(message, 'cancellation', refusal, undefined)
        default:
          return () => refuse(message, refusal, null).answer
      }
    }
    switch (message.endpoint) {
      case 'orders':
        return prepareOrder(message, decoded.json, decoded.text)
      case 'dasher-status': {
        const parsed = dasherStatusWebhook.safeParse(decoded.json)
        if (!parsed.success) return () => refuse(message, describe(parsed.error), null).answer
        const { delivery } = parsed.data
        const { dasher } = delivery
        const vehicle = [dasher?.vehicle?.color, dasher?.vehicle?.make, dasher?.vehicle?.model]
          .filter(Boolean)
          .join(' ')
        return () =>
          follow(message, delivery.external_order_id, {
            type: 'dasher-moved',
            dasher: {
              step: delivery.dasher_status,
              name: [dasher?.first_name, dasher?.last_name].filter(Boolean).join(' ') || null,
              phone: dasher?.phone_number ?? null,
              vehicle: vehicle || null,
              at: clock.now(),
            },
          })
      }
      case 'order-cancel': {
        const parsed = orderCancelWebhook.safeParse(decoded.json)
        if (!parsed.success) {
          const refusal = describe(parsed.error)
          return () => refuseOrder(message, 'cancellation', refusal, decoded.json)
        }
        return () => follow(message, parsed.data.external_order_id, { type: 'cancelled-by-platform' })
      }
      case 'menu-status':
        return prepareNotice(
          message,
          menuStatusWebhook.safeParse(decoded.json),
          (notice) => notice.store.merchant_supplied_id,
          deps.notices.menuStatus,
        )
      case 'store-status':
        return prepareNotice(
          message,
          storeStatusWebhook.safeParse(decoded.json),
          (notice) => notice.store.merchant_supplied_id,
          deps.notices.storeStatus,
        )
      case 'onboarding':
        return prepareNotice(
          message,
          onboardingWebhook.safeParse(decoded.json),
          (notice) => notice.location_id,
          deps.notices.onboarding,
        )
    }
  }

  function prepareNotice<T>(
    message: Message,
    parsed: { success: true; data: T } | { success: false; error: Parameters<typeof describe>[0] },
    locationOf: (notice: T) => string,
    act: (notice: T) => void,
  ): Prepared {
    if (!parsed.success) return () => refuse(message, describe(parsed.error), null).answer
    return () => {
      if (!locations.get(locationOf(parsed.data))) return refuse(message, unknownStore(), null).answer
      keep(message, 200, 'applied', {})
      act(parsed.data)
      return { status: 200, body: {} }
    }
  }

  function prepareOrder(message: Message, json: unknown, text: string): Prepared {
    const envelope = orderWebhook.safeParse(json)
    if (!envelope.success) {
      const refusal = describe(envelope.error)
      return () => refuseOrder(message, 'order', refusal, json)
    }
    const adjusts = envelope.data.event.type !== 'OrderCreate'
    const read = readOrder(envelope.data.order, text, { allowRemovedLines: adjusts })
    if (!read.ok) return () => refuseOrder(message, adjusts ? 'change' : 'order', read.refusal, json)
    const { incoming } = read
    return adjusts ? () => adjust(message, incoming) : () => create(message, incoming, json)
  }

  function create(message: Message, incoming: IncomingOrder, json: unknown): Answer {
    const known = store.orders.findByPlatformId(message.channel, incoming.platformOrderId)
    if (known) return again(message, known, incoming)
    const location = locations.get(incoming.storeId)
    if (!location) return refuseOrder(message, 'order', unknownStore(), json)
    if (locations.stateOf(location.id, message.channel) !== 'active') {
      return refuseOrder(
        message,
        'order',
        {
          status: 422,
          code: 'STORE_NOT_ACTIVE',
          message:
            'This store is not activated here, so its orders are not taken. Activate it in the Dashboard first.',
          path: 'order.store.merchant_supplied_id',
        },
        json,
      )
    }
    const now = clock.now()
    const doubt = doubtAbout(message, clock.steady())
    const order: Order = {
      ...incoming.content,
      id: newId(),
      channel: message.channel,
      platformOrderId: incoming.platformOrderId,
      displayNumber: incoming.displayNumber,
      ticketNumber: store.dailyTotals.nextTicketNumber(location.id, localDate(now, location.timeZone)),
      locationId: location.id,
      currency: location.currency,
      status: incoming.isScheduled ? 'scheduled' : 'new',
      confirmation: 'open',
      placedAt: incoming.placedAt ?? now,
      receivedAt: now,
      // It may have been sent long ago, so its time may be short.
      confirmBy: now - doubt.heldMs + confirmPlanMs,
      acceptedAt: null,
      readyBy: null,
      startAt: null,
      readyAt: null,
      pickedUpAt: null,
      endedAt: null,
      acknowledgedAt: null,
      ending: null,
      endingSeenAt: null,
      dasher: null,
      revision: 1,
      conflict: false,
      inDoubt: doubt.inDoubt,
      undo: null,
    }
    book.add(order, platform)
    deps.refusedOrders.taken(message.channel, order.platformOrderId)
    if (order.inDoubt) book.record(order.id, { kind: 'system' }, 'in-doubt', { heldMs: doubt.heldMs })
    keep(message, location.autoAccept && !order.inDoubt ? 200 : 202, 'stored', {
      orderId: order.id,
      platformOrderId: order.platformOrderId,
    })
    if (location.autoAccept) {
      book.apply(
        order.id,
        { type: 'accepted', prepMinutes: location.defaultPrepMinutes, byAnswer: true },
        { kind: 'auto' },
      )
    }
    const parked = store.parkedEvents.take(message.channel, order.platformOrderId)
    for (const { event } of parked) applyFollowing(order, event)
    // Most orders only wait for a person: nothing has to be read back for that answer.
    return location.autoAccept || parked.length > 0 ? answerFor(order.id) : waiting(order.id)
  }

  /** The same id once more: the same answer, never a second order. */
  function again(message: Message, known: Order, incoming: IncomingOrder): Answer {
    const same = known.revision > 1 || sameContent(known, incoming.content)
    if (same) {
      keep(message, 202, 'duplicate', {
        orderId: known.id,
        platformOrderId: known.platformOrderId,
        withoutBody: true,
      })
      book.record(known.id, platform, 'received-again')
    } else {
      keep(message, 202, 'conflict', { orderId: known.id, platformOrderId: known.platformOrderId })
      book.apply(known.id, { type: 'conflicted' }, platform)
    }
    return answerFor(known.id)
  }

  function adjust(message: Message, incoming: IncomingOrder): Answer {
    return follow(message, incoming.platformOrderId, { type: 'adjusted', content: incoming.content })
  }

  /** An event about an order: applied, or kept until its order comes. */
  function follow(message: Message, platformOrderId: string, event: OrderEvent): Answer {
    const order = store.orders.findByPlatformId(message.channel, platformOrderId)
    if (!order) {
      store.parkedEvents.add(message.channel, platformOrderId, { receivedAt: clock.now(), event })
      keep(message, 200, 'parked', { platformOrderId })
      return { status: 200, body: {} }
    }
    const applied = applyFollowing(order, event)
    keep(message, 200, applied ? 'applied' : 'ignored', { orderId: order.id, platformOrderId })
    return { status: 200, body: {} }
  }

  function applyFollowing(order: Order, event: OrderEvent): boolean {
    const current = store.orders.find(order.id) ?? order
    // A dasher on the way proves that DoorDash counts the order as accepted, for example on its own tablet (R26).
    const proves =
      event.type === 'dasher-moved' &&
      (awaitsAnswer(current) || current.inDoubt || current.ending?.kind === 'confirm-too-late')
    if (proves) book.apply(order.id, { type: 'accepted-elsewhere' }, platform)
    return book.apply(order.id, event, platform).ok
  }

  function answerFor(orderId: string): Answer {
    const order = store.orders.find(orderId)
    // What is in doubt is accepted by a call, whose answer tells.
    if (order?.acceptedAt && !order.inDoubt && locations.get(order.locationId)?.autoAccept) {
      return {
        status: 200,
        orderId: order.id,
        body: {
          merchant_supplied_id: order.id,
          order_status: 'success',
          ...(order.readyBy !== null &&
            order.status !== 'scheduled' && {
              prep_time: new Date(order.readyBy - deps.aheadMs()).toISOString(),
            }),
        },
      }
    }
    return waiting(orderId)
  }

  /** An order, or word of one, that cannot be used: somebody waits for it all the same, so it rings. */
  function refuseOrder(message: Message, kind: RefusedKind, refusal: IntakeRefusal, json: unknown): Answer {
    const platformOrderId = idHint(json)
    const { answer, inboxId } = refuse(message, refusal, platformOrderId)
    const { channel, body } = message
    deps.refusedOrders.keep({ channel, kind, refusal, platformOrderId, json, body, inboxId })
    return answer
  }

  function refuse(
    message: Message,
    refusal: IntakeRefusal,
    platformOrderId: string | null,
  ): { answer: Answer; inboxId: number } {
    const inboxId = store.inbox.add({
      receivedAt: clock.now(),
      channel: message.channel,
      endpoint: message.endpoint,
      status: refusal.status,
      outcome: 'refused',
      orderId: null,
      platformOrderId,
      refusal,
      body: message.body,
    })
    const { code, message: text, path } = refusal
    return { answer: { status: refusal.status, body: { error: { code, message: text, path } } }, inboxId }
  }

  function keep(
    message: Message,
    status: number,
    outcome: InboxOutcome,
    about: { orderId?: string; platformOrderId?: string; withoutBody?: boolean },
  ): void {
    store.inbox.add({
      receivedAt: clock.now(),
      channel: message.channel,
      endpoint: message.endpoint,
      status,
      outcome,
      orderId: about.orderId ?? null,
      platformOrderId: about.platformOrderId ?? null,
      refusal: null,
      body: about.withoutBody ? null : message.body,
    })
  }

  return prepare
}

/** Received; the confirmation follows. */
function waiting(orderId: string): Answer {
  return { status: 202, orderId, body: { merchant_supplied_id: orderId } }
}

function unknownStore(): IntakeRefusal {
  return {
    status: 404,
    code: 'UNKNOWN_STORE',
    message: 'No location here has this merchant_supplied_id.',
    path: 'order.store.merchant_supplied_id',
  }
}

/** The order id of a body that could not be read whole, for the list of refused deliveries. */
function idHint(json: unknown): string | null {
  const body = json as { order?: { id?: unknown }; external_order_id?: unknown } | null | undefined
  const id = body?.order?.id ?? body?.external_order_id
  return typeof id === 'string' ? id.slice(0, 128) : null
}
