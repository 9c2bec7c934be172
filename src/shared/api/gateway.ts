import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What is known of this device's pairing beside the connection itself (`DeviceState.gateway`). Times are epoch ms. */
export const gatewayPairing = z.object({
  /** Where it was paired, and when; null where the start of the program was given a file. */
  address: z.string().nullable(),
  pairedAt: z.number().nullable(),
  /** Orders that are not finished: what they still have to tell their channel goes the way they came. */
  openOrders: z.number(),
  /** Why this device cannot be paired or leave just now; null where it can. `stand-in`: it practises with one. */
  hindrance: z.enum(['stand-in', 'not-here']).nullable(),
  /** The program is started with the credentials of a gateway a manager left (when, epoch ms): they count once a manager says so. Null: none wait. */
  waiting: z.object({ deviceId: z.string(), leftAt: z.number() }).nullable(),
})
export type GatewayPairing = z.infer<typeof gatewayPairing>

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const gateway = {
  pairing: oc.output(gatewayPairing),
  /**
   * Shows the gateway at this address the code its operator made for this device. Paired, the station closes and begins
   * again behind it. Where it is refused nothing has changed.
   */
  pair: oc
    .errors({
      /** No `https://` address. */
      NOT_AN_ADDRESS: {},
      NO_GATEWAY_ANSWER: {},
      /** Whoever answers there cannot prove to be that address. */
      WRONG_CERTIFICATE: {},
      NOT_A_GATEWAY: {},
      /** It is wrong, or was never made. */
      WRONG_CODE: {},
      /** Tried too often: neither a right nor a wrong one is looked at any more. */
      BLOCKED_CODE: {},
      USED_CODE: {},
      EXPIRED_CODE: {},
      /** The gateway was not set up to pair devices. */
      PAIRS_NONE: {},
      /** It cannot just now. */
      GATEWAY_NOT_NOW: {},
      ALREADY_PAIRED: {},
      STAND_IN: {},
      /** Nothing here can start the station again. */
      CANNOT_RESTART: {},
    })
    .input(z.object({ address: z.string().max(300), code: z.string().max(64) }))
    .output(z.object({ deviceId: z.string() })),
  /** Takes up the credentials that wait: the station begins again behind their gateway. */
  takeUp: oc.errors({ NOTHING_WAITS: {}, CANNOT_RESTART: {} }).output(z.object({})),
  /** Ends it: the station begins again as one that its channels reach themselves. */
  leave: oc.errors({ NOT_PAIRED: {}, CANNOT_RESTART: {} }).output(z.object({})),
}
