import { z } from 'zod'
import type { Location } from '../location/location.ts'
import { date } from '../reports/order-filter.ts'
import { periodAround, shifted } from '../reports/periods.ts'
import { editDistance, editsAllowed } from '../text/edit-distance.ts'
import { plainText } from '../text/plain-text.ts'
import { businessDay, weekday } from '../time/business-day.ts'
import { addDays } from '../time/zoned.ts'
import { daysBefore } from './days-before.ts'
import { shortForms } from './lexicon/short-forms.ts'
import { isKnown } from './vocabulary.ts'
import { longestText, withoutMarkup } from './tokens.ts'

export const askedFigures = [
  'sales',
  'orders',
  'average',
  'best-seller',
  'lost',
  'by-channel',
  'paused',
] as const
export const askedPeriods = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'last-7-days',
  'day',
  'span',
] as const

/** A question the reports answer: which figure, of which business days. */
export const figuresQuestion = z.object({
  figure: z.enum(askedFigures),
  /** How it was said; `day` is one date, such as that of a weekday that was named, `span` days from one date to another. */
  period: z.enum(askedPeriods),
  from: date,
  to: date,
})
export type FiguresQuestion = z.infer<typeof figuresQuestion>

type AskedPeriod = FiguresQuestion['period']
type Place = Pick<Location, 'timeZone' | 'dayEndsAt'>

const pauseSaid =
  /\b(?:pauses?|paused|busy|en pause|debordes?|pausas?|pausad[oa]s?|saturad[oa]s?|closed|offline|fermes?|cerrad[oa]s?)\b/
const spanAsked =
  /\b(?:how (?:long|much time|many (?:minutes|hours|times?))|(?:time|minutes|hours) (?:spent )?(?:on|in)|temps (?:total )?en|tiempo (?:total )?en|minutes? (?:was|were)|combien de (?:temps|minutes|fois)|combien d heures|cuant[oa]s? (?:tiempo|minutos|horas|veces))\b/
const costAsked =
  /\b(?:cost|costed|lose|lost|loose|coute\w*|coutait|perdu\w*|perd|fait perdre|costo|costaron|cuesta|perdimos)\b/
/** Of a pause that is over, or of some days: how one that lasts still goes on is asked of the board. */
const pastSaid =
  /\b(?:were|was|have (?:we|i) been|did|been|a ete|as ete|avons ete|ont ete|etait|etions|estuvimos|estuvo|estaba|estabamos|hemos estado|fuimos)\b/

/** Whether it asks how long orders were held back, or what that cost. `plain` is without accents and marks. Pure. */
export function asksPausedTime(plain: string): boolean {
  if (!pauseSaid.test(plain)) return false
  const isPast = pastSaid.test(plain) || namesDays(plain)
  return (spanAsked.test(plain) && isPast) || (costAsked.test(plain) && /\bpaus\w*\b/.test(plain))
}

const everyChannel =
  /\b(?:(?:by|per|each|every|par|chaque|por|cada) (?:channel|platform|app|canal|plateforme|appli|plataforma)|both (?:channels|apps|platforms))\b/
/** Which of the channels does better, none of them named. */
const whichChannel =
  /\b(?:which|what|quel(?:le)?|que|cual) (?:channel|platform|app|delivery app|canal|plateforme|appli(?:cation)?|plataforma|aplicacion) .*\b(?:more|most|best|better|plus|mieux|mas|mejor)\b/
const twoChannels = [/\b(?:doordash|door dash|dd|ddash)\b/, /\b(?:uber(?: ?eats)?|ue)\b/] as const
/** What can be told of each channel; a dish is sold on both. */
const ofChannels: readonly (FiguresQuestion['figure'] | null)[] = ['sales', 'orders', 'average', null]

/** Which dish people want most, or how many orders were lost: a figure also where no days are named. */
const bestAsked =
  /\b(?:what|which|que|quel(?:le)?|quoi|cual|lo)\b.*\b(?:most|plus|mas)\b.*\b(?:order|orders|buy|buys|eat|eats|commande\w*|achete\w*|mange\w*|pide|piden|compra|compran|come)\b|\b(?:what|which|que|quel(?:le)?|quoi|cual|lo)\b.*\b(?:orders?|buys?|eats?|commande\w*|achete\w*|mange\w*|piden?|compran?|comen?)\b.*\b(?:most|le plus|mas)\b/
