import type { MenuTarget } from '#shared/api/menus.ts'
import type { Location } from '#shared/location/location.ts'

/** Of the countries where a merchant can connect by himself (M12). */
const selfServe = ['CAD', 'USD', 'AUD']

/** Currencies a new menu may have, those of the restaurant's own locations first and alone where there are any. */
export function currenciesOf(
  targets: readonly Pick<MenuTarget, 'currency'>[],
  locations: readonly Pick<Location, 'currency'>[],
): string[] {
  const own = [...new Set([...targets, ...locations].map(({ currency }) => currency))]
  return own.length > 0 ? own : selfServe
}
