import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Channel } from '#shared/channel.ts'

/** What a gateway counts, as Prometheus reads it from `/metrics` (docs/gateway.md). */
export function createMetrics(deps: { isUp: () => boolean }) {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  const webhooks = new Counter({
    name: 'gateway_webhooks_total',
    help: 'Webhooks that proved to be their channel’s: kept in the stream, kept as dead letters, or not kept (answered 503).',
    labelNames: ['channel', 'result'] as const,
    registers,
  })
  const strangers = new Counter({
    name: 'gateway_wrong_secrets_total',
    help: 'Webhooks with a wrong secret or signature.',
    registers,
  })
  const calls = new Histogram({
    name: 'gateway_call_seconds',
    help: 'Calls to channels for devices, with everything checked, until they were answered.',
    labelNames: ['channel', 'result'] as const,
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const up: Gauge = new Gauge({
    name: 'gateway_nats_up',
    help: 'Whether this gateway is connected to NATS.',
    registers,
    collect: () => up.set(deps.isUp() ? 1 : 0),
  })
  let wrongSecrets = 0

  return {
    taken: (channel: Channel, result: 'kept' | 'not-kept' | 'dead') => webhooks.inc({ channel, result }),
    wrongSecret: () => {
      wrongSecrets += 1
      strangers.inc()
    },
    wrongSecrets: () => wrongSecrets,
    timeCall: async <Answer extends { kind: string }>(
      channel: Channel,
      make: () => Promise<Answer>,
    ): Promise<Answer> => {
      const end = calls.startTimer({ channel })
      const answer = await make()
      end({ result: answer.kind })
      return answer
    },
    text: async (): Promise<{ type: string; text: string }> => ({
      type: registry.contentType,
      text: await registry.metrics(),
    }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
