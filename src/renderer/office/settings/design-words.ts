import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { languageNames, languages } from '#shared/location/language.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import {
  type TicketDesign,
  type TicketDesigns,
  type TicketSize,
  ticketSizes,
} from '#shared/printing/ticket-design.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'

export const sizeWords: Record<TicketSize, MessageDescriptor> = {
  normal: msg({ message: 'Normal', context: 'letters on a ticket', comment: 'size of letters on a ticket' }),
  tall: msg({ message: 'Tall', context: 'letters on a ticket', comment: 'size of letters on a ticket' }),
  large: msg({ message: 'Large', context: 'letters on a ticket', comment: 'size of letters on a ticket' }),
  huge: msg({ message: 'Huge', context: 'letters on a ticket', comment: 'size of letters on a ticket' }),
}

/** What is chosen of a ticket, in the order in which it is shown. */
export const partWords: Record<keyof TicketDesign, MessageDescriptor> = {
  code: msg`Order number`,
  name: msg`Customer’s name`,
  items: msg`Dishes and how many`,
  note: msg`Note to the order`,
  utensils: msg`Utensils: always printed, yes or no`,
  secondLanguage: msg`Second language`,
  allergyInverse: msg`Allergies in white on black`,
  logo: msg`Logo at the head`,
  qr: msg`QR code of the order number`,
}

/** Says where one set of designs differs from another: "Kitchen ticket: Order number – Large". */
export function useDesignDifferences(): (theirs: TicketDesigns, mine: TicketDesigns) => string {
  const { t } = useLingui()
  const wordsOf = (value: TicketDesign[keyof TicketDesign]): string => {
    if (value === null) return t({ message: 'None', comment: 'second language of a ticket' })
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    const size = ticketSizes.find((each) => each === value)
    if (size !== undefined) return t(sizeWords[size])
    const language = languages.find((each) => each === value)
    return language === undefined ? value : languageNames[language]
  }
  const isPart = (key: string): key is keyof TicketDesign => key in partWords
  return (theirs, mine) =>
    ticketKinds
      .flatMap((kind) => {
        const parts = Object.keys(partWords)
          .filter(isPart)
          .filter((part) => theirs[kind][part] !== mine[kind][part])
          .map((part) => `${t(partWords[part])} – ${wordsOf(theirs[kind][part])}`)
        return parts.length === 0 ? [] : [`${t(ticketWords[kind])}: ${parts.join(', ')}`]
      })
      .join(' · ')
}
