import { implement } from '@orpc/server'
import { contract } from '#shared/api/contract.ts'
import type { Actor } from '#shared/order/order.ts'

/** What every call carries: who is asking. */
export type CallContext = { actor: Actor }

/** The contract, ready to be implemented; one file per area beside this one. */
export const api = implement(contract).$context<CallContext>()
