import type { WebhookAccess } from '#shared/api/webhooks.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The webhook calls of the contract; for managers only. */
export function webhooksApi(core: Core) {
  const { webhookSecret: secret } = core
  const managed = api.webhooks.use(requireManager(core.accounts))
  const access = (): WebhookAccess => ({ ...secret.state(), url: core.device().intakeUrl })
  const actorOf = ({ name }: { name: string }): Actor => ({ kind: 'manager', name })
  return {
    access: managed.access.handler(access),
    reveal: managed.reveal.handler(() => ({ secret: secret.current() })),
    rotate: managed.rotate.handler(async ({ context, errors }) => {
      const changed = await secret.rotate(actorOf(context.manager))
      if (changed.ok) return access()
      throw changed.refusal === 'given' ? errors.GIVEN() : errors.OVERLAP()
    }),
    endOld: managed.endOld.handler(({ context }) => {
      secret.endOld(actorOf(context.manager))
      return access()
    }),
  }
}
