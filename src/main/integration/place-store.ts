import type { BrandChoice } from '#shared/integration/wizard.ts'
import { countries, currencies, type Language, type Location } from '#shared/location/location.ts'
import type { OfferedStore } from '../channels/merchant.ts'
import { freeId, slug } from '../base/slug.ts'
import { withoutEnd } from '#shared/text/trim-end.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'

/** Whether two names are the same to a person: case, accents and punctuation do not count. */
export function isSameName(a: string, b: string): boolean {
  return slug(a) === slug(b)
}

export function brandOf(choice: BrandChoice): string {
  return choice.kind === 'merge' ? choice.brand : choice.name.trim()
}

/**
 * The location a store becomes: the one the channel or we know it by already, else one of the same brand at the same
 * address (R52), else a new one with an id that stays. `free` are locations no other store is connected to. Pure.
 */
export function placeStore(
  store: OfferedStore,
  choice: BrandChoice,
  known: { locations: readonly Location[]; connected: Location | null; free: readonly Location[] },
  language: Language,
): { location: Location; isNew: boolean } {
  const { locations } = known
  const brand = brandOf(choice)
  const matched =
    locations.find((location) => location.id === store.locationId) ??
    known.connected ??
    known.free.find(
      (location) => isSameName(location.brand, brand) && isSameName(location.address, store.address),
    )
  if (matched) return { location: matched, isNew: false }

  const name = nameWithin(brand, store.name)
  return {
    isNew: true,
    location: {
      // An id the channel has for it already is kept: orders carry it.
      id: store.locationId ?? freeId(slug(isSameName(brand, name) ? brand : `${brand} ${name}`), locations),
      brand,
      name,
      address: store.address,
      timeZone: store.timeZone,
      currency: countries.includes(store.country as never)
        ? currencies[store.country as keyof typeof currencies]
        : 'USD',
      country: store.country,
      language,
      autoAccept: false,
      defaultPrepMinutes: 15,
      dayEndsAt: usualDayEnd,
      autoAcceptHours: null,
      autoAcceptBelow: null,
      revision: 1,
      setAsideAt: null,
    },
  }
}

/** "Chez Loutre · Vieux-Port" within the brand "Chez Loutre" is "Vieux-Port". */
export function nameWithin(brand: string, storeName: string): string {
  const words = [...storeName.matchAll(/[\p{L}\p{N}'’]+/gu)]
  const brandWords = brand.match(/[\p{L}\p{N}'’]+/gu) ?? []
  const last = words[brandWords.length - 1]
  const hasBrand = brandWords.every((word, index) => isSameName(word, words[index]?.[0] ?? ''))
  if (!hasBrand || !last) return storeName
  const rest = storeName.slice(last.index + last[0].length)
  return withoutEnd(rest.replace(/^[^\p{L}\p{N}]+/u, ''), /[^\p{L}\p{N}\p{Cs}.]/u) || storeName
}
