import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

/** Pairing with a gateway and leaving it; for managers only. */
export function gatewayApi({ membership, accounts }: Core) {
  const managed = api.gateway.use(requireManager(accounts))
  return {
    pairing: managed.pairing.handler(membership.state),
    pair: managed.pair.handler(async ({ input, context, errors }) => {
      const paired = await membership.pair(input, managerActor(context.manager))
      if (paired.ok) return { deviceId: paired.deviceId }
      const refusals: Record<typeof paired.problem, () => Error> = {
        'not-an-address': errors.NOT_AN_ADDRESS,
        'no-answer': errors.NO_GATEWAY_ANSWER,
        'wrong-certificate': errors.WRONG_CERTIFICATE,
        'not-a-gateway': errors.NOT_A_GATEWAY,
        'wrong-code': errors.WRONG_CODE,
        'blocked-code': errors.BLOCKED_CODE,
        'used-code': errors.USED_CODE,
        'expired-code': errors.EXPIRED_CODE,
        'pairs-none': errors.PAIRS_NONE,
        'not-now': errors.GATEWAY_NOT_NOW,
        paired: errors.ALREADY_PAIRED,
        'stand-in': errors.STAND_IN,
        'not-here': errors.CANNOT_RESTART,
      }
      throw refusals[paired.problem]()
    }),
    takeUp: managed.takeUp.handler(async ({ context, errors }) => {
      const how = await membership.takeUp(managerActor(context.manager))
      if (how === 'nothing-waits') throw errors.NOTHING_WAITS()
      if (how === 'not-here') throw errors.CANNOT_RESTART()
      return {}
    }),
    leave: managed.leave.handler(({ context, errors }) => {
      const how = membership.leave(managerActor(context.manager))
      if (how === 'not-paired') throw errors.NOT_PAIRED()
      if (how === 'not-here') throw errors.CANNOT_RESTART()
      return {}
    }),
  }
}
