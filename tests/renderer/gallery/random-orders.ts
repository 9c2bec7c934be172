import type { BoardOrder } from '#shared/api/orders.ts'
import { catalogueOf } from '../../../src/sandbox/customers/catalogue.ts'
import type { Chosen, Draft } from '../../../src/sandbox/customers/draft.ts'
import { draftPreset } from '../../../src/sandbox/customers/presets.ts'
import type { Preset } from '../../../src/sandbox/world/order-presets.ts'
import { createRandom } from '../../../src/sandbox/world/random.ts'
import type { Store } from '../../../src/sandbox/world/stores.ts'
import { line, option } from '../../fixtures/orders.ts'
import { drawnStart, type DrawnOrder } from './rush.ts'

/** What the sandbox's customers order on an evening, with what is longest among it. */
const presets: readonly Preset[] = [
  'everyday',
  'everyday',
  'everyday',
  'everyday',
  'everyday',
  'everyday',
  'notes',
  'allergy',
  'three-deep',
  'group',
]

const cutleries = { yes: 'requested', no: 'declined', 'not-said': 'unknown' } as const

/** So many live orders, none of them late, as the sandbox's customers would order from its menu: the same for each seed. */
export function randomStart(seed: number, fresh: number, cooking: number, ready: number): BoardOrder[] {
  const random = createRandom(seed, 'gallery')
  // A store without a menu sells the demo's.
  const catalogue = catalogueOf({ menus: [], sale: {} } as unknown as Store, { sold: false })
  const orders = Array.from({ length: fresh + cooking + ready }, (): DrawnOrder => {
    const draft = draftPreset(random.pick(presets), random, catalogue)
    const code = random.chance(0.3)
      ? random.int(0xa0_000, 0xff_fff).toString(16).toUpperCase()
      : String(random.int(1000, 9999))
    return [
      code,
      `${draft.firstName} ${draft.lastName}`.trim(),
      draft.note || null,
      cutleries[draft.utensils],
      linesOf(draft),
    ]
  })
  return drawnStart(fresh, cooking, ready, orders)
}

function linesOf({ lines }: Draft): BoardOrder['lines'] {
  return lines.map(({ item, quantity, note, consumerName, chosen }) =>
    line(item.name, quantity, { note: note || null, consumerName, options: chosen.map(optionOf) }),
  )
}

function optionOf({ option: { name }, quantity, chosen }: Chosen): ReturnType<typeof option> {
  return option(name, quantity, { options: chosen.map(optionOf) })
}
