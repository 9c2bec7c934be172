import { channelNames } from '#shared/channel.ts'
import { type I18n, type MessageDescriptor, setupI18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Language } from '#shared/location/location.ts'
import { messages as en } from '#shared/locales/en.po'
import { messages as es } from '#shared/locales/es.po'
import { messages as fr } from '#shared/locales/fr.po'
import type { TicketWords } from '#shared/ticket/words.ts'
import { againWords } from './again-words.ts'
import { dayWords } from './day-words.ts'
import { moneyWords } from './money-words.ts'
import { shiftWords } from './shift-words.ts'
import { testWords } from './test-words.ts'

const catalogs = { en, fr, es }
const loaded = new Map<Language, TicketWords>()

/** What tickets say in a location's language. */
export function ticketWords(language: Language): TicketWords {
  let words = loaded.get(language)
  if (!words) {
    words = inLanguage(setupI18n({ locale: language, messages: { [language]: catalogs[language] } }))
    loaded.set(language, words)
  }
  return words
}

function inLanguage(i18n: I18n): TicketWords {
  const say = (message: MessageDescriptor) => i18n._(message)
  return {
    kitchenNote: say(msg({ context: 'ticket', message: 'ORDER NOTE' })),
    channel: channelNames,
    ticketNumber: (number) => say(msg({ context: 'ticket', message: `Ticket ${number}` })),
    promised: say(msg({ context: 'ticket', message: 'Promised' })),
    fulfillment: {
      'dasher-delivery': say(msg({ context: 'ticket', message: 'Dasher pickup' })),
      'customer-pickup': say(msg({ context: 'ticket', message: 'Customer pickup' })),
      'merchant-delivery': say(msg({ context: 'ticket', message: 'Our own delivery' })),
    },
    courierPickup: say(msg({ context: 'ticket', message: 'Courier pickup' })),
    eatenHere: say(msg({ context: 'ticket', message: 'Eaten here' })),
    itemCount: (count) =>
      say(msg({ context: 'ticket', message: plural(count, { one: '# item', other: '# items' }) })),
    without: (part) => say(msg({ context: 'ticket', message: `NO ${part}` })),
    forPerson: (name) => say(msg({ context: 'ticket', message: `for ${name}` })),
    allergy: say(msg({ context: 'ticket', message: 'ALLERGY' })),
    quantityAssumed: say(msg({ context: 'ticket', message: 'HOW MANY? Not said: ask' })),
    customerNote: say(msg({ context: 'ticket', message: 'CUSTOMER NOTE' })),
    utensils: {
      requested: say(msg({ context: 'ticket', message: 'Utensils: INCLUDE' })),
      declined: say(msg({ context: 'ticket', message: 'Utensils: NO' })),
    },
    utensilsLine: {
      requested: say(msg({ context: 'ticket', message: 'INCLUDE UTENSILS' })),
      declined: say(msg({ context: 'ticket', message: 'NO UTENSILS' })),
    },
    deliverTo: say(msg({ context: 'ticket', message: 'DELIVER TO' })),
    phone: (number) => say(msg({ context: 'ticket', message: `Phone ${number}` })),
    printedAt: (time) => say(msg({ context: 'ticket', message: `Printed ${time}` })),
    seeScreen: say(msg({ context: 'ticket', message: 'see the screen' })),
    elsewhere: (count, printers) =>
      say(msg({ context: 'ticket', message: `+${count} elsewhere: ${printers}` })),
    moreLines: (count) =>
      say(
        msg({
          context: 'ticket',
          message: plural(count, {
            one: '# more line, see the screen',
            other: '# more lines, see the screen',
          }),
        }),
      ),
    ...moneyWords(say),
    ...againWords(say),
    test: testWords(say),
    day: dayWords(say),
    shift: shiftWords(say),
  }
}
