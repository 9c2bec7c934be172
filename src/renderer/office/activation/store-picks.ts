import type { SharedStore } from '#shared/integration/consent.ts'

/** What a person says of a shared store: which location it is, and whether it is to be used. */
export type Pick = {
  storeId: string
  locationId: string | null
  isTicked: boolean
  /** Nobody said so yet, and only the name fits. */
  isGuess?: boolean
}

/** What is picked for each store: what a person changed, else the match; ticked only where that is sure. Pure. */
export function picksFor(stores: readonly SharedStore[], changed: Readonly<Record<string, Pick>>): Pick[] {
  return stores
    .filter(({ connectedLocationId }) => connectedLocationId === null)
    .map(({ storeId, match }) => {
      const mine = changed[storeId]
      if (mine) return mine
      const isSure = match?.isSure === true
      return {
        storeId,
        locationId: match?.locationId ?? null,
        isTicked: isSure && !match?.isChosen,
        isGuess: match !== null && !isSure,
      }
    })
}

/** Whether two ticked stores are the same location. Pure. */
export function twicePicked(picks: readonly Pick[]): boolean {
  const ids = picks.flatMap(({ isTicked, locationId }) =>
    isTicked && locationId !== null ? [locationId] : [],
  )
  return new Set(ids).size < ids.length
}
