import { z } from 'zod'
import type { Language } from '#shared/location/location.ts'
import type { TicketKind } from '#shared/order/ticket-kinds.ts'
import { bilingual } from '#shared/ticket/bilingual.ts'
import {
  type TicketDesign,
  type TicketDesigns,
  ticketDesigns,
  usualDesigns,
} from '#shared/printing/ticket-design.ts'
import type { TicketOccasion } from '#shared/ticket/occasion.ts'
import type { Picture } from '#shared/ticket/ticket.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import type { Store } from '../../store/open.ts'
import { qrPicture } from '../drawing/qr.ts'
import { ticketWords } from './words.ts'

const storedLogo = z
  .object({
    widthBytes: z.int().min(1).max(48),
    rows: z.int().min(1).max(400),
    bits: z.string().max(40_000),
  })
  .nullable()
  .catch(null)

/** What the tickets of this station look like. What cannot be read is as usual. */
export function createTicketDesigns({ store }: { store: Pick<Store, 'settings'> }) {
  const all = (): TicketDesigns =>
    ticketDesigns.catch(usualDesigns).parse(store.settings.get('ticket-designs'))
  return {
    all,
    of: (kind: TicketKind): TicketDesign => all()[kind],
    logo: (): Picture | null => storedLogo.parse(store.settings.get('ticket-logo')),
    save: (designs: TicketDesigns): void => store.settings.put('ticket-designs', designs),
    saveLogo: (logo: Picture | null): void => store.settings.put('ticket-logo', logo),
  }
}
export type Designs = ReturnType<typeof createTicketDesigns>

/** What a design adds to the occasion of a ticket: its pictures. `number` is what its QR code says. */
export function designed(
  design: TicketDesign,
  logo: Picture | null,
  number: string,
): Pick<TicketOccasion, 'design' | 'logo' | 'qr'> {
  return { design, logo: design.logo ? logo : null, qr: design.qr ? qrPicture(number) : null }
}

/** The words of a ticket of this design, where the location speaks that language. */
export function designedWords(
  { secondLanguage }: TicketDesign,
  language: Language,
  words: (language: Language) => TicketWords = ticketWords,
): TicketWords {
  if (secondLanguage === null || secondLanguage === language) return words(language)
  return bilingual(words(language), words(secondLanguage))
}
