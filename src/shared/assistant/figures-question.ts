import { z } from 'zod'
import type { Location } from '../location/location.ts'
import { date } from '../reports/order-filter.ts'
import { periodAround, shifted } from '../reports/periods.ts'
import { plainText } from '../text/plain-text.ts'
import { businessDay, weekday } from '../time/business-day.ts'
import { addDays } from '../time/zoned.ts'
import { withoutMarkup } from './tokens.ts'

export const askedFigures = ['sales', 'orders', 'average', 'best-seller', 'lost'] as const
export const askedPeriods = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'last-7-days',
  'day',
] as const

/** A question the reports answer: which figure, of which business days. */
export const figuresQuestion = z.object({
  figure: z.enum(askedFigures),
  /** How it was said; `day` is the date of a weekday that was named. */
  period: z.enum(askedPeriods),
  from: date,
  to: date,
})
export type FiguresQuestion = z.infer<typeof figuresQuestion>

type AskedPeriod = FiguresQuestion['period']
type Place = Pick<Location, 'timeZone' | 'dayEndsAt'>

const figureSaid: readonly [FiguresQuestion['figure'], RegExp][] = [
  [
    'best-seller',
    /\b(?:best ?sell\w*|top ?sell\w*|top (?:\w+ )?(?:dish|dishes|item|items|plates?)|most (?:sold|popular|ordered)|(?:sold|sells|sell|selling) (?:the )?(?:most|best)|(?:plus|mieux) vendus?|plus vendue?s?|vend\w* (?:le plus|le mieux)|meilleure?s? vent\w*|meilleure?s? vendeurs?|(?:le|plat) plus populaire|plus commande\w*|mas vendid[oa]s?|plato estrella)\b/,
  ],
  ['lost', /\b(?:cancel\w*|lost|annul\w*|perdu\w*|perd\w*|cancelad[oa]s|perdid[oa]s)\b/],
  ['average', /\b(?:average|avg|mean|moyen\w*|panier|promedio)\b/],
  [
    'orders',
    /\b(?:how many|nombre de|number of|combien de|cuant[oa]s) (?:\w+ )?(?:orders?|tickets|commandes?|bons|pedidos)\b|\border count\b/,
  ],
  [
    'sales',
    /\b(?:how much|sales|sell|sold|revenue|turnover|earn\w*|income|made|make|take in|takings|total|totals|numbers|figures|combien|ventes?|vendu\w*|vend|revenus?|recettes?|chiffres?|ca du|gagne\w*|encaiss\w*|argent|totaux|cuanto|ventas|vendimos|ingresos)\b/,
  ],
]

/** From Monday on. */
const days: readonly RegExp[] = [
  /\b(?:monday|lundi|lunes)\b/,
  /\b(?:tuesday|mardi|martes)\b/,
  /\b(?:wednesday|mercredi|miercoles)\b/,
  /\b(?:thursday|jeudi|jueves)\b/,
  /\b(?:friday|vendredi|viernes)\b/,
  /\b(?:saturday|samedi|sabado)\b/,
  /\b(?:sunday|dimanche|domingo)\b/,
]

const periodSaid: readonly [Exclude<AskedPeriod, 'day'>, RegExp][] = [
  ['yesterday', /\b(?:yesterday|yday|last night|hier|ayer|anoche)\b/],
  [
    'last-7-days',
    /\b(?:(?:last|past) (?:7|seven) days|(?:7|sept) derniers jours|ultimos (?:7|siete) dias)\b/,
  ],
  [
    'last-week',
    /\b(?:(?:last|past|previous) week|semaine (?:derniere|passee|precedente)|derniere semaine|semana pasada)\b/,
  ],
  [
    'this-week',
    /\b(?:this week|of the week|week so far|weekly|cette semaine|de la semaine|esta semana|semana)\b/,
  ],
  [
    'last-month',
    /\b(?:(?:last|past|previous) month|mois (?:dernier|passe|precedent)|dernier mois|mes pasado)\b/,
  ],
  ['this-month', /\b(?:this month|of the month|month so far|monthly|ce mois|du mois|este mes)\b/],
  [
    'today',
    /\b(?:today|tonight|so far|right now|this morning|tdy|aujourd ?hui|auj|ce soir|ce midi|ce matin|jusqu ici|du jour|hoy|daily)\b/,
  ],
]

/** What the text asks of the reports; null where it names neither a figure nor days. `now` in epoch ms. Pure. */
export function figuresQuestionIn(text: string, now: number, place: Place): FiguresQuestion | null {
  const plain = plainText(withoutMarkup(text))
    .replaceAll(/[’'`-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
  const figure = figureSaid.find(([, said]) => said.test(plain))?.[0] ?? null
  const today = businessDay(now, place.timeZone, place.dayEndsAt)
  const period = periodIn(plain, today)
  if (figure === null && period === null) return null
  // "Where do I see revenue?" asks for the page, "revenue yesterday?" for the figure.
  if (
    period === null &&
    /\b(?:where|how (?:do|can|to)|ou|comment|report\w*|rapports?|donde|como)\b/.test(plain)
  )
    return null
  return {
    figure: figure ?? 'sales',
    ...(period ?? { period: 'today' as const, from: today, to: today }),
  }
}

/** Counts or sums, said beside days: what only a report answers. */
const counts =
  /\b(?:how much|how many|combien|cuant[oa]s?|sales|revenue|total|totals|numbers|figures|average|moyenne|best|top|most|we (?:make|made|do|did|take|took|sell|sold|earn|earned|gross|bring|brought)|did (?:we|port|centre|the)|(?:plus|mieux) vendu\w*|meilleur\w*|chiffres?|ventes?|recettes?|encaiss\w*|on a (?:fait|vendu|gagne|eu|rentre)|vendimos|ventas|mas vendid\w*)\b/
/** The same words about something else. */
const counted = /\b(?:how long|how much (?:time|longer)|combien de temps|combien d heures|sold out|top of)\b/

/** Whether a clause asks for a figure of certain days. `plain` is without accents and marks. Pure. */
export function asksFigureOfDays(plain: string): boolean {
  if (!counts.test(plain) || counted.test(plain)) return false
  return periodSaid.some(([, said]) => said.test(plain)) || days.some((day) => day.test(plain))
}

function periodIn(plain: string, today: string): Omit<FiguresQuestion, 'figure'> | null {
  const said = periodSaid.find(([, each]) => each.test(plain))?.[0]
  if (said) return { period: said, ...daysOf(said, today) }
  const day = days.findIndex((each) => each.test(plain))
  if (day < 0) return null
  const since = (weekday(today) - (day + 1) + 7) % 7 || 7
  const on = addDays(today, -since)
  return { period: 'day', from: on, to: on }
}

function daysOf(period: Exclude<AskedPeriod, 'day'>, today: string): { from: string; to: string } {
  const unit = period.endsWith('week') ? 'week' : 'month'
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'last-7-days':
      return { from: addDays(today, -6), to: today }
    case 'this-week':
    case 'this-month': {
      const { from } = periodAround(unit, today)
      return { from, to: today }
    }
    case 'last-week':
    case 'last-month': {
      const { from, to } = shifted(periodAround(unit, today), -1)
      return { from, to }
    }
  }
}
