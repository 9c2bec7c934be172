import type { BoardOrder } from '#shared/api/orders.ts'
import {
  boardOrder,
  dinnerTime,
  line,
  minutes,
  option,
  preparingOrder,
  readyOrder,
} from '../../fixtures/orders.ts'
import { cancelledOrder } from '../../fixtures/orders.ts'

/** The dishes of the drawings, as one to four of them make an order. */
const dishes = [
  () => line('Tourtière', 2),
  () => line('Soupe aux pois', 1),
  () => line('Grilled cheese fort', 1, { options: [option('Soupe tomate'), option('Croûtons')] }),
  () => line('Poutine classique', 2, { options: [option('Grand, sauce à part')] }),
  () => line('Frites', 2),
  () => line('Crêpe jambon', 4),
  () => line('Pâté chinois', 1),
  () => line('Root beer', 2),
  () => line('Moules et frites', 1),
  () => line('Sandwich viande fumée', 2, { options: [option('Mi-gras', 1), option('Frites', 1)] }),
  () => line('Steak frites', 1, { options: [option('Saignant')] }),
  () => line('Salade verte', 1),
]
const names = [
  'Cormac L.',
  'Nadia F.',
  'Mei-Lin T.',
  'Owen K.',
  'Léa P.',
  'Dario V.',
  'Hana B.',
  'Priya S.',
  'Tomas G.',
  'Junko H.',
  'Rafael D.',
  'Anaïs É.',
  'Mohamed A.',
  'Bea R.',
  'Imogen B.',
  'Theo W.',
  'Zoé N.',
]
const codes = [
  '7702',
  '5821',
  '9044',
  '3A9F7',
  '1663',
  '0B7C2',
  '7226',
  'E41D8',
  '6588',
  '2611',
  '3350',
  'C80E5',
  '0417',
  '3966',
  '9529',
  '7F21B',
  '4088',
  '5127',
  '4471',
  'A07D3',
]
const notes = [
  null,
  'Peanut allergy, please be careful',
  null,
  'Ring the lower bell',
  null,
  'Shellfish allergy: clean pan',
  null,
  null,
  'Sesame allergy',
  'One without butter',
]
const cutleries = ['declined', 'requested', 'declined', 'unknown', 'requested'] as const

/** Code, customer, note, utensils and dishes. */
export type DrawnOrder = readonly [string, string, string | null, BoardOrder['cutlery'], BoardOrder['lines']]

/** The quiet start of a rush as it is drawn. */
const drawn: readonly DrawnOrder[] = [
  [
    '1521',
    'Mohamed A.',
    'Shellfish allergy: clean pan',
    'requested',
    [
      line('Grilled cheese fort', 1, { options: [option('Soupe tomate'), option('Croûtons')] }),
      line('Ragoût de boulettes'),
      line('Root beer', 2),
    ],
  ],
  [
    '7F21B',
    'Bea R.',
    'One without butter',
    'declined',
    [
      line('Sandwich viande fumée', 2, { options: [option('Mi-gras'), option('Frites')] }),
      line('Salade verte'),
      line('Cornichons'),
    ],
  ],
  ['9044', 'Mei-Lin T.', null, 'declined', [line('Pâté chinois'), line('Root beer', 2)]],
  ['3A9F7', 'Owen K.', null, 'unknown', [line('Tourtière', 3)]],
  [
    '1663',
    'Léa P.',
    null,
    'requested',
    [line('Poutine classique', 1, { options: [option('Grand, sauce à part')] }), line('Frites', 2)],
  ],
  ['7226', 'Hana B.', null, 'requested', [line('Moules et frites'), line('Soupe tomate', 2)]],
  ['6588', 'Tomas G.', null, 'declined', [line('Crêpe jambon', 2)]],
  ['E41D8', 'Priya S.', 'Sesame', 'declined', [line('Steak frites', 1, { options: [option('Saignant')] })]],
]

const allergic = 'Allergie grave aux noix, merci de faire attention'
const bell = 'Sonnez deux fois, la cloche est fatiguée'

/** What the sandbox's presets order: dishes with options and notes, a group's order, allergies in a customer's own words. */
const ordered: readonly DrawnOrder[] = [
  [
    '2257',
    'Oluwaseun I.',
    null,
    'requested',
    [
      line('Café filtre', 3),
      line('Steak frites', 1, { options: [option('Bleu'), option('Béarnaise'), option('Frites')] }),
      line('Pouding chômeur', 3),
    ],
  ],
  [
    '7820',
    'Mei W.',
    allergic,
    'declined',
    [line('Fromage en grains frit'), line('Soupe aux pois', 2), line('Salade de chèvre chaud')],
  ],
  [
    '4383',
    'Rafael D.',
    'Ring the lower bell',
    'requested',
    [line('Crêpe jambon', 3, { options: [option('Œuf miroir')], note: 'Sans oignon' })],
  ],
  ['9946', 'Maëlle P.', null, 'requested', [line('Soupe à l’oignon gratinée', 2)]],
  [
    '6509',
    'Jean-Sébastien R.',
    null,
    'requested',
    [
      ...['Nadia', 'Étienne'].map((consumerName) => line('Poutine classique', 1, { consumerName })),
      line('Pâté chinois', 1, { consumerName: 'Junko', note: 'Sauce à part' }),
      line('Tourtière du Lac', 1, { consumerName: 'Sam', options: [option('Ketchup aux fruits')] }),
    ],
  ],
  [
    '3072',
    'Priya S.',
    null,
    'declined',
    [
      line('Sandwich à la viande fumée', 1, { options: [option('Maigre'), option('Frites')] }),
      line('Croque-monsieur', 1, { options: [option('Salade verte')] }),
    ],
  ],
  ['8635', 'Björn K.', bell, 'declined', [line('Chocolat chaud', 3, { options: [option('Chantilly')] })]],
  [
    '0A9E6',
    'Zoë T.',
    'ALLERGY: PEANUTS, SHELLFISH – Planche propre, s.v.p.',
    'requested',
    [line('Pouding chômeur'), line('Saumon à l’érable', 1, { options: [option('Moutarde')] })],
  ],
]

