import { setImmediate } from 'node:timers/promises'
import type { FoundCustomer } from '#shared/api/privacy.ts'
import { mostErased } from '#shared/api/privacy.ts'
import { plainText, searchWords } from '#shared/text/plain-text.ts'
import type { Store } from '../store/open.ts'
import type { PersonalOrder } from '../store/personal-search.ts'

/** Orders looked at before others get their turn: some milliseconds of work. */
const stretch = 500
/** More customers than a person reads through. */
const mostCustomers = 30

/**
 * Looks through everything the store holds of customers, a stretch at a time, so that deliveries get in between. Finds
 * by telephone (the end of it is enough), name, order number or the channel's customer number, and then whatever else
 * has the same customer number or telephone.
 */
export async function findCustomer(
  store: Store,
  text: string,
): Promise<{ customers: FoundCustomer[]; isCut: boolean }> {
  const matches = matcher(text)
  const found = await through(store, matches)
  const keys = new Set(found.map(keyOf))
  const whole = found.some(hasKey) ? await through(store, (order) => keys.has(keyOf(order))) : found
  const customers = new Map<string, FoundCustomer>()
  for (const order of whole) customers.set(keyOf(order), joined(customers.get(keyOf(order)), order))
  const newest = [...customers.values()].toSorted((a, b) => b.lastAt - a.lastAt)
  return {
    customers: newest.slice(0, mostCustomers),
    isCut: newest.length > mostCustomers || whole.length >= mostErased,
  }
}

async function through(store: Store, matches: (order: PersonalOrder) => boolean): Promise<PersonalOrder[]> {
  const found: PersonalOrder[] = store.purge.refusedPersonal().filter(matches)
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null && found.length < mostErased;) {
    const { orders, next }: { orders: PersonalOrder[]; next: number | null } = store.purge.personal(
      before,
      stretch,
    )
    found.push(...orders.filter(matches))
    before = next
    await setImmediate()
  }
  return found.slice(0, mostErased)
}

function matcher(text: string): (order: PersonalOrder) => boolean {
  const words = searchWords(text)
  const digits = text.replaceAll(/\D/g, '')
  const isPhone = digits.length >= 4 && /^[\d\s().+-]+$/.test(text)
  const exact = text.trim().toLowerCase().replace(/^#/, '')
  return (order) => {
    if (
      [order.displayNumber, order.platformOrderId, order.orderId, order.customerId].some(
        (one) => one?.toLowerCase() === exact,
      )
    )
      return true
    if (isPhone && order.phone?.replaceAll(/\D/g, '').endsWith(digits)) return true
    const names = order.names.flatMap((name) => plainText(name).split(/\s+/))
    return words.length > 0 && words.every((word) => names.some((name) => name.startsWith(word)))
  }
}

const hasKey = ({ customerId, phone }: PersonalOrder) => customerId !== null || Boolean(phone)

/** A name alone is many people's: such an order stands for itself. */
function keyOf({ channel, customerId, phone, orderId, refusedId }: PersonalOrder): string {
  if (customerId !== null) return `${channel} customer ${customerId}`
  const digits = phone?.replaceAll(/\D/g, '') ?? ''
  return digits === '' ? `order ${orderId ?? refusedId}` : `${channel} phone ${digits}`
}

function joined(before: FoundCustomer | undefined, order: PersonalOrder): FoundCustomer {
  const isNewer = before === undefined || order.at >= before.lastAt
  return {
    name: (isNewer ? order.names[0] : before.name) ?? before?.name ?? '',
    phoneEnd: (order.phone ? order.phone.replaceAll(/\D/g, '').slice(-4) : null) ?? before?.phoneEnd ?? null,
    channel: order.channel,
    orderIds: [...(before?.orderIds ?? []), ...(order.orderId === null ? [] : [order.orderId])],
    refusedIds: [...(before?.refusedIds ?? []), ...(order.refusedId === null ? [] : [order.refusedId])],
    live: (before?.live ?? 0) + (order.isLive ? 1 : 0),
    firstAt: Math.min(before?.firstAt ?? order.at, order.at),
    lastAt: Math.max(before?.lastAt ?? order.at, order.at),
    displayNumber: isNewer ? order.displayNumber : before.displayNumber,
    locationId: isNewer ? order.locationId : before.locationId,
  }
}
