import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder, dinnerTime, line, minutes, option } from '../../fixtures/orders.ts'

/** What the stove and the door do with an order of the trial; seconds. */
export type Planned = {
  /** When it comes in, from the start. */
  at: number
  order: BoardOrder
  /** From accepting to the food being done. */
  cooks: number
  /** From accepting to its courier at the door. */
  courierAfter: number
  /** The channel cancels it, or changes it, this long after it came in. */
  cancelledAfter?: number
  changedAfter?: number
}

const dishes = [
  'Tourtière',
  'Soupe aux pois',
  'Poutine classique',
  'Frites',
  'Crêpe jambon',
  'Pâté chinois',
  'Root beer',
]
const names = [
  'Cormac L.',
  'Nadia F.',
  'Mei-Lin T.',
  'Owen K.',
  'Léa P.',
  'Bo',
  'Maximiliane-Alexandra von Hohenberg-Wittgenstein-Sayn Ö.',
]

/** Sixty orders within ten minutes, in bursts as a rush has them: both channels, and every kind that is easily overlooked. */
export function evening(): Planned[] {
  let seed = 7
  const random = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * most)
  }
  return Array.from({ length: 60 }, (_, nth) => {
    // Three at once, every half a minute.
    const at = Math.floor(nth / 3) * 30 + (nth % 3)
    const receivedAt = dinnerTime + at * 1_000
    const isUber = nth % 3 === 1
    const isLater = nth % 20 === 11
    const order = boardOrder({
      id: `trial-${nth}`,
      displayNumber: isUber ? (0xa0_000 + nth * 811).toString(16).toUpperCase() : String(1_000 + nth * 131),
      channel: isUber ? 'uber-eats' : 'doordash',
      customerName: names[nth % names.length] ?? '',
      customerNote:
        nth % 9 === 4 ? 'Peanut allergy, please be careful' : nth % 7 === 2 ? 'Ring the lower bell' : null,
      cutlery: (['declined', 'requested', 'unknown'] as const)[nth % 3] ?? 'unknown',
      receivedAt,
      confirmBy: receivedAt + minutes(3),
      estimatedPickupAt: receivedAt + minutes(isLater ? 180 : 20),
      lines:
        nth === 30
          ? Array.from({ length: 80 }, (_, at) => line(`${dishes[at % dishes.length]} ${at + 1}`))
          : Array.from({ length: 1 + random(4) }, (_, at) =>
              line(dishes[(nth + at) % dishes.length] ?? '', 1 + random(3), {
                options: at === 0 && nth % 4 === 0 ? [option('Grand'), option('Sauce à part')] : [],
              }),
            ),
      ...(isLater && { status: 'scheduled' as const }),
    })
    const cooks = 45 + random(90)
    return {
      at,
      order,
      cooks,
      // Some are at the door before the food is done.
      courierAfter: nth % 6 === 3 ? Math.floor(cooks / 2) : cooks + 20 + random(60),
      ...(nth % 20 === 6 && { cancelledAfter: 50 + random(60) }),
      ...(nth % 30 === 14 && { changedAfter: 70 }),
    }
  })
}
