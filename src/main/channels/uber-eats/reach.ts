import type { CallAnswer, Request } from '../call.ts'

/** How Uber Eats is reached: its address, and a call in this device's name. */
export type UberEatsReach = { baseUrl: string; call: (request: Request) => Promise<CallAnswer> }
