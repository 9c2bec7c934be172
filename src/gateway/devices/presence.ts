import type { NatsConnection } from '@nats-io/transport-node'
import { z } from 'zod'
import { type Hello, helloEveryMs } from '#shared/gateway/hello.ts'
import type { LastHeard, Registry } from '../registry/registry.ts'

/** Where whoever runs the gateways asks all of them which devices they heard. No device may ask there. */
const presenceSubject = 'operator.heard'
/** A program that said no hello for so long is not there, in ms. */
const goneAfterMs = 3 * helloEveryMs
/** How long the gateways may take to answer, in ms. */
const answerWithinMs = 1_500

const presence = z.object({ deviceId: z.string(), run: z.string(), version: z.string(), at: z.number() })
/** A program that said hello in a device's name, and when it last did (epoch ms). */
export type Presence = z.infer<typeof presence>

/** What is kept of a device for when every gateway was restarted is no older than this while it is there, in ms. */
const keptEveryMs = 5 * 60_000

/**
 * Who said hello to this gateway; the newest word of each program of each device. `registry` keeps when each was last heard, rarely:
 * ten thousand devices are some thirty small writes a second.
 */
export function createPresences(deps: {
  now: () => number
  registry: Pick<Registry, 'heard' | 'putHeard'>
  onTrouble: (error: unknown) => void
}) {
  const { now, registry } = deps
  const heard = new Map<string, Presence>()

  function keep(deviceId: string, { version, at }: LastHeard): void {
    const kept = registry.heard().get(deviceId)
    if (kept?.version === version && at - kept.at < keptEveryMs) return
    registry.putHeard(deviceId, { version, at }).catch(deps.onTrouble)
  }

  return {
    heard: (deviceId: string, { run, version }: Hello): void => {
      const at = now()
      // The newest stays however long ago it was: it says since when a device is away.
      for (const [key, one] of heard)
        if (one.deviceId === deviceId && at - one.at > goneAfterMs) heard.delete(key)
      heard.set(`${deviceId} ${run}`, { deviceId, run, version, at })
      keep(deviceId, { version, at })
    },
    /** Answers whoever runs the gateways. */
    answerOn: (connection: NatsConnection) =>
      connection.subscribe(presenceSubject, {
        callback: (error, message) => {
          if (!error) message.respond(JSON.stringify([...heard.values()]))
        },
      }),
  }
}

/** Asks every gateway; answers with the newest word of each program. Nobody there is as good as nobody heard. */
export async function askPresences(connection: NatsConnection): Promise<Presence[]> {
  const newest = new Map<string, Presence>()
  const answers = await connection
    .requestMany(presenceSubject, '', { strategy: 'stall', maxWait: answerWithinMs })
    .catch(() => [])
  for await (const answer of answers) {
    // The server says at once when nobody listens there.
    if (answer instanceof Error || answer.data.length === 0) continue
    for (const one of z.array(presence).parse(answer.json())) {
      const key = `${one.deviceId} ${one.run}`
      if (one.at > (newest.get(key)?.at ?? 0)) newest.set(key, one)
    }
  }
  return [...newest.values()]
}

/**
 * What was heard of one device: its newest program, and how many there are now. Two have the same credentials. `kept` is what the
 * registry has of it, for when no gateway that is there heard it. Pure.
 */
export function presenceOf(
  all: readonly Presence[],
  { deviceId, kept }: { deviceId: string; kept: LastHeard | undefined },
  now: number,
): { heardAt: number | null; version: string | null; programs: number } {
  const own = all.filter((one) => one.deviceId === deviceId).toSorted((a, b) => b.at - a.at)
  const programs = own.filter(({ at }) => now - at <= goneAfterMs).length
  const newest = (own[0]?.at ?? 0) >= (kept?.at ?? 0) ? own[0] : kept
  return { heardAt: newest?.at ?? null, version: newest?.version ?? null, programs }
}
