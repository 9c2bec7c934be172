import type { WebhookAccess } from '#shared/api/webhooks.ts'
import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

/** The webhook calls of the contract; for managers only. */
export function webhooksApi(core: Core) {
  const { webhookSecret: secret } = core
  const managed = api.webhooks.use(requireManager(core.accounts))
  const access = (): WebhookAccess => ({ ...secret.state(), url: core.device().intakeUrl })
  return {
    access: managed.access.handler(access),
    reveal: managed.reveal.handler(() => ({ secret: secret.current() })),
    rotate: managed.rotate.handler(async ({ context, errors }) => {
      const changed = await secret.rotate(managerActor(context.manager))
      if (changed.ok) return access()
      throw changed.refusal === 'given' ? errors.GIVEN() : errors.OVERLAP()
    }),
    endOld: managed.endOld.handler(({ context }) => {
      secret.endOld(managerActor(context.manager))
      return access()
    }),
  }
}
