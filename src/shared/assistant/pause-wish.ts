import type { ThrottleEnd } from '../pause/mode.ts'
import { plainText } from '../text/plain-text.ts'
import { businessDay, businessDayEnd } from '../time/business-day.ts'
import { addDays, instantOf, localDate } from '../time/zoned.ts'
import type { Location } from '../location/location.ts'
import { withoutMarkup } from './tokens.ts'

/** What a text about busy and pause asks for; `end` is null where it does not say until when. */
export type PauseWish =
  | { type: 'normal' }
  | { type: 'busy'; plusMinutes: number; end: ThrottleEnd | null }
  | { type: 'paused'; end: ThrottleEnd | null }

type Place = Pick<Location, 'timeZone' | 'dayEndsAt'>

/** Until a time of the clock or a part of the day; plain words. */
export const untilTime =
  /\b(?:until|till|til|jusqu ?a|jusque|hasta las?) (?:\d{1,2}(?:\b|(?= ?(?:[ap]m|h)))|noon|midnight|tonight|tomorrow|closing|midi|minuit|demain|la fermeture|nouvel ordre|further)/

/** Each order is to take longer by so many minutes. */
export const moreMinutes =
  /\b(?:bump|increase|raise|extend|augmente[rz]?|aumenta\w*)\b(?: \w+){0,4}? \d{1,2} ?(?:m|mn|min|mins|minutes?|minutos?)\b|(?:\b(?:add|adding|r?ajoute[rz]?|agrega\w*|anad\w*|suma\w*) |\+ ?)(?:another |like )?\d{1,2} ?(?:m|mn|min|mins|minutes?|minutos?)\b/

/** Fewer orders at a time: "slow the orders down". */
export const slowDown = /\bslow(?:ing)?(?: \w+){0,3}? down\b/

/** Taking orders again: "open uber again", "abre uber de nuevo". */
export const openAgain =
  /\b(?:open(?:ing)?|abr(?:e|en|an|ir|elo|amos)|r?ouvr(?:e|ez|ir))\b(?: \w+){0,4}? (?:again|back|up|de nuevo|otra vez|ya|encore|de nouveau|a nouveau)\b/
/** Forbids a pause: "do not pause Uber", "ne mets pas en pause". */
export const noPause =
  /\b(?:dont|do not|never|no|surtout pas|pas de) (?:(?:you|ever|me|lo|want|need|to|a|the|la) )*paus\w*\b|\b(?:ne|n) (?:(?:le|la|les|me|nous|pas|jamais) )*(?:paus\w*|(?:mets|mettez|met|mettre) (?:\w+ ){0,3}?en pause)\b|\b(?:mets|mettez|pause|pausez) (?:le |la |les |moi |nous )?pas\b/

/** Wants no orders for some time to come: no orders "for the last hour" is another matter. */
export const noneForAWhile =
  /\b(?:want|need|please|quiero|queremos|necesito|veux|voudrais|veut|plus de|no more|ya no mas)\b.*\b(?:orders?|commandes?|pedidos|ordenes)\b.*\b(?:for|pour|por|pendant|durante)\b.* ?\d{1,3} ?(?:m|mn|min|minutes?|minutos?|h|hours?|heures?|horas?)\b|\b(?:orders?|commandes?|pedidos)\b.*\b(?:next|prochaines?|proximos?)\b.*\d{1,3} ?(?:m|mn|min|minutes?|minutos?)\b/

/** Asks how things are, or why: nothing is to be changed. */
const asks =
  /\b(?:why|how come|pourquoi|por que|who (?:has )?paused|qui a mis|show(?:s|ing)?|says|affiche|apparait)\b|\b(?:is|are|was|were|est|sont|etait|esta)\b[^.]{0,40}\b(?:paused|closed|en pause|ferme|pausad[oa]|cerrad[oa])\b/
const opens =
  /\b(?:unpause|un pause|resume|resuming|reopen|re open|back open|open(?:s|ed)? (?:us |it |them |doordash |uber |everything |the (?:store|kitchen) )?(?:again|back|up)|restart(?: \w+)? orders|orders again|back on(?:line)?|end (?:the |this )?pause|stop (?:the |this )?pause|lift the pause|repar(?:s|tir|tez)|vuelv\w+ a abrir|volver a abrir|reprendre|reprends|reprenez|reprend|rouvrir|rouvre|rouvrez|ouvre[zr]? (?:encore|de nouveau)|enleve[rz]? la pause|retire[rz]? la pause|fin de (?:la )?pause|finir la pause|arrete[rz]? la pause|termine[rz]? la pause|remet(?:s|tre|tez)? les commandes|reabr\w*|abr(?:e|ir|an|amos|elo) (?:todo |ya )?(?:otra vez|de nuevo)|ya abr\w*|reanuda\w*|quita\w* la pausa)\b/
const slows =
  /\b(?:busy mode|mode (?:occupe|busy|deborde)|slow(?:ing)?(?: \w+){0,3}? down|ralentir|ralenti[st]?|ralentissez)\b|\+ ?\d{1,2}\b|\b(?:add|r?ajoute[rz]?|agrega\w*|anad\w*|suma\w*|(?:bump|increase|raise|extend|augmente[rz]?|aumenta\w*)(?: \w+){0,4}?) (?:another |like )?\d{1,2}\b/