const lostAsked =
  /\b(?:number of|how many|nombre de|combien de|cuant[oa]s|numero de)\b.*\b(?:refus\w*|cancel\w*|annul\w*|reject\w*|declined|lost|rechaz\w*|perd\w*)\b/

/** Whether it asks for a figure that needs no days to be one. `plain` is without accents and marks. Pure. */
export const asksFigure = (plain: string) => bestAsked.test(plain) || lostAsked.test(plain)

const figureSaid: readonly [FiguresQuestion['figure'], RegExp][] = [
  [
    'best-seller',
    /\b(?:best ?sell\w*|top ?sell\w*|top (?:\w+ )?(?:dish|dishes|item|items|plates?)|most (?:sold|popular|ordered)|(?:sold|sells|sell|selling) (?:the )?(?:most|best)|vend\w* mas|(?:plus|mieux) vendus?|plus vendue?s?|vend\w* (?:le plus|le mieux)|meilleure?s? vent\w*|meilleure?s? vendeurs?|(?:le|plat) plus populaire|plus commande\w*|mas vendid[oa]s?|plato estrella)\b/,
  ],
  [
    'lost',
    /\b(?:cancel\w*|lost|miss(?:ed|ing)?|annul\w*|manque(?:es?)?|perdu\w*|perd\w*|cancelad[oa]s|perdid[oa]s)\b/,
  ],
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

const dayBeforeYesterday =
  /\b(?:(?:the )?day before yesterday|avant hier|antes de ayer|anteayer|antier|antes de anoche)\b/

const periodSaid: readonly [Exclude<AskedPeriod, 'day' | 'span'>, RegExp][] = [
  ['yesterday', /\b(?:yesterday|yday|last night|hier|ayer|anoche)\b/],
  [
    'last-7-days',
    /\b(?:(?:last|past) (?:7|seven) days|(?:7|sept) derniers jours|ultimos (?:7|siete) dias)\b/,
  ],
  [
    'last-week',
    /\b(?:(?:last|past|previous) weeks?|semaine (?:derniere|passee|precedente)|derniere semaine|semana pasada)\b/,
  ],
  [
    'this-week',
    /\b(?:this week|of the week|week so far|weekly|cette semaine|de la semaine|esta semana|semana)\b/,
  ],
  [
    'last-month',
    /\b(?:(?:last|past|previous) months?|mois (?:dernier|passe|precedent)|dernier mois|mes pasado)\b/,
  ],
  ['this-month', /\b(?:this month|of the month|month so far|monthly|ce mois|du mois|este mes)\b/],
  [
    'today',
    /\b(?:today|tonight|so far|right now|this morning|tdy|aujourd ?hui|auj|ce soir|ce midi|ce matin|jusqu ici|du jour|hoy|daily)\b/,
  ],
]

/** What the text asks of the reports; null where it names neither a figure nor days. `now` in epoch ms. Pure. */
export function figuresQuestionIn(text: string, now: number, place: Place): FiguresQuestion | null {
  const plain = plainOf(text)
  const figure = figureIn(plain)
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

/** Without accents and marks, short forms and misspelt days written out. */
function plainOf(text: string): string {
  return plainText(withoutMarkup(text))
    .replaceAll(/[’'`-]/g, ' ')
    .replaceAll(/[a-z]+/g, spelt)
    .replaceAll(/\s+/g, ' ')
}

/** Whether a text names DoorDash and Uber Eats: then it is about both, and not about the first. */
export function namesBothChannels(text: string): boolean {
  const plain = plainText(text)
  return twoChannels.every((channel) => channel.test(plain))
}

function figureIn(plain: string): FiguresQuestion['figure'] | null {
  if (asksPausedTime(plain)) return 'paused'
  if (bestAsked.test(plain)) return 'best-seller'
  const said = figureSaid.find(([, each]) => each.test(plain))?.[0] ?? null
  const isOfChannels = everyChannel.test(plain) || whichChannel.test(plain) || namesBothChannels(plain)
  return isOfChannels && ofChannels.includes(said) ? 'by-channel' : said
}

/** Words by which days are named, that people in a hurry misspell. */
const dayWords =
  'yesterday tonight today dernier derniers passe months weeks mornings morning monday tuesday wednesday thursday friday saturday sunday semaine derniere passee aujourd lundi mardi mercredi jeudi vendredi samedi dimanche semana pasada pasado lunes martes miercoles jueves viernes sabado domingo week weekend month'.split(
    ' ',
  )

/** The word as it is written, where it is a short form or a misspelt day. */
function spelt(word: string): string {
  const long = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined
  if (long !== undefined) return long
  if (word.length < 5 || isKnown(word) || dayWords.includes(word)) return word
  const near = dayWords.find(
    (each) =>
      each[0] === word[0] && editDistance(word, each, editsAllowed(each.length)) <= editsAllowed(each.length),
  )
  return near ?? word
}

const compares =
  /\b(?:compar\w*|vs|versus|side by side|cote a cote|lado a lado|against|contre|contra|or|and|more|better|most|which|ou|et|pis|plus|mieux|lequel|laquelle|o|y|mas|mejor|cual)\b/

/** Whether it holds the channels against each other: both are named, with what a report counts or days, or it asks which does better. Pure. */
export function comparesChannels(text: string): boolean {
  if (text.length > longestText) return false
  const plain = plainText(withoutMarkup(text))
    .replaceAll(/[’'`-]/g, ' ')
    .replaceAll(/[a-z]+/g, spelt)
  if (whichChannel.test(plain)) return !pauseSaid.test(plain)
  if (!namesBothChannels(text)) return false
  if (!compares.test(plain) || pauseSaid.test(plain)) return false
  const isCounted =
    /\b(?:compar\w*|bring\w*|brought|rapport\w*|vend\w*|trae|trajo|deja|better|worse|mieux|pire|mejor|peor)\b/.test(
      plain,
    )
  return (
    isCounted ||
    (namesDays(plain) && !/\b(?:activ\w*|connect\w*|conect\w*|work\w*|marche\w*|funciona\w*)\b/.test(plain))
  )
}

/** Counts or sums, said beside days: what only a report answers. */
const counts =
  /\b(?:numeros|(?:orders?|sales|commandes|ventes|pedidos|ordenes) (?:per|by|par|por) \w+|avg|promedio|panier|how much|how many|combien|cuant[oa]s?|sales|revenue|total|totals|numbers|figures|average|moyenne|best|top|most|comment (?:ca |c )?(?:a ete|etait|s est)|(?:comment )?ca s est (?:bien |mal )?passe|como nos fue|we (?:beat|make|made|do|did|take|took|sell|sold|earn|earned|gross|bring|brought)|did (?:we|port|centre|the)|(?:plus|mieux) vendu\w*|meilleur\w*|chiffres?|ventes?|recettes?|encaiss\w*|on a (?:tu )?(?:battu|fait|vendu|gagne|eu|rentre)|vendimos|ventas|mas vendid\w*)\b/
/** The same words about something else. */
const counted = /\b(?:how long|how much (?:time|longer)|combien de temps|combien d heures|sold out|top of)\b/

/** Whether a clause asks for a figure of certain days. `plain` is without accents and marks. Pure. */
export function asksFigureOfDays(plain: string): boolean {
  return counts.test(plain) && !counted.test(plain) && namesDays(plain)
}

function namesDays(plain: string): boolean {
  return periodSaid.some(([, said]) => said.test(plain)) || days.some((day) => day.test(plain))
}

const dayOn = (on: string) => ({ period: 'day' as const, from: on, to: on })

function periodIn(plain: string, today: string): Omit<FiguresQuestion, 'figure'> | null {
  if (dayBeforeYesterday.test(plain)) return dayOn(addDays(today, -2))
  const said = periodSaid.find(([, each]) => each.test(plain))?.[0]
  if (said) return { period: said, ...daysOf(said, today) }
  const day = days.findIndex((each) => each.test(plain))
  if (day < 0) return null
  const since = (weekday(today) - (day + 1) + 7) % 7 || 7
  return dayOn(addDays(today, -since))
}

/** The days named besides, without the word for them: "last week" is not "week" as well. */
function periodsIn(
  plain: string,
  today: string,
): { periods: Omit<FiguresQuestion, 'figure'>[]; rest: string } {
  const periods: Omit<FiguresQuestion, 'figure'>[] = []
  let rest = plain
  for (let period = periodIn(rest, today); period !== null; period = periodIn(rest, today)) {
    const { period: said, from } = period
    const isTwoDaysAgo = dayBeforeYesterday.test(rest)
    const words = isTwoDaysAgo
      ? dayBeforeYesterday
      : said === 'day'
        ? days[weekday(from) - 1]
        : periodSaid.find(([name]) => name === said)?.[1]
    if (words === undefined) break
    rest = rest.replace(words, ' ')
    if (!periods.some((each) => each.from === period?.from && each.to === period.to)) periods.push(period)
  }
  return { periods, rest }
}

/** Where days and channels are put together a "y" is no short "why". */
const withSpanishAnd = (text: string) => text.replaceAll(/(?<!\p{L})y(?!\p{L})/giu, 'and')

/** Holds days against each other, or names them one beside the other. */
const besideSaid =
  /\b(?:compar\w*|vs|versus|against|than|and|or|contre|rapport|que|et|ou|pis|contra|frente|respecto|y|o)\b/

/** The same figure of the other days that a text holds against the first: "yesterday compared with last week". Pure. */
export function figuresBesideIn(
  text: string,
  question: FiguresQuestion,
  now: number,
  place: Place,
): FiguresQuestion | null {
  const plain = plainOf(withSpanishAnd(text))
  if (!besideSaid.test(plain)) return null
  const { periods } = periodsIn(plain, businessDay(now, place.timeZone, place.dayEndsAt))
  const other = periods.find(({ from, to }) => from !== question.from || to !== question.to)
  return other && periods.length > 1 ? { figure: question.figure, ...other } : null
}

/** Words around what a follow-up changes; they ask nothing by themselves. */
const fillers =
  /\b(?:and|n|but|then|also|so|what|how|about|just|only|the|same|on|in|at|for|of|with|from|please|compared?|versus|vs|against|than|it|that|y|e|pero|entonces|tambien|que|tal|solo|en|por|para|de|del|con|el|la|los|las|favor|comparad[oa]|contra|frente|respecto|al|a|et|mais|alors|donc|aussi|quoi|seulement|juste|sur|chez|dans|pour|avec|le|les|l|d|du|des|au|aux|svp|rapport|par|compare|compares|contre|pis|eats)\b/g
const goesOn = /^\W*(?:and|n|but|what about|how about|y|e|pero|que tal|et|mais|pis|alors|donc)\b/

/**
 * What a short text changes of the question before it: "y ayer en Uber Eats?" asks the same of another day and channel, "and
 * the average?" another figure of the same. `names` are those of places and channels, which the caller reads. Null where it
 * says anything else. Pure.
 */
export function figuresFollowUpIn(
  text: string,
  before: FiguresQuestion,
  names: readonly string[],
  now: number,
  place: Place,
): FiguresQuestion | null {
  if (text.length > longestText) return null
  const plain = plainOf(withSpanishAnd(text))
  const earlier = dayBeforeYesterday.test(plain) ? null : daysBefore(plain, before)
  const named = periodsIn(earlier?.rest ?? plain, businessDay(now, place.timeZone, place.dayEndsAt))
  const periods = earlier === null ? named.periods : [earlier.days, ...named.periods]
  const { rest } = named
  const nameless = names.reduce((left, name) => left.replaceAll(plainText(name), ' '), rest)
  const bare = twoChannels.reduce((left, channel) => left.replace(channel, ' '), nameless)
  const figure = goesOn.test(plain) ? figureIn(plain) : null
  const said = figure === null ? undefined : figureSaid.find(([name]) => name === figure)?.[1]
  const left = (said === undefined ? bare : bare.replace(said, ' ')).replaceAll(fillers, ' ')
  const changesNothing = periods.length === 0 && bare === rest && said === undefined
  if (/[\p{L}\p{N}]/u.test(left) || changesNothing || periods.length > 1) return null
  const { period, from, to } = periods[0] ?? before
  return { figure: figure ?? before.figure, period, from, to }
}

function daysOf(period: Exclude<AskedPeriod, 'day' | 'span'>, today: string): { from: string; to: string } {
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
