import type { Sellable, SoldOutUntil } from '../menu/sold-out.ts'
import type { Location } from '../location/location.ts'
import { editDistance, editsAllowed } from '../text/edit-distance.ts'
import { plainText } from '../text/plain-text.ts'
import { businessDay, businessDayEnd, weekday } from '../time/business-day.ts'
import { addDays } from '../time/zoned.ts'
import { endSaid } from './pause-wish.ts'
import { withoutMarkup } from './tokens.ts'

/** What a text about selling a dish wants, and the words in it that may name one. */
export type DishWish = {
  wanted: 'take-off' | 'bring-back'
  /** Plain words, in the order they were said; at least one. */
  words: readonly string[]
  /** It only asks: where no dish is found there is nothing to say of one. */
  isAsked: boolean
  /** Null where it does not say until when. */
  until: SoldOutUntil | null
}

type Place = Pick<Location, 'timeZone' | 'dayEndsAt'>

const bringsBack =
  /\b(?:back (?:on|up|in)|(?:is|are|its|came|come|comes|put|bring|turn|get|switch)(?: \w+){0,4} back|again|restock\w*|un ?86\w*|reactivat\w*|remet\w*|ramen\w+|revien\w*|reactiv\w*|rallum\w*|de retour|en vente|a nouveau|de nouveau|on a encore|otra vez|de nuevo|vuelv\w*|volver|regres\w*|devuelv\w*|de vuelta|ya (?:hay|tenemos|llego|llegaron|esta|estan))\b/
/** Until it is back it is off. */
const staysOff =
  /\b(?:until|till|til|jusqu|hasta que|not|no|wont|pas|plus|ya no) (?:\w+ ){0,4}(?:back|again|vuelv\w*|revien\w*)\b/
const asks =
  /\b(?:how|what|which|where|why|when|who|does|comment|quel\w*|quoi|ou|pourquoi|quand|qui|combien|como|que|cuales?|donde|por que|cuando|quien|cuanto|list|liste|lista)\b/
/** Words that say what is to be done, when and where, and none that names a dish. */
const others = new Set(
  (
    'a an the of on off out up in at to for from and or is are was were be been it its this that these those we i you he she they us our my your me them have has had got get there here ' +
    'no not any some more left all just only now today tonight tomorrow until till til further notice please pls hey ok can could would will do does did dont cant ran run running sold sale sell selling selling 86 86d eighty six ' +
    'take taken pull put bring back again turn mark make set remove hide stop block list unlist available unavailable stock menu item items dish dishes thing things something anything app online store kitchen board customers order orders ' +
    'hour hours minutes min day night rest how what which where why when who need want with finished gone done empty short zero last another switch came come new doordash uber eats ' +
    'le la les l un une des d du de au aux et en y on a nous vous je il elle ils est sont ete qu que ne n pas plus pu rien reste manque fini finie finis finies epuise epuisee rupture vente vendre vendu ' +
    'enleve enlever enlevez retire retirer retirez ote oter otez remets remettre remettez mets mettre mettez rallume reactive ramene revient revenu retour nouveau encore jusqu jusque demain aujourd hui soir ce cette svp stp s il te plait ' +
    'article articles plat plats produit carte disponible indisponible marque marquer bloque bloquer cache heure heures minute journee avis ordre pour dans avec tout toute tous c ca cest ai avons ont peux peut comment quel quelle quels ' +
    'el los las uno unos unas del al se nos me te lo que ya hay no queda quedan quedamos quedo tenemos tengo sin mas quita quitar quitame saca sacar pon poner vuelve volver regresa regresar devuelve activa apaga prende marca marcar agotado agotada agotados agotadas ' +
    'acabo acabaron termino terminaron otra vez de nuevo hasta manana hoy noche esta este por favor platillo platillos plato articulo producto menu venta vender disponible como cual cuales donde cuando quien para con esta estan llego hora horas aviso'
  ).split(' '),
)

