import { z } from 'zod'
import { isServiceAddress } from '#shared/doordash/service-address.ts'

/** The address of a channel's server. */
export const address = z
  .string()
  .refine(isServiceAddress, 'an address here begins with https:// (http:// only on this machine)')
