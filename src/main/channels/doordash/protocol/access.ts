import { z } from 'zod'
import { accessKey } from '#shared/doordash/api.ts'
import { address } from '../../protocol/address.ts'

/** How DoorDash is reached, as it is given in a file and kept in the store. */
export const doorDashAccess = z.object({
  baseUrl: address,
  key: accessKey,
  /** DoorDash's page where a merchant signs in; without it no account can be linked. */
  authorizeUrl: address.optional(),
})
export type DoorDashAccess = z.infer<typeof doorDashAccess>
