/** Why, for the words: the code that was answered says it more finely. */
export type RefusedWhy =
  | 'unreadable'
  | 'nothing-to-cook'
  | 'unknown-store'
  | 'store-not-active'
  | 'order-not-here'
  | 'not-fetched'

/** The code of an order that its channel points to and does not hand out. */
export const orderNotFetched = 'NOT_FETCHED'

/** The code of a change that came for an order this station has not. */
export const orderNotHere = 'ORDER_NOT_HERE'

/** The reason in a restaurant's terms. */
export function refusedWhy(code: string): RefusedWhy {
  switch (code) {
    case 'NO_ITEMS':
      return 'nothing-to-cook'
    case 'UNKNOWN_STORE':
      return 'unknown-store'
    case 'STORE_NOT_ACTIVE':
      return 'store-not-active'
    case orderNotFetched:
      return 'not-fetched'
    case orderNotHere:
      return 'order-not-here'
    default:
      return 'unreadable'
  }
}