/** So many new orders of those. */
export function presetStart(count: number): BoardOrder[] {
  return drawnStart(count, 0, 0, ordered)
}

/** Those of one or two dishes. */
export const drawnSmall = drawn.slice(2)

/** So many of them, and again from the first: new, cooking and ready. */
export function drawnStart(fresh: number, cooking: number, ready: number, orders = drawn): BoardOrder[] {
  return Array.from({ length: fresh + cooking + ready }, (_, at) => {
    const [code, customerName, customerNote, cutlery, lines] = orders[at % orders.length] as DrawnOrder
    const more: Partial<BoardOrder> = {
      id: `drawn-${at}`,
      displayNumber: code,
      channel: code.length > 4 ? 'uber-eats' : 'doordash',
      customerName,
      customerNote: customerNote === 'Sesame' ? 'Sesame allergy' : customerNote,
      cutlery,
      lines,
      acknowledgedAt: dinnerTime - 1,
    }
    const confirmBy = dinnerTime + 172_000 + at * 17_000
    if (at < fresh) return boardOrder({ ...more, receivedAt: confirmBy - minutes(8), confirmBy })
    if (at < fresh + cooking) return preparingOrder(2, 15 + at, more)
    return readyOrder(1, more)
  })
}

/** Whole numbers below the one asked for, the same for each seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

/** So many live orders as a rush has them: most of them new or cooking, a few ready, of which one is cancelled. */
export function rushOf(fresh: number, cooking: number, ready: number): BoardOrder[] {
  const random = randomFrom(3)
  const parts = (at: number): Partial<BoardOrder> => {
    const code =
      codes[at] ?? (at % 3 === 0 ? (at * 7919 + 40_960).toString(16).toUpperCase() : String(1000 + at * 37))
    const first = random(dishes.length)
    return {
      id: `rush-${at}`,
      displayNumber: code,
      channel: code.length > 4 ? 'uber-eats' : 'doordash',
      customerName: names[at % names.length] ?? '',
      customerNote: notes[(at * 3) % notes.length] ?? null,
      cutlery: cutleries[at % cutleries.length] ?? 'unknown',
      lines: Array.from({ length: 1 + random(3) }, (_, n) =>
        (dishes[(first + n) % dishes.length] as () => ReturnType<typeof line>)(),
      ),
    }
  }
  const isRush = fresh + cooking + ready > 18
  const all = Array.from({ length: fresh + cooking + ready }, (_, at) => {
    const more = parts(at)
    if (at < fresh) {
      // The soonest of a quiet start has 1:12 left, of a rush 0:24.
      const confirmBy = dinnerTime + (isRush ? 24_000 : 72_000) + at * 17_000
      return boardOrder({
        ...more,
        receivedAt: confirmBy - minutes(8),
        confirmBy,
        acknowledgedAt: dinnerTime - 1,
      })
    }
    if (at < fresh + cooking) return preparingOrder((isRush ? 19 : 14) - (at - fresh) * 1.5, 15, more)
    const shelf = at - fresh - cooking
    if (shelf === 0 && isRush)
      return cancelledOrder({ ...more, readyAt: dinnerTime - minutes(2), customerNote: null })
    return readyOrder(1 + (shelf % 7), more)
  })
  return all
}

/** A rush with what no drawing shows: an order of eighty lines, names of sixty letters and of one, of people and dishes. */
export function oddRush(): BoardOrder[] {
  const sixty = 'Maximilienne-Alexandrine de Lotbinière-Harwood de la Fuente G.'
  const odd: Partial<BoardOrder>[] = [
    {
      lines: Array.from({ length: 80 }, (_, at) =>
        line(`${names[at % names.length]} ${at + 1}`, (at % 4) + 1),
      ),
    },
    { customerName: sixty },
    { customerName: 'Ü' },
    { lines: [line('Épaule de porc effilochée, érable, poivre noir et gruau de maïs'), line('X', 12)] },
    { customerName: sixty, lines: [line('Anticonstitutionnellementeffilochéecroustillantegigantesque', 3)] },
  ]
  return rushOf(9, 8, 3).map((order, at) => ({ ...order, ...odd[at % 7] }))
}
