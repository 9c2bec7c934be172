import type { NatsConnection } from '@nats-io/transport-node'
import { z } from 'zod'
import { type Hello, helloEveryMs } from '#shared/gateway/hello.ts'

/** Where whoever runs the gateways asks all of them which devices they heard. No device may ask there. */
const presenceSubject = 'operator.heard'
/** A program that said no hello for so long is not there, in ms. */
const goneAfterMs = 3 * helloEveryMs
/** How long the gateways may take to answer, in ms. */
const answerWithinMs = 1_500

const presence = z.object({ deviceId: z.string(), run: z.string(), version: z.string(), at: z.number() })
/** A program that said hello in a device's name, and when it last did (epoch ms). */
export type Presence = z.infer<typeof presence>

/** Who said hello to this gateway; the newest word of each program of each device. */
export function createPresences(now: () => number) {
  const heard = new Map<string, Presence>()
  return {
    heard: (deviceId: string, { run, version }: Hello): void => {
      const at = now()
      // The newest stays however long ago it was: it says since when a device is away.
      for (const [key, one] of heard)
        if (one.deviceId === deviceId && at - one.at > goneAfterMs) heard.delete(key)
      heard.set(`${deviceId} ${run}`, { deviceId, run, version, at })
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

/** What was heard of one device: its newest program, and how many there are now. Two have the same credentials. Pure. */
export function presenceOf(
  all: readonly Presence[],
  deviceId: string,
  now: number,
): { heardAt: number | null; version: string | null; programs: number } {
  const own = all.filter((one) => one.deviceId === deviceId).toSorted((a, b) => b.at - a.at)
  const programs = own.filter(({ at }) => now - at <= goneAfterMs).length
  return { heardAt: own[0]?.at ?? null, version: own[0]?.version ?? null, programs }
}
