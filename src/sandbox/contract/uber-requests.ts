import { z } from 'zod'

/** Bodies of the control API about Uber Eats (docs/sandbox.md). */

export const uberEventRequest = z.object({
  eventType: z.string().min(1).max(100),
  store: z.string().max(100).default('chez-loutre-centre'),
  fields: z.record(z.string(), z.unknown()).default({}),
})
export const uberScopesRequest = z.object({ scopes: z.array(z.string().max(100)).max(20) })
