import { z } from 'zod'

/** ISO 4217: three letters. Intl takes no other text for a currency, and throws. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/i)
