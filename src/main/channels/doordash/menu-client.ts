import { z } from 'zod'
import { channelNames } from '#shared/channel.ts'
import {
  type Availability,
  availabilityAnswer,
  menuAnswer,
  type MenuDetails,
  menuDetails,
  type MenuRequest,
  mostStatusEntries,
  statusAnswer,
  type StatusRequest,
  type StoreMenu,
  storeMenu,
} from '#shared/doordash/menu.ts'
import type { SellableKind } from '#shared/menu/sold-out.ts'
import { safeJson } from '../protocol/decode.ts'
import type { CallAnswer } from '../protocol/call.ts'
import { type CallOutcome, notUnderstood, outcomeOf } from '../protocol/outcome.ts'
import { menuReadWithinMs, menuWithinMs } from '../menus.ts'
import { type DoorDashLine, noAccess } from './line.ts'

export type MenuCallAnswer<Value> =
  | { kind: 'answered'; value: Value }
  | Exclude<CallOutcome, { kind: 'taken' }>

/** DoorDash asks for a minute of quiet after a 429 (doordash-marketplace.md section 10), in ms. */
const quietMs = 60_000
const pathOf: Record<SellableKind, { status: string; availability: string }> = {
  item: { status: 'items/status', availability: 'item/availability' },
  option: { status: 'item_options/status', availability: 'item_option/availability' },
}

type Request = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  locationId: string
  path: string
  body?: unknown
  withinMs?: number
}

/** Menus and item availability of DoorDash's Marketplace API (doordash-marketplace.md sections 10 and 12). */
export function createMenuClient(options: {
  line: DoorDashLine
  /** Every call ends here, so that health shows evidence and not hope. */
  onOutcome: (outcome: CallOutcome) => void
  /** The station closes: it does not wait for calls that may take minutes. */
  ending: AbortSignal
}) {
  async function send<Schema extends z.ZodType>(
    schema: Schema,
    request: Request,
    /** Reads what an error says beyond its status; null leaves it an error. */
    rescue: (answer: CallAnswer & { kind: 'answered' }) => z.output<Schema> | null = () => null,
  ): Promise<MenuCallAnswer<z.output<Schema>>> {
    if (!options.line.isSetUp()) return noAccess
    const answer = await options.line.send({
      method: request.method,
      path: `/api/v1/${request.path}`,
      locationId: request.locationId,
      ending: options.ending,
      ...(request.body !== undefined && { body: request.body }),
      ...(request.withinMs !== undefined && { withinMs: request.withinMs }),
    })
    const outcome = outcomeOf(answer)
    options.onOutcome(outcome)
    if (answer.kind === 'answered' && outcome.kind === 'rejected') {
      const rescued = rescue(answer)
      if (rescued !== null) return { kind: 'answered', value: rescued }
    }
    if (outcome.kind === 'later' && outcome.status === 429)
      return { ...outcome, retryAfterMs: Math.max(quietMs, outcome.retryAfterMs ?? 0) }
    if (outcome.kind !== 'taken' || answer.kind !== 'answered')
      return outcome as Exclude<CallOutcome, { kind: 'taken' }>
    const parsed = schema.safeParse(safeJson(answer.text))
    if (parsed.success) return { kind: 'answered', value: parsed.data }
    return notUnderstood(channelNames.doordash, answer.status)
  }
  const store = (locationId: string) => `stores/${encodeURIComponent(locationId)}`

  return {
    /** Sends a whole menu: a new one without an id, in the place of the one with this id otherwise. */
    push: (body: MenuRequest, platformMenuId: string | null) =>
      send(menuAnswer, {
        method: platformMenuId === null ? 'POST' : 'PATCH',
        locationId: body.store.merchant_supplied_id,
        path: platformMenuId === null ? 'menus' : `menus/${encodeURIComponent(platformMenuId)}`,
        body,
        withinMs: menuWithinMs,
      }),
    /** Also of a store that is on its way to being activated. */
    storeMenu: (locationId: string): Promise<MenuCallAnswer<StoreMenu>> =>
      send(storeMenu, {
        method: 'GET',
        locationId,
        path: `${store(locationId)}/store_menu`,
        withinMs: menuReadWithinMs,
      }),
    menuDetails: (locationId: string): Promise<MenuCallAnswer<MenuDetails>> =>
      send(menuDetails, { method: 'GET', locationId, path: `${store(locationId)}/menu_details` }),

    /**
     * Suspends or sells again at most 40 sellables. Answers the ids that were refused, with the reason: a 400 may be
     * about some of them only.
     */
    setStatus: async (
      locationId: string,
      kind: SellableKind,
      entries: StatusRequest,
    ): Promise<MenuCallAnswer<ReadonlyMap<string, string>>> => {
      if (entries.length > mostStatusEntries) throw new Error('too many entries for one call')
      const answer = await send(
        statusAnswer,
        { method: 'PUT', locationId, path: `${store(locationId)}/${pathOf[kind].status}`, body: entries },
        ({ status, text }) => (status === 400 ? (statusAnswer.safeParse(safeJson(text)).data ?? null) : null),
      )
      return answer.kind === 'answered' ? { kind: 'answered', value: refusedIn(answer.value) } : answer
    },
    availability: (locationId: string, kind: SellableKind): Promise<MenuCallAnswer<Availability>> =>
      send(availabilityAnswer, {
        method: 'GET',
        locationId,
        path: `${store(locationId)}/${pathOf[kind].availability}`,
      }),
  }
}
export type MenuClient = ReturnType<typeof createMenuClient>

/** What a status answer says of each id is not documented: words of success are none of refusal. */
function refusedIn(answer: z.output<typeof statusAnswer>): ReadonlyMap<string, string> {
  const refused = new Map<string, string>()
  for (const { merchant_supplied_id: id, response } of answer) {
    const { status, message } = statusResponse.catch({}).parse(response)
    const words = status ?? (typeof response === 'string' ? response : null)
    if (words === null || /^(?:success|succeeded|ok|updated|2\d\d)$/i.test(words)) continue
    refused.set(id, (message ?? words).slice(0, 200))
  }
  return refused
}
const statusResponse = z.object({
  status: z.union([z.string(), z.number()]).transform(String).optional(),
  message: z.string().optional(),
})
