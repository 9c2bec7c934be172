import { readableUberOrder } from '#shared/uber/readable.ts'
import { answerTimes, longestWaitMs } from '#shared/order/answer-times.ts'
import type { OrderLine } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import { cleanName } from '#shared/text/sanitise.ts'
import { expendableOfPrevious, previousOrder } from '#shared/uber/previous-order.ts'
import { expendableOfSuite, suiteOrder } from '#shared/uber/suite-order.ts'
import { decodeJson } from '../protocol/decode.ts'
import type { IncomingOrder, OrderState, Read, Received } from '../delivery.ts'
import type { DeliveryRefusal } from '../protocol/delivery-refusal.ts'
import type { Path } from '../describe.ts'
import { lenient } from '../lenient.ts'
import { type AllergyWords } from './read/allergy.ts'
import { levelsOf, lineOf, mostLevels } from './read/dish.ts'
import type { ReadParts } from './read/parts.ts'
import { readPrevious } from './read/previous.ts'
import { stateOfPrevious, stateOfSuite } from './read/state.ts'
import { readSuite } from './read/suite.ts'

/** Choices nest four levels of JSON each; the order around them takes some more. */
const mostJsonLevels = 4 * mostLevels + 24

/** Orders are some kilobytes. What is larger cannot be passed on whole to the kitchen, so a person has to look at it. */
const mostBytes = 1024 * 1024
/** Not even looked into beyond this; nobody reads on, either (fetch-order.ts). */
export const mostReadable = 4 * 1024 * 1024

/** Dishes, options, amounts: a caterer's order of a hundred dishes has ten thousand. More would hold up every other order. */
const mostParts = 20_000

/** Uber waits this long for an answer (uber-eats.md section 11), in ms. */
const waitsMs = longestWaitMs('uber-eats')

/** Who reads for whom: the location an id of Uber's stands for, and the words of its kitchen. */
export type ReadFor = {
  locationOf: (storeId: string) => string | null
  wordsOf: (locationId: string | null) => AllergyWords
}

/** What the answer to reading an order means, in either generation: told apart by its shape. Never throws. */
export function receiveOrder(body: Uint8Array, read: Read, readFor: ReadFor): Received {
  const refused = (refusal: DeliveryRefusal, json: unknown): Received => ({
    kind: 'refused',
    refusal,
    about: {
      kind: 'order',
      platformOrderId: read.platformOrderId,
      answerBy: read.answeredAt + read.aheadMs + answerTimes['uber-eats'].planMs,
      readable: () => ({
        ...readableUberOrder(json),
        storeId: locationOf(read.storeId, readFor) ?? read.storeId,
      }),
    },
  })
  // The beginning of a monster cannot be read as JSON, and all of it would hold up every other order.
  if (body.length > mostReadable) return refused(tooLarge, undefined)
  const decoded = decodeJson(body, mostJsonLevels)
  if (!decoded.ok) return refused(decoded.refusal, undefined)
  const { json } = decoded
  if (body.length > mostBytes) return refused(tooLarge, json)
  if (hasMoreParts(json, mostParts)) return refused(tooManyParts, json)
  const named = (storeId: string | null) => readFor.wordsOf(locationOf(storeId ?? read.storeId, readFor))
  const parts = partsOf(json, named)
  if (!parts.ok) return refused(parts.refusal, json)
  const { read: order, warnings } = parts
  const lines = order.dishes.map(lineOf)
  const refusal = whyUncookable(order, lines, read)
  if (refusal !== null) return refused(refusal, json)
  const storeId = order.storeId ?? read.storeId ?? ''
  const incoming: IncomingOrder = {
    platformOrderId: order.id,
    storeId: locationOf(storeId, readFor) ?? storeId,
    displayNumber: displayNumber(order),
    placedAt: order.placedAt === null ? null : order.placedAt + read.aheadMs,
    isScheduled: order.isScheduled,
    content: { ...order.content, lines, warnings: [...warnings, ...order.unknown] },
    ...(order.currency !== null && { currency: order.currency }),
    ...answerBy(order, read),
  }
  const readable = () => readableUberOrder(json)
  return { kind: 'read', order: incoming, state: order.state, courier: order.courier, readable }
}

/** How an order stands, and the id that whoever accepted it gave it; null where none was given. */
export type Standing = { state: OrderState; externalId: string | null }

/** How an order stands, by the answer to reading it; one that cannot be read is taken for open. Never throws. */
export function standingIn(body: Uint8Array): Standing {
  const decoded = decodeJson(body, mostJsonLevels)
  const json = decoded.ok ? fields(decoded.json) : null
  const suite = fields(json?.['order'])
  const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return suite
    ? {
        state: stateOfSuite(said(suite['state']), said(fields(suite['failure_info'])?.['reason'])),
        externalId: said(suite['external_id']),
      }
    : {
        state: stateOfPrevious(said(json?.['current_state'])),
        externalId: said(json?.['external_reference_id']),
      }
}

