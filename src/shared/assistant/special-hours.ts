import { plainText } from '../text/plain-text.ts'
import type { Intent } from './intents.ts'
import type { RecognisedIntent } from './recognition.ts'
import { longestText, withoutMarkup } from './tokens.ts'

const holidays =
  /\b(?:christmas|xmas|noel|navidad|nochebuena|thanksgiving|accion de gracias|action de graces?|easter|paques|pascua|semana santa|new years?|nouvel an|jour de l an|ano nuevo|fin de ano|nochevieja|valentines?|saint valentin|san valentin|halloween|(?:mothers?|fathers?) day|fete des (?:meres|peres)|dia de (?:las? madres?|los? padres?|la independencia|(?:los )?muertos|accion)|canada day|fete (?:du canada|nationale|du travail)|(?:saint|st) jean|labou?r day|dia del trabajo|memorial day|independence day|victoria day|patriotes|family day|boxing day|remembrance day|veterans day|good friday|vendredi saint|viernes santo|cinco de mayo|super ?bowl|ramadan|hanukkah|(?:bank |stat(?:utory)? )?holidays?|jours? feries?|feries?|conges?|feriados?|festivos?|vacations?|vacances|vacaciones)\b/
const months =
  'jan(?:uary|vier)?|feb(?:ruary)?|fevrier|mar(?:ch|s|zo)|apr(?:il)?|avril|abril|may|mai|mayo|june?|juin|junio|july?|juillet|julio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dic(?:iembre)?|enero|febrero'
const date = new RegExp(
  `\\b(?:(?:${months}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th|er)? (?:of |de |du )?(?:${months}))\\b|\\b(?!24/7)\\d{1,2}/\\d{1,2}\\b`,
)
/** A day that comes, of the calendar rather than of the week. */
const comingDay =
  /\b(?:next (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) prochain|(?:el )?(?:proximo )(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|tomorrow|demain|manana)\b/
/** An end of something that lasts, not a day of its own; and mornings. */
const ends = new RegExp(
  `\\b(?:until|till|til|jusqu ?a?u?|jusque|hasta) (?:the |le |l |el |la |au )?(?:${date.source}|\\w+)|\\b(?:por|en|de|a) la manana\\b`,
  'g',
)
const hoursSaid =
  /\b(?:hours?|schedule|open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|shut|heures?|horaires?|ouvr\w*|ouvert\w*|ferm\w*|horarios?|horas|abr(?:e|en|ir|imos|iremos|o)|abiert[oa]s?|cerr\w+|cierr\w+)\b|\b(?:don ?t|do not|won ?t|no|not|pas|plus|ne|sin) (?:\w+ ){0,3}(?:tak\w*|accept\w*|pren\w*|recib\w*|tom\w*|acept\w*) (?:\w+ ){0,2}(?:orders?|commandes?|pedidos?)\b/
/** "Opens tomorrow" is what an app shows of a closed store; who closes tomorrow sets it. */
const closingSaid =
  /\b(?:clos(?:e|es|ed|ing)|shut|ferm\w*|cerr\w+|cierr\w+|early|earlier|later?|tot|tard|temprano|tarde)\b/
/** Said so in as many words, whatever stands beside it. */
const named =
  /\b(?:special (?:hours|days?|opening|schedule)|holiday (?:hours|schedule)|(?:heures|horaires?) (?:speciales?|speciaux|des fetes|des? jours? feries?)|jours? speciaux?|horarios? especial(?:es)?|horas especiales|dias? especial(?:es)?|horarios? (?:de|para) (?:dias? )?(?:festivos?|feriados?|navidad))\b/
/** Asks why it is or was so: nothing is to be set. */
const asksWhy =
  /\b(?:why|how come|pourquoi|pk|pq|por que|were we|was it|did we|etait|etions|estuvo|estuvimos)\b/

/** What names a day for another reason than its hours. */
const ofOther: readonly (Intent | 'unknown')[] = [
  'activate',
  'activate-more',
  'connect',
  'disconnect',
  'qa-how-long',
  'reports',
  'report-export',
  'status',
  'sold-out',
  'publish-error',
  'import-failed',
  'integration-error',
  'store-id',
  'login',
  'people',
]
/** From this on the model is believed that it is one of these. */
const believed = 0.6

/**
 * Whether somebody wants other hours on a day of its own: closed on a date, open late on a holiday. `intents` is what was
 * recognised without that. Pure.
 */
export function asksSpecialHours(text: string, intents: readonly RecognisedIntent[]): boolean {
  if (text.length > longestText) return false
  const plain = plainText(withoutMarkup(text))
    .replaceAll(/[’'`-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
  if (asksWhy.test(plain)) return false
  if (named.test(plain)) return true
  if (intents.some(({ intent, confidence }) => ofOther.includes(intent) && confidence >= believed))
    return false
  const days = plain.replaceAll(ends, ' ')
  if (!hoursSaid.test(days)) return false
  return holidays.test(days) || date.test(days) || (comingDay.test(days) && closingSaid.test(days))
}
