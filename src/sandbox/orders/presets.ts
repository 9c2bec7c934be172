import { assertNever } from '#shared/result.ts'
import { allItems, categoryOf, findItem } from '../menu/chez-loutre.ts'
import type { Random } from '../random.ts'
import { chooseDeepest, chooseOptions, type Draft, type DraftLine } from './draft.ts'
import { pickCustomer } from './people.ts'

export const presets = [
  'everyday',
  'utensils-yes',
  'utensils-no',
  'utensils-absent',
  'notes',
  'allergy',
  'three-deep',
  'scheduled',
  'pickup',
  'self-delivery',
  'group',
  'promotion',
  'eighty-lines',
  'accents',
  'emoji',
  'arabic',
  'chinese',
  'huge-id',
] as const
export type Preset = (typeof presets)[number]

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

/** An order of this kind; the same numbers give the same order. */
export function draftPreset(preset: Preset, random: Random): Draft {
  const draft = everyday(random)
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
      return { ...draft, lines: threeDeep() }
    case 'scheduled':
      return { ...draft, scheduled: true, pickupInMinutes: random.int(150, 240) }
    case 'pickup':
      return { ...draft, fulfilment: 'pickup' }
    case 'self-delivery':
      return { ...draft, fulfilment: 'self-delivery' }
    case 'group':
      return { ...draft, lines: groupLines(random) }
    case 'promotion':
      return { ...draft, promoted: true, bagFee: true }
    case 'eighty-lines':
      return { ...draft, lines: someLines(random, 80) }
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

function everyday(random: Random): Draft {
  const said = random.next()
  return {
    ...pickCustomer(random),
    lines: someLines(random, random.int(1, 4)),
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

function someLines(random: Random, count: number): DraftLine[] {
  return Array.from({ length: count }, () => someLine(random))
}

function someLine(random: Random): DraftLine {
  const item = random.pick(allItems)
  return {
    ...line(item.id.slice('itm-'.length), random.chance(0.75) ? 1 : random.int(2, 3)),
    note: random.chance(0.1) ? random.pick(lineNotes) : '',
    chosen: chooseOptions(random, item.groups),
  }
}

/** Both spellings of the nested list in one order, two of the same so that quantities must be multiplied (B9). */
function threeDeep(): DraftLine[] {
  const deep = (id: string, quantity: number): DraftLine => ({
    ...line(id, quantity),
    chosen: chooseDeepest(findItem(`itm-${id}`)?.groups ?? []),
  })
  return [
    { ...deep('grilled-cheese', 2), nestedAs: 'extras' },
    { ...deep('croque', 1), nestedAs: 'extra' },
    line('biere-epinette', 1),
  ]
}

/** Several people, and two equal lines that must stay two. */
function groupLines(random: Random): DraftLine[] {
  const own = friends.map((name) => ({ ...someLine(random), quantity: 1, consumerName: name }))
  const poutine = line('poutine', 1)
  return [...own, { ...poutine, consumerName: 'Nadia' }, { ...poutine, consumerName: 'Nadia' }]
}

function line(id: string, quantity: number, note = ''): DraftLine {
  const item = findItem(`itm-${id}`)
  const category = categoryOf(`itm-${id}`)
  if (!item || !category) throw new Error(`No such item on the menu: ${id}`)
  return {
    item,
    category: { id: category.id, name: category.name },
    quantity,
    note,
    consumerName: null,
    chosen: [],
    nestedAs: 'extras',
  }
}
