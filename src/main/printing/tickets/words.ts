import { channelNames } from '#shared/channel.ts'
import { type I18n, type MessageDescriptor, setupI18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Language } from '#shared/location/location.ts'
import { messages as en } from '#shared/locales/en.po'
import { messages as es } from '#shared/locales/es.po'
import { messages as fr } from '#shared/locales/fr.po'
import type { TicketWords } from '#shared/ticket/words.ts'
import { dayWords } from './day-words.ts'
import { shiftWords } from './shift-words.ts'

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
    subtotal: say(msg({ context: 'ticket', message: 'Subtotal' })),
    tax: say(msg({ context: 'ticket', message: 'Tax' })),
    taxRemitted: say(msg({ context: 'ticket', message: 'Tax (remitted by DoorDash)' })),
    total: say(msg({ context: 'ticket', message: 'TOTAL' })),
    notStated: say(msg({ context: 'ticket', message: 'not stated' })),
    besidesTotal: say(msg({ context: 'ticket', message: 'Not part of the total' })),
    amounts: {
      'merchant-tip': say(msg({ context: 'ticket', message: 'Tip for the staff' })),
      'courier-tip': say(msg({ context: 'ticket', message: 'Tip for the driver' })),
      'delivery-fee': say(msg({ context: 'ticket', message: 'Delivery fee' })),
      'tax-on-fees': say(msg({ context: 'ticket', message: 'Tax on fees' })),
      'small-order-fee': say(msg({ context: 'ticket', message: 'Small order fee' })),
      'bag-fee': say(msg({ context: 'ticket', message: 'Bag fee' })),
      'bag-fee-tax': say(msg({ context: 'ticket', message: 'Tax on bag fee' })),
      'discount-by-merchant': say(msg({ context: 'ticket', message: 'Discount paid by us' })),
      'discount-by-platform': say(msg({ context: 'ticket', message: 'Discount paid by DoorDash' })),
      'tax-remitted-by-platform': say(msg({ context: 'ticket', message: 'Tax remitted by DoorDash' })),
      'subtotal-for-tax': say(msg({ context: 'ticket', message: 'Taxable subtotal' })),
      'subtotal-tax': say(msg({ context: 'ticket', message: 'Tax on subtotal' })),
      'packing-fee': say(msg({ context: 'ticket', message: 'Packing fee' })),
      'other-fee': say(msg({ context: 'ticket', message: 'Fee' })),
      discount: say(msg({ context: 'ticket', message: 'Discount' })),
      'cash-to-collect': say(msg({ context: 'ticket', message: 'Cash to collect' })),
    },
    deliverTo: say(msg({ context: 'ticket', message: 'DELIVER TO' })),
    phone: (number) => say(msg({ context: 'ticket', message: `Phone ${number}` })),
    printedAt: (time) => say(msg({ context: 'ticket', message: `Printed ${time}` })),
    changed: say(msg({ context: 'ticket', message: 'CHANGED' })),
    changedDetail: say(msg({ context: 'ticket', message: 'Replaces the earlier tickets of this order' })),
    changesOnly: say(msg({ context: 'ticket', message: 'Only this changes, keep the earlier ticket' })),
    newNote: (note) => say(msg({ context: 'ticket', message: `NEW NOTE: ${note}` })),
    noNote: say(msg({ context: 'ticket', message: 'The note no longer applies' })),
    facts: {
      customer: say(msg({ context: 'ticket', message: 'New name, see above' })),
      fulfillment: say(msg({ context: 'ticket', message: 'Who picks it up has changed, see above' })),
      promised: say(msg({ context: 'ticket', message: 'New time, see above' })),
      note: say(msg({ context: 'ticket', message: 'Another order note than before' })),
      utensils: say(msg({ context: 'ticket', message: 'Utensils have changed' })),
    },
    cancelled: say(msg({ context: 'ticket', message: 'CANCELLED' })),
    afterEnd: {
      'never-cook': say(msg({ context: 'ticket', message: 'Do not prepare this order' })),
      'stop-cooking': say(msg({ context: 'ticket', message: 'Do not prepare this order' })),
      keep: say(msg({ context: 'ticket', message: 'It is ready: do not hand it over' })),
      gone: say(msg({ context: 'ticket', message: 'It was already picked up' })),
    },
    reprint: (copy) => say(msg({ context: 'ticket', message: `REPRINT ${copy}` })),
    reprintDetail: (time) => say(msg({ context: 'ticket', message: `First printed at ${time}` })),
    seeScreen: say(msg({ context: 'ticket', message: 'see the screen' })),
    elsewhere: (count, printers) =>
      say(msg({ context: 'ticket', message: `+${count} elsewhere: ${printers}` })),
    rerouted: (printer) => say(msg({ context: 'ticket', message: `REROUTED from ${printer}` })),
    copyOf: (nth, of) => say(msg({ context: 'ticket', message: `Copy ${nth} of ${of}` })),
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
    test: {
      banner: say(msg({ context: 'ticket', message: 'TEST' })),
      accents: say(msg({ context: 'ticket', message: 'Accents: choose the code page that reads right' })),
      scripts: say(msg({ context: 'ticket', message: 'Drawn lines: Arabic, Chinese, pictures' })),
      sizes: say(msg({ context: 'ticket', message: 'Sizes' })),
      ruler: say(msg({ context: 'ticket', message: 'Width: every column must show' })),
      printer: say(msg({ context: 'ticket', message: 'Printer' })),
      paper: (millimetres, columns) =>
        say(msg({ context: 'ticket', message: `Paper ${millimetres} mm, ${columns} columns` })),
      codePage: say(msg({ context: 'ticket', message: 'Code page' })),
      status: say(msg({ context: 'ticket', message: 'Status' })),
      done: say(msg({ context: 'ticket', message: 'END OF TEST' })),
    },
    day: dayWords(say),
    shift: shiftWords(say),
  }
}
