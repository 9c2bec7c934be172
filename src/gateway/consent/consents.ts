import { createHash } from 'node:crypto'
import type { KV } from '@nats-io/kv'
import type { NatsConnection } from '@nats-io/transport-node'
import { z } from 'zod'
import { type Channel, channels } from '#shared/channel.ts'
import {
  consentBack,
  consentExpected,
  type consentExpectedAnswer,
  consentExpiryMs,
  type ConsentTaken,
  consentTaken,
} from '#shared/gateway/consent.ts'
import type { Told } from '#shared/gateway/hello.ts'
import { tellSubject } from '#shared/gateway/subjects.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import type { Registry } from '../registry/registry.ts'

/** What is expected is known for so long, in ms: a window that comes back late is told what became of it. */
export const consentsKeptMs = 2 * consentExpiryMs
/** A device trades the code by a call before it answers, so it may take as long as one, in ms. */
const answerWithinMs = 20_000

const whose = z.object({ deviceId: z.string(), channel: z.enum(channels) })
type Whose = z.infer<typeof whose>

/**
 * Windows of a channel that come back for a device (shared/gateway/consent.ts). Which state is whose, and which device a code
 * came back for, stands in a bucket, by digests: any gateway can be asked, also after a restart. That a state is good once,
 * and whether it still is, the device itself knows.
 */
export function createConsents(deps: {
  bucket: Pick<KV, 'get' | 'create'>
  connection: Pick<NatsConnection, 'request'>
  registry: Pick<Registry, 'devices'>
  /** Where the channel sends its windows; null where it cannot send them here. */
  redirectUrl: (channel: Channel) => string | null
  log: Log
}) {
  const { bucket, registry } = deps

  async function whoseIs(key: string): Promise<Whose | null> {
    const entry = await bucket.get(key)
    return entry?.operation === 'PUT' ? (whose.safeParse(JSON.parse(entry.string())).data ?? null) : null
  }

  /** Notes whose it is, unless it is somebody's; whether it is this one's. */
  async function claim(key: string, mine: Whose): Promise<boolean> {
    try {
      await bucket.create(key, JSON.stringify(mine))
      return true
    } catch (error) {
      const known = await whoseIs(key)
      if (known === null) throw error
      return known.deviceId === mine.deviceId && known.channel === mine.channel
    }
  }

  const isRemoved = (deviceId: string) => Boolean(registry.devices().get(deviceId)?.revokedAt)

  return {
    /** A device sent somebody to a channel's window. */
    expect: async (who: Whose, said: unknown): Promise<z.infer<typeof consentExpectedAnswer>> => {
      const { data } = consentExpected.safeParse(said)
      if (data === undefined || isRemoved(who.deviceId) || deps.redirectUrl(who.channel) === null)
        return { isExpected: false }
      return { isExpected: await claim(`states.${data.stateDigest}`, who) }
    },

    /** Somebody came back; `state-mismatch` where no device expects him, `away` where it does not answer. */
    cameBack: async (
      channel: Channel,
      query: URLSearchParams,
    ): Promise<ConsentTaken | 'state-mismatch' | 'away'> => {
      const { data: back } = consentBack.safeParse(Object.fromEntries(query))
      if (back === undefined) return 'state-mismatch'
      const who = await whoseIs(`states.${digest(back.state)}`)
      if (who === null || who.channel !== channel || isRemoved(who.deviceId)) return 'state-mismatch'
      // A code that came back for one device is traded for no other.
      if (back.code !== undefined && !(await claim(`codes.${digest(back.code)}`, who)))
        return 'state-mismatch'
      try {
        const told = JSON.stringify({ kind: 'consent', channel, back } satisfies Told)
        const answer = await deps.connection.request(tellSubject(who.deviceId), told, {
          timeout: answerWithinMs,
        })
        return consentTaken.parse(answer.json())
      } catch (error) {
        deps.log.warn(
          { deviceId: who.deviceId, channel, error: errorLine(error) },
          'a device was not told of a sign-in that came back for it',
        )
        return 'away'
      }
    },

    /** Whether a code came back for this device. */
    isCodeOf: async (channel: Channel, code: string, deviceId: string): Promise<boolean> => {
      const who = await whoseIs(`codes.${digest(code)}`)
      return who?.deviceId === deviceId && who.channel === channel
    },
  }
}
export type Consents = ReturnType<typeof createConsents>

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
