import { plainText } from '../text/plain-text.ts'
import type { Topic } from './intents.ts'
import { withoutMarkup } from './tokens.ts'
import type { Wish } from './wish.ts'

const pin = /\b(?:pin|nip)\b/
const forgotten =
  /\b(?:forg[eo]t\w*|lost|los[et]|reset\w*|recover\w*|oubli\w*|perdu\w*|reinitialis\w*|olvid\w*|perdi\w*|restablec\w*|recuper\w*)\b/

/** What one item of a menu has. */
const ofAnItem =
  /\b(?:pric(?:e|es|ing)|prix|precios?|photos?|pictures?|pics?|images?|imagen(?:es)?|fotos?|descri\w+|allerg\w+|alergen\w+|spelling|orthographe|ortografia)\b/
const changes =
  /\b(?:chang\w+|edit\w*|updat\w+|modif\w+|delet\w+|remov\w+|renam\w+|mov(?:e|ing)|fix\w*|correct\w*|replac\w+|supprim\w+|corrig\w+|remplac\w+|renomm\w+|deplac\w+|cambi\w+|borr\w+|elimin\w+|renombr\w+|corrij\w+|reemplaz\w+|actualiz\w+)\b/
const anItem =
  /\b(?:items?|dish(?:es)?|soup|plats?|articles?|platillos?|platos?|articulos?|productos?|options?|opcion(?:es)?|toppings?|extras?|modifiers?|sizes?)\b/
/** A menu that is not there yet. */
const beginsOne =
  /\b(?:creat\w+|build\w*|start\w*|import\w*|copy|duplic\w+|cree\w*|crea[r]?|new menu|nouveau menu|menu nuevo|nuevo menu|from scratch|de zero|desde cero|copi\w+)\b/

/** Says that hours are not there, or that a check asks for them. */
const saysMissing =
  /\b(?:mis+ing|absent|blank|empty|gone|wiped|dropped|required|requires?|warn\w*|alert\w*|error|banner|says?|complain\w*|refus\w*|reject\w*|no (?:hours|times|schedule)|has no|without|manqu\w+|vides?|aucune?s?|avertiss\w+|erreur|triangle|pas d|sans|falta\w*|vaci[oa]s?|sin horario\w*|aviso|dice|rechaz\w+|no hay|no tiene)\b/

const garbled =
  /\b(?:weird\w*|strange|odd|garb\w+|gibb\w+|jibber\w*|charact\w+|symbol\w*|accents?|umlauts?|chinese|question marks?|hieroglyph\w*|random|bizarr\w+|caracter\w*|charabia|chinois\w*|illisible\w*|croches?|accentue\w*|rar[oa]s?|extran[oa]s?|acentos?|simbolo\w*|jeroglifico\w*|chino|garabato\w*|cut off|too (?:wide|narrow|small)|width|largeur|coupe\w*|ancho|anchura|cortad[oa]s?|margin\w*|marges?|margen\w*)\b/

const cancels =
  /\b(?:cancel(?:l?ing)?|annul(?:e|er|ez|ons|ation)|cancel(?:o|amos)|cancela(?:r|rlo|rla|lo|la|me|mos)?|cancelen?|anula(?:r|lo|la)?)\b/
/** It is cancelled already, or somebody else wants it to be. */
const notOurs =
  /\b(?:why|who|pourquoi|qui|por que|quien|was|were|got|been|just|says?|customers?|guests?|they|he|she|clients?|clientes?|ils|elle|monsieur|madame|ont|est|sont|a ete|vient|sans raison|fue|estan?|dice)\b/

const plainly = (text: string) =>
  plainText(withoutMarkup(text))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether somebody wants to cancel an order, rather than tell or ask of one that was cancelled. Pure. */
export function wantsCancel(text: string): boolean {
  const plain = plainly(text)
  // "annulé" has happened, "annule" is asked for.
  return cancels.test(plain) && !notOurs.test(plain) && !/annulée?s?(?!\p{L})/iu.test(text.normalize('NFC'))
}

/** Where the words ask for an answer of their own within what was understood. Pure. */
export function narrowTopic(topic: Topic, { channel, text = '' }: Pick<Wish, 'channel' | 'text'>): Topic {
  const plain = plainly(text)
  switch (topic) {
    // Uber Eats is connected another way than DoorDash.
    case 'connect':
      return channel === 'uber-eats' ? 'uber-consent' : topic
    // A PIN is no password: nobody signs in with it, and it is given on another page.
    case 'login':
      if (pin.test(plain)) return 'people'
      return forgotten.test(plain) ? 'password' : topic
    case 'create-menu':
      return ofAnItem.test(plain) || (changes.test(plain) && anItem.test(plain) && !beginsOne.test(plain))
        ? 'edit-item'
        : topic
    case 'menu-hours-missing':
      return text === '' || saysMissing.test(plain) ? topic : 'menu-hours'
    case 'printer-problem':
      return garbled.test(plain) ? 'print-garbled' : topic
    case 'order-problem':
      return wantsCancel(text) ? 'cancel-order' : topic
    default:
      return topic
  }
}
