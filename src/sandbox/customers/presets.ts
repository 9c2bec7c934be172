import { assertNever } from '#shared/result.ts'
import { type Catalogue, categoryOf, findItem } from './catalogue.ts'
import type { MenuItem } from '../world/catalogue.ts'
import type { Random } from '../world/random.ts'
import { chooseDeepest, chooseOptions, type Draft, type DraftLine } from './draft.ts'
import { pickCustomer } from './people.ts'
import type { Preset } from '../world/order-presets.ts'

const notes = [
  'Sonnez deux fois, la cloche est fatiguée',
  'Please leave the bag zipped',
  'Pas de sacs de plastique, merci!',
  'Ring the lower bell',
  'Bien chaud s.v.p.',
] as const
const lineNotes = ['Sans oignon', 'Sauce à part', 'Extra crispy', 'One without butter', 'Bien cuit'] as const
const allergies = [
  'Peanut allergy, please be careful',
  'Allergie grave aux noix, merci de faire attention',
  'Severe shellfish allergy: clean pan please',
  'Je suis cœliaque: sans gluten, c’est important',
] as const
const friends = ['Nadia', 'Étienne', 'Junko', 'Sam'] as const

/**
 * An order of this kind from what can be ordered; the same numbers give the same order from the same menu. What a preset
 * asks for by name and the menu does not have is replaced by something it has.
 * @throws when there is nothing to order
 */
export function draftPreset(preset: Preset, random: Random, catalogue: Catalogue): Draft {
  const draft = everyday(random, catalogue)
  const line = (id: string, quantity: number, note = '') =>
    lineOf(catalogue, findItem(catalogue, `itm-${id}`) ?? random.pick(catalogue.items), { quantity, note })
  switch (preset) {
    case 'everyday':
      return draft
    case 'utensils-yes':
      return { ...draft, utensils: 'yes' }
    case 'utensils-no':
      return { ...draft, utensils: 'no' }
    case 'utensils-absent':
      return { ...draft, utensils: 'not-said' }
    case 'notes':
      return {
        ...draft,
        note: random.pick(notes),
        lines: draft.lines.map((line) => ({ ...line, note: random.pick(lineNotes) })),
      }
    case 'allergy':
      return { ...draft, note: random.pick(allergies) }
    case 'three-deep':
      return { ...draft, lines: threeDeep(random, catalogue) }
    case 'scheduled':
      return { ...draft, scheduled: true, pickupInMinutes: random.int(150, 240) }
    case 'pickup':
      return { ...draft, fulfilment: 'pickup' }
    case 'self-delivery':
      return { ...draft, fulfilment: 'self-delivery' }
    case 'group':
      return { ...draft, lines: groupLines(random, catalogue) }
    case 'promotion':
      return { ...draft, promoted: true, bagFee: true }
    case 'eighty-lines':
      return { ...draft, lines: someLines(random, catalogue, 80) }
    case 'accents':
      return {
        ...draft,
        firstName: 'Chloé-Maëlle',
        lastName: 'Œ.',
        note: 'Où êtes-vous? Déjà là! Ça va être bon: cœur d’artichaut, pâté, maïs, garçon. «Merci» à l’équipe.',
        lines: [line('soupe-oignon', 1, 'À côté: crème fraîche'), line('creme-brulee', 2, 'Très brûlée')],
      }
    case 'emoji':
      return {
        ...draft,
        firstName: 'Zoë 🦦',
        note: 'It’s a birthday 🎂🎉 please write “Bonne fête Léo” 👨‍👩‍👧 ❤️',
        lines: [line('tarte-sucre', 1, '🕯️ x 5'), line('limonade', 2, 'no ice 🧊❌')],
      }
    case 'arabic':
      return {
        ...draft,
        firstName: 'ليلى',
        lastName: 'ح.',
        note: 'بدون بصل من فضلك، والباب رقم 12 على اليمين. شكراً جزيلاً!',
        lines: [line('saumon', 1, 'بدون ملح'), line('cafe', 2, 'سكر قليل')],
      }
    case 'chinese':
      return {
        ...draft,
        firstName: '小明',
        lastName: '王',
        note: '不要香菜，多放一点酱，谢谢！请放在门口。',
        lines: [line('steak-frites', 1, '七分熟'), line('biere-epinette', 1, '少冰')],
      }
    case 'huge-id':
      return { ...draft, consumerId: 9_223_372_036_854_000_000n + BigInt(random.int(0, 775_807)) }
    default:
      return assertNever(preset)
  }
}

function everyday(random: Random, catalogue: Catalogue): Draft {
  const said = random.next()
  return {
    ...pickCustomer(random),
    lines: someLines(random, catalogue, random.int(1, 4)),
    note: random.chance(0.25) ? random.pick(notes) : random.chance(0.5) ? '' : null,
    utensils: said < 0.55 ? 'yes' : said < 0.9 ? 'no' : 'not-said',
    fulfilment: 'dasher',
    pickupInMinutes: random.int(18, 32),
    scheduled: false,
    staffTipCents: random.chance(0.3) ? random.int(1, 6) * 100 : 0,
    promoted: false,
    bagFee: false,
    consumerId: null,
  }
}

function someLines(random: Random, catalogue: Catalogue, count: number): DraftLine[] {
  return Array.from({ length: count }, () => someLine(random, catalogue))
}

function someLine(random: Random, catalogue: Catalogue): DraftLine {
  const item = random.pick(catalogue.items)
  return {
    ...lineOf(catalogue, item, { quantity: random.chance(0.75) ? 1 : random.int(2, 3) }),
    note: random.chance(0.1) ? random.pick(lineNotes) : '',
    chosen: chooseOptions(random, item.groups),
  }
}

/** Both spellings of the nested list in one order, two of the same so that quantities must be multiplied (B9). */
function threeDeep(random: Random, catalogue: Catalogue): DraftLine[] {
  const find = (id: string) => findItem(catalogue, `itm-${id}`) ?? random.pick(catalogue.items)
  const deep = (item: MenuItem, quantity: number): DraftLine => ({
    ...lineOf(catalogue, item, { quantity }),
    chosen: chooseDeepest(item.groups),
  })
  return [
    { ...deep(find('grilled-cheese'), 2), nestedAs: 'extras' },
    { ...deep(find('croque'), 1), nestedAs: 'extra' },
    lineOf(catalogue, find('biere-epinette'), { quantity: 1 }),
  ]
}

/** Several people, and two equal lines that must stay two. */
function groupLines(random: Random, catalogue: Catalogue): DraftLine[] {
  const own = friends.map((name) => ({ ...someLine(random, catalogue), quantity: 1, consumerName: name }))
  const poutine = findItem(catalogue, 'itm-poutine') ?? random.pick(catalogue.items)
  const twice = lineOf(catalogue, poutine, { quantity: 1 })
  return [...own, { ...twice, consumerName: 'Nadia' }, { ...twice, consumerName: 'Nadia' }]
}

/** A line of this item, nothing chosen yet. */
export function lineOf(
  catalogue: Catalogue,
  item: MenuItem,
  { quantity, note = '' }: { quantity: number; note?: string },
): DraftLine {
  const category = categoryOf(catalogue, item.id)
  return {
    item,
    category: { id: category?.id ?? 'cat-autres', name: category?.name ?? 'Autres' },
    quantity,
    note,
    consumerName: null,
    chosen: [],
    nestedAs: 'extras',
  }
}
