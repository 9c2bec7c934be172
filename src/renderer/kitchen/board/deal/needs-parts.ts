import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { CookedOption } from '#shared/order/quantities.ts'
import { type AllergyWords, saidIn } from '#shared/order/said-allergy.ts'
import { textWidth } from './text-width.ts'

/** Below this width (px) the name stands under the code, and the utensils above the buttons. */
export const narrowBelow = 340

/** Width of the button at the right edge of a small card, in a lane of this width (px): its word wants air beside it. */
export function sideButton(width: number): number {
  return width < narrowBelow ? 82 : 98
}

/** Between what a small card says and its button (px). */
export const besideButton = 8

/** The marks of the stations that work on an order (px). */
const station = { icon: 20 + 5, between: 14, size: 18, row: 24, gap: 2 }

/** The marks of stations, one behind the other in as many rows as they need (px). */
export function stationsHeight(words: readonly string[], room: number): number {
  if (words.length === 0) return 0
  let rows = 1
  let used = 0
  for (const word of words) {
    const wide = station.icon + textWidth(word, station.size, 650)
    if (used > 0 && used + station.between + wide > room) {
      rows += 1
      used = 0
    }
    used += (used > 0 ? station.between : 0) + wide
  }
  return rows * station.row + (rows - 1) * station.gap
}

/** What was taken off a dish and its options, in their order. */
export function removedNames(options: readonly CookedOption[]): string[] {
  return options.flatMap((option) => [...option.removed, ...removedNames(option.options)])
}

/** In whichever language a screen says what its channel lists: the height of a card is the same on every screen. */
export function inEachLanguage({ channel }: BoardOrder): (AllergyWords | null)[] {
  return channel === 'uber-eats' ? [null, ...Object.values(saidIn)] : [null]
}

/** In the language that takes most room for it. */
export function personWords(name: string): string {
  return `para\u00a0${boundedName(name, 'card').line}`
}

/** All of them together; 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
