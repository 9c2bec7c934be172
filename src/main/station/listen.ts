import type { Core } from '../core/core.ts'
import { createAuthorisation } from '../http/authorisation.ts'
import { bindIntake } from '../intake/bind-intake.ts'
import { createWebhookServer } from '../http/webhook-server.ts'
import { notStored } from '../channels/protocol/delivery-refusal.ts'
import type { OrderSource } from '../intake/message.ts'
import { remember } from './remember.ts'

/** Listens for the channels' webhooks; `mayMove`: another port will do where that of last time is taken. */
export async function listen(
  core: Core,
  options: {
    host: string
    named: number | undefined
    mayMove: boolean
    /** Whether deliveries are taken yet; until then the channel is told to send them again. */
    mayTake: () => boolean
  },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { store, clock, log, webhookSecret, health } = core
  const { host, named, mayMove, mayTake } = options
  const make = (port: number): OrderSource & { port: () => number; url: () => string } =>
    createWebhookServer({
      host,
      port,
      channels: core.channels.orders,
      isAuthorised: createAuthorisation(webhookSecret.accepted, webhookSecret.used),
      deliver: (webhook) => (mayTake() ? core.deliver(webhook) : Promise.resolve(notStored)),
      clock,
      onHeard: health.heard,
      onAnswerLost: core.answerLost,
      problem: health.intakeProblem,
      onWrongSecret: health.wrongSecret,
      wrongSecrets: () => health.wrongSecrets()?.count ?? 0,
      log,
    })
  const intake = await bindIntake({
    make,
    named,
    last: Number(store.settings.get('intake-port') ?? 0),
    mayMove,
    clock,
    onTaken: (taken) => {
      core.setAddresses({ intakeTaken: taken })
      remember(store, 'intake-taken', taken)
      if (taken)
        log.error({ port: taken.port }, 'another program has the port for webhooks: no order can come in')
      else log.info({}, 'the port for webhooks is free again: orders can come in')
    },
  })
  if (!core.device().intakeTaken) remember(store, 'intake-taken', null)
  remember(store, 'intake-port', intake.port)
  return { url: `http://${host}:${intake.port}`, stop: intake.stop }
}