function locationOf(storeId: string | null, { locationOf: find }: ReadFor): string | null {
  return storeId === null ? null : find(storeId)
}

const tooLarge: DeliveryRefusal = {
  status: 413,
  code: 'TOO_LARGE',
  message: `The order is larger than ${mostBytes} bytes, so not all of it can be shown and printed.`,
  path: null,
}

const tooManyParts: DeliveryRefusal = {
  ...tooLarge,
  message: `The order has more than ${mostParts} parts, so not all of it can be shown and printed.`,
}

/** Counts objects and lists, and no further than that. */
function hasMoreParts(json: unknown, most: number): boolean {
  const open: unknown[] = [json]
  for (let parts = 0; open.length > 0;) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    if ((parts += 1) > most) return true
    for (const below of Object.values(one)) if (typeof below === 'object') open.push(below)
  }
  return false
}

type Parts = Result<{ read: ReadParts; warnings: string[] }, { refusal: DeliveryRefusal }>

/** A top-level `order` object means 1.0.0; `cart` and `current_state` the generation before (uber-eats.md section 2). */
function partsOf(json: unknown, words: (storeId: string | null) => AllergyWords): Parts {
  const body = fields(json)
  const suite = fields(body?.['order'])
  if (suite) {
    const wire = lenient(suiteOrder, expendable(expendableOfSuite, 'carts'), suite)
    if (!wire.ok) return wire
    return {
      ok: true,
      read: readSuite(wire.wire, words(wire.wire.store?.id ?? null)),
      warnings: wire.warnings,
    }
  }
  if (!body || !('cart' in body || 'current_state' in body || 'id' in body))
    return { ok: false, refusal: unusable('UNKNOWN_SHAPE', 'The body is no order of Uber Eats.', null) }
  const wire = lenient(previousOrder, expendable(expendableOfPrevious, 'cart'), body)
  if (!wire.ok) return wire
  return {
    ok: true,
    read: readPrevious(wire.wire, words(wire.wire.store?.id ?? null)),
    warnings: wire.warnings,
  }
}

function expendable(
  { fields: whole, parts }: { fields: ReadonlySet<string>; parts: ReadonlySet<string> },
  list: string,
) {
  return (path: Path): Path | null => {
    if (whole.has(String(path[0]))) return path
    if (path[0] !== list) return null
    const at = path.findIndex((part) => typeof part === 'string' && parts.has(part))
    return at === -1 ? null : path.slice(0, at + 1)
  }
}

function whyUncookable(order: ReadParts, lines: readonly OrderLine[], read: Read): DeliveryRefusal | null {
  if (order.id !== read.platformOrderId)
    return unusable('OTHER_ORDER', 'Uber Eats answered with another order than was asked for.', 'order.id')
  if ((order.content.statedTotalCents ?? 0) < 0)
    return unusable('NEGATIVE_TOTAL', 'The total of the order is below zero.', 'order.payment')
  if (lines.every(({ quantity }) => quantity === 0))
    return unusable('NO_ITEMS', 'The order has no items, so there is nothing to prepare.', 'order.carts')
  if (lines.some(({ name }) => name === ''))
    return unusable(
      'ITEM_WITHOUT_NAME',
      'An item has neither a name nor an id that can be read.',
      'order.carts',
    )
  if (order.dishes.some((dish) => levelsOf(dish) > mostLevels))
    return unusable('TOO_DEEP', `A dish has more than ${mostLevels} levels of choices.`, 'order.carts')
  return null
}

function unusable(code: string, message: string, path: string | null): DeliveryRefusal {
  return { status: 422, code, message, path }
}

/** The last five of the id where none was sent: that is what it is made from. */
function displayNumber({ displayId, id }: ReadParts): string {
  return (
    cleanName(displayId ?? '', 39) ||
    id
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(-5)
      .toUpperCase()
  )
}

/**
 * By when Uber wants an answer, on this device's clock: eleven minutes after the order was placed or came due. One that is
 * still open although that is longer ago has another time than it says, and waits since it was read. One for later is told
 * of again when it comes due (uber-eats.md section 13): until then only its own time presses.
 */
function answerBy(order: ReadParts, read: Read): { answerBy?: number } {
  const { planMs } = answerTimes['uber-eats']
  const { estimatedPickupAt } = order.content
  if (order.isScheduled && estimatedPickupAt !== null && estimatedPickupAt - read.answeredAt > waitsMs)
    return { answerBy: estimatedPickupAt + read.aheadMs - waitsMs + planMs }
  const placedAgo = order.placedAt === null ? null : read.answeredAt - order.placedAt
  const toldAgo = read.toldAt === null ? null : read.answeredAt - read.toldAt
  const age = [placedAgo, toldAgo].find((ms) => ms !== null && ms > 0 && ms < waitsMs) ?? 0
  return { answerBy: read.answeredAt + read.aheadMs - age + planMs }
}

function fields(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
