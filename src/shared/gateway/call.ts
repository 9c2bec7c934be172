import { z } from 'zod'

/**
 * A call to a channel that a device has the gateway make: the gateway alone has the keys, knows the address and signs.
 * Requests and answers are JSON (UTF-8), with the header `Encoding: gzip` where it is packed.
 */
export const callRequest = z.object({
  /** The same call asked for again has the same id: it is made once, and answered the same. */
  id: z.string().min(1).max(128),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  /** `auth` is where the channel gives tokens; the gateway adds its own name and secret to such a form. */
  server: z.enum(['api', 'auth']).default('api'),
  /** From its first slash on, with its query. */
  path: z.string().max(4_096).startsWith('/'),
  /** Sent as it is; of type JSON. */
  body: z.string().optional(),
  /** Instead of `body`. */
  form: z.record(z.string(), z.string()).optional(),
  /** What the call carries beside its signature: a merchant's own token, for the calls that are made in his name. */
  headers: z.record(z.string(), z.string()).default({}),
  /** Instead of the gateway's own: the token of a merchant who consented. */
  bearer: z.string().min(1).max(8_192).optional(),
  /** How long the channel may take, in ms, and how much of its answer is read, in bytes; the usual where it is absent. */
  withinMs: z.int().min(100).max(300_000).optional(),
  mostBytes: z
    .int()
    .min(1)
    .max(64 * 1024 * 1024)
    .optional(),
})
export type CallRequest = z.input<typeof callRequest>

/** What came of it, with the same data as a call the device makes itself; `refused` where the gateway does not make it. */
export const callAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    status: z.int(),
    text: z.string(),
    retryAfterMs: z.number().nullable(),
    /** The channel's own time of its answer, epoch ms. */
    date: z.number().nullable().optional(),
    isCut: z.boolean().optional(),
    isTooLong: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('unreachable'), message: z.string(), maybeHeard: z.boolean() }),
  z.object({
    kind: z.literal('refused'),
    /** `not-yours`: the location is another device's. `not-here`: the store or order is not this location's. */
    code: z.enum(['unreadable', 'not-yours', 'not-here', 'not-allowed', 'not-set-up']),
    message: z.string(),
  }),
])
export type CallAnswer = z.infer<typeof callAnswer>

/** The header that says that a payload is packed, and how. */
export const encodingHeader = 'Encoding'
/** Payloads from this size on, in bytes, are packed. */
export const packedFrom = 64 * 1024