/** Until a weekday, without a time of the clock: with one it is another end than the day's begin. Each group is a day, Monday first. */
const untilWeekday =
  /\b(?:until|till|til|jusqu ?au?|jusque|hasta)(?: (?:el|le|on|this|ce|este))? (?:(monday|lundi|lunes)|(tuesday|mardi|martes)|(wednesday|mercredi|miercoles)|(thursday|jeudi|jueves)|(friday|vendredi|viernes)|(saturday|samedi|sabado)|(sunday|dimanche|domingo))\b(?! (?:\w+ ){0,2}\d)/

/** The weekday until which something is to last, Monday is 1; null where none is named. */
function weekdayNamed(plain: string): number | null {
  const found = untilWeekday.exec(plain)
  return found === null ? null : found.findIndex((group, at) => at > 0 && group !== undefined)
}

/** A longer rest is a story, not a name. */
const longestName = 4

/** What is wished of a dish; null where no word may name one. `now` in epoch ms. Pure. */
export function dishWish(text: string, now: number, place: Place | undefined): DishWish | null {
  const plain = plainText(withoutMarkup(text))
    .replaceAll(/[^\p{L}\p{N}:+]+/gu, ' ')
    .trim()
  const said = plain.split(' ').filter(Boolean)
  const isBack = bringsBack.test(plain) && !staysOff.test(plain)
  const timeless = plain
    .replace(untilWeekday, ' ')
    .replaceAll(
      /\b\d{1,3}(?::\d\d)? ?(?:am|pm|h|hr|hrs|hours?|heures?|horas?|m|min|minutes?|minutos?)?\b/g,
      ' ',
    )
  const words = timeless.split(' ').filter((word) => word.length > 1 && !others.has(word))
  if (words.length === 0) return null
  const isAsked = asks.test(plain) || text.includes('?') || words.length > longestName || said.length > 14
  return {
    wanted: isBack ? 'bring-back' : 'take-off',
    words,
    isAsked,
    until: isBack || place === undefined ? null : untilSaid(plain, now, place),
  }
}

function untilSaid(plain: string, now: number, place: Place): SoldOutUntil | null {
  const { timeZone, dayEndsAt } = place
  const today = businessDay(now, timeZone, dayEndsAt)
  const closing = businessDayEnd(today, timeZone, dayEndsAt)
  const named = weekdayNamed(plain)
  if (named !== null) {
    // It is back when that day begins: on a Friday, "until Friday" is a week.
    const days = (named - weekday(today) + 7) % 7 || 7
    if (days === 1) return { type: 'end-of-day' }
    return { type: 'at', at: businessDayEnd(addDays(today, days - 1), timeZone, dayEndsAt) }
  }
  const end = endSaid(plain, now, place)
  if (end === null) return null
  if (end.type === 'by-hand') return { type: 'further-notice' }
  const at = end.type === 'at' ? end.at : now + end.minutes * 60_000
  return at === closing ? { type: 'end-of-day' } : { type: 'at', at }
}

/**
 * The dishes and options that words name: those that have every word, the shortest name first; else those that have the most of them.
 * A letter wrong, and one of many for several, is meant all the same. Pure.
 */
export function dishesOf<Dish extends Pick<Sellable, 'name'>>(
  catalog: readonly Dish[],
  words: readonly string[],
): Dish[] {
  const scored = catalog.map((dish) => {
    const name = plainText(dish.name).match(/[\p{L}\p{N}]+/gu) ?? []
    const held = words.filter((word) => name.some((each) => isMeant(word, each))).length
    return { dish, held, length: name.length }
  })
  const most = Math.max(0, ...scored.map(({ held }) => held))
  if (most === 0) return []
  return scored
    .filter(({ held }) => held === most)
    .toSorted((a, b) => a.length - b.length)
    .map(({ dish }) => dish)
}

const singular = (word: string) => (word.length > 3 ? word.replace(/(?:es|s|x)$/, '') : word)

function isMeant(word: string, name: string): boolean {
  if (singular(word) === singular(name)) return true
  const limit = editsAllowed(name.length)
  return word.length >= 4 && word[0] === name[0] && editDistance(word, name, limit) <= limit
}
