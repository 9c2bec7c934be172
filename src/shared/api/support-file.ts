import { oc } from '@orpc/contract'
import { z } from 'zod'

/** The file for support (main/support): a zip, as base64, and how it is called. */
export const supportFile = z.object({ name: z.string(), zip: z.string() })
export type SupportFile = z.infer<typeof supportFile>

/** Made anew with every call; it holds nothing of customers and no secret. */
export const makeSupportFile = oc.output(supportFile).errors({ NOT_MADE: {} })