/** So many minutes more, without the word for adding them: "15 more minutes on everything", "15 min mas a todo". */
const minutesMore =
  /\b(?:another |extra |otros )(\d{1,2}) ?(?:m|mn|mins?|minutes?|minutos?)\b|\b(\d{1,2}) (?:more|extra|additional) ?(?:m|mn|mins?|minutes?)\b|\b(\d{1,2}) ?(?:(?:m|mn|mins?|minutes?|minutos?) ?)?(?:more|extra|de plus|en plus|supplementaires?|(?:de )?mas|adicionales)\b/
/** Where no order is to come in, "15 more minutes" are minutes of that. */
const holdsBack =
  /\b(?:paus\w*|stop\w*|hold\w*|clos(?:e|ed|ing)|shut|break|arret\w*|ferm\w*|retien\w*|para(?:r|n|lo)?|cerra\w*|cierra\w*|deten\w*|suspend\w*)\b/
const byHand =
  /\b(?:until (?:i|we) (?:say|reopen|open|tell)|till (?:i|we) (?:say|reopen)|indefinitely|until further notice|jusqu a nouvel ordre|jusqu a ce que|indefiniment|hasta nuevo aviso)\b/
const endOfDay =
  /\b(?:tonight|for the night|rest of the (?:day|night|evening)|for today|until (?:tomorrow|closing|close)|till tomorrow|ce soir|pour la soiree|reste de la (?:journee|soiree)|jusqu a demain|jusqu a la fermeture|aujourd hui|por hoy|esta noche|hasta manana)\b/

/** What is wished; null where the text only asks. `now` in epoch ms; times are of that place. Pure. */
export function pauseWish(text: string, now: number, place: Place): PauseWish | null {
  const plain = plainText(withoutMarkup(text))
    .replaceAll(/[’'`-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
  if (opens.test(plain) || openAgain.test(plain)) return { type: 'normal' }
  if (asks.test(plain)) return null
  const more = holdsBack.test(plain) ? null : minutesMore.exec(plain)
  const plus =
    more ??
    /(?:\+ ?|\b(?:add|r?ajoute[rz]?|agrega\w*|anad\w*|suma\w*|(?:bump|increase|raise|extend|augmente[rz]?|aumenta\w*)(?: \w+){0,4}?) (?:another |like )?)(\d{1,2})\b/.exec(
      plain,
    )
  const rest = plus ? plain.replace(plus[0], ' ').replace(/^ *(?:min\w*|mn)\b/, ' ') : plain
  const end = endSaid(rest, now, place)
  if (more === null && !slows.test(plain)) return { type: 'paused', end }
  const plusMinutes = Math.min(
    60,
    Math.max(5, Math.round(Number(plus?.slice(1).find(Boolean) ?? 10) / 5) * 5),
  )
  return { type: 'busy', plusMinutes, end }
}

/** Until when something is to last; null where it is not said. `plain` as plainText makes it, without marks; `now` in epoch ms. */
export function endSaid(plain: string, now: number, place: Place): ThrottleEnd | null {
  if (byHand.test(plain)) return { type: 'by-hand' }
  const at = timeIn(plain, now, place)
  if (at !== null) return { type: 'at', at }
  const minutes = minutesIn(plain)
  if (minutes !== null) return { type: 'minutes', minutes: Math.min(720, Math.max(1, minutes)) }
  if (!endOfDay.test(plain)) return null
  const { timeZone, dayEndsAt } = place
  return { type: 'at', at: businessDayEnd(businessDay(now, timeZone, dayEndsAt), timeZone, dayEndsAt) }
}

/** "30 min", "an hour", "une demi-heure", "1 h 30". */
function minutesIn(plain: string): number | null {
  if (/\b(?:half (?:an |a )?hour|half hr|demi heure|demie heure|media hora)\b/.test(plain)) return 30
  if (/\b(?:quarter of an hour|quart d heure|cuarto de hora)\b/.test(plain)) return 15
  const hours = /\b(\d{1,2}) ?(?:h|hr|hrs|hours?|heures?|horas?)(?: ?(\d{2}))?\b/.exec(plain)
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0)
  const minutes = /\b(\d{1,3}) ?(?:more |extra )?(?:m|mn|min|mins|minutes?|minutos?)\b/.exec(plain)
  if (minutes) return Number(minutes[1])
  if (/\b(?:two hours|deux heures|dos horas|couple (?:of )?hours)\b/.test(plain)) return 120
  return /\b(?:an hour|one hour|1 hour|next hour|une heure|prochaine heure|una hora|proxima hora)\b/.test(
    plain,
  )
    ? 60
    : null
}

/** "until 6:30 pm", "jusqu'à 18 h 30": the next time the clock of that place shows it. */
function timeIn(plain: string, now: number, { timeZone }: Place): number | null {
  const found =
    /\b(?:until|till|til|jusqu ?a|jusque|hasta las?) (\d{1,2})(?: ?(?:[:h.]) ?(\d{2})?)?(?: ?(am|pm|a m|p m|a\.m|p\.m)\b)?/.exec(
      plain,
    )
  if (!found) return null
  const [, hour = '', minute, half] = found
  const isTwelve = half !== undefined
  const hours = isTwelve ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour)
  const minutes = hours * 60 + Number(minute ?? 0)
  if (minutes >= 24 * 60) return null
  const today = localDate(now, timeZone)
  // "until 6" at four in the afternoon is six in the evening.
  const candidates = isTwelve || hours > 12 ? [minutes] : [minutes, minutes + 12 * 60]
  const times = [today, addDays(today, 1)].flatMap((date) =>
    candidates.filter((each) => each < 24 * 60).map((each) => instantOf(date, each, timeZone)),
  )
  return times.filter((each) => each > now).toSorted((a, b) => a - b)[0] ?? null
}
