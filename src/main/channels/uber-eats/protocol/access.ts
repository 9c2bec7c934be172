import { z } from 'zod'
import { address } from '../../protocol/address.ts'

/** Paths are put behind it, so it ends without a slash. */
const base = address.transform((url) => (url.endsWith('/') ? url.slice(0, -1) : url))

/** How Uber Eats is reached, as it is given in a file and kept in the store (uber-eats.md section 3). */
export const uberEatsAccess = z.object({
  /** Tokens: `{authBaseUrl}/oauth/v2/token`. */
  authBaseUrl: base,
  /** Everything else, whatever address a webhook names. */
  apiBaseUrl: base,
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(500),
  /** What webhooks may be signed with beside the client secret; several while one is replaced. */
  signingKeys: z.array(z.string().min(1).max(500)).max(10).default([]),
  /** The port on this machine a consent comes back to, where the address registered at Uber names one; else any free one. */
  redirectPort: z.int().min(1024).max(65_535).optional(),
  /** Uber's ids of stores that are active here, each with the location it is. */
  stores: z.record(z.string().min(1).max(128), z.string().min(1).max(128)).default({}),
})
export type UberEatsAccess = z.infer<typeof uberEatsAccess>
