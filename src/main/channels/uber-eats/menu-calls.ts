import { channelNames } from '#shared/channel.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { localDate } from '#shared/time/zoned.ts'
import { toHolidayHours } from '#shared/uber/holiday-hours.ts'
import { type UberMenu, uberMenu } from '#shared/uber/menu.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import { type Answer, menuReadWithinMs, menuWithinMs, type Storefront } from '../menus.ts'
import { safeJson } from '../protocol/decode.ts'
import { notSetUp, notUnderstood, outcomeOf } from '../protocol/outcome.ts'
import type { UberLine } from './client.ts'

/** The calls about the menu of one store. */
export function createMenuCalls(deps: {
  line: Pick<UberLine, 'send'>
  store: Store
  clock: Clock
  ending: AbortSignal
}) {
  async function send(
    storefront: Storefront,
    request: { method: 'GET' | 'PUT' | 'POST'; path: string; body?: unknown; version?: 'v1' | 'v2' },
  ): Promise<Answer<string>> {
    const storeId = storefront.record.externalStoreId
    if (storeId === null) return notSetUp(channelNames['uber-eats'])
    const stores = `/${request.version ?? 'v2'}/eats/stores`
    const answer = await deps.line.send({
      method: request.method,
      locationId: storefront.location.id,
      path: `${stores}/${encodeURIComponent(storeId)}/${request.path}`,
      ...(request.body !== undefined && { body: request.body }),
      ending: deps.ending,
      withinMs: request.method === 'PUT' ? menuWithinMs : menuReadWithinMs,
    })
    const outcome = outcomeOf(answer)
    if (outcome.kind !== 'taken') return outcome
    return { kind: 'answered', value: answer.kind === 'answered' ? answer.text : '' }
  }

  async function fetchMenu(storefront: Storefront): Promise<Answer<UberMenu | null>> {
    const answer = await send(storefront, { method: 'GET', path: 'menus' })
    if (answer.kind === 'rejected' && answer.status === 404) return { kind: 'answered', value: null }
    if (answer.kind !== 'answered') return answer
    const parsed = uberMenu.safeParse(safeJson(answer.value))
    if (parsed.success) return { kind: 'answered', value: parsed.data }
    return notUnderstood(channelNames['uber-eats'])
  }

  /**
   * Special days have a call of their own, which replaces all dates. A store that was never given any from here keeps
   * those its manager set at Uber.
   */
  async function sendSpecialDays(storefront: Storefront, menu: Menu): Promise<Answer<null>> {
    const key = `uber-eats-special-days ${storefront.record.externalStoreId}`
    if (menu.specialDays.length === 0 && deps.store.settings.get(key) !== true)
      return { kind: 'answered', value: null }
    const today = localDate(deps.clock.now(), storefront.location.timeZone)
    const body = toHolidayHours(menu.specialDays, today)
    const answer = await send(storefront, { method: 'POST', path: 'holiday-hours', body, version: 'v1' })
    if (answer.kind !== 'answered') return answer
    deps.store.transaction(() => deps.store.settings.put(key, menu.specialDays.length > 0))
    return { kind: 'answered', value: null }
  }

  return { send, fetchMenu, sendSpecialDays }
}
