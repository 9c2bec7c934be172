import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { KvEntry } from '@nats-io/kv'
import { z } from 'zod'
import type { pairingRequest, PairingAnswer } from '#shared/gateway/station-file.ts'
import type { Result } from '#shared/result.ts'
import { tokenOf } from '#shared/gateway/subjects.ts'
import type { Log } from '#main/base/log.ts'
import type { GatewayConfig } from '../config.ts'
import { deviceToken } from '../operator/claims.ts'
import type { Registry } from '../registry/registry.ts'

/** A code is good for so long, in ms, once, and for no more wrong guesses than these. */
const goodForMs = 15 * 60_000
const mostWrong = 10

/** No letters that are taken for others. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const namedBy = 4
const secretLength = 8

const waiting = z.object({
  deviceId: z.string(),
  name: z.string(),
  secret: z.string(),
  until: z.number(),
  wrong: z.number(),
  /** When a device used it, epoch ms. */
  usedAt: z.number().nullable().default(null),
})
type Waiting = z.infer<typeof waiting>

/** Why a device was not paired. */
type Refusal = {
  code: 'WRONG_CODE' | 'BLOCKED_CODE' | 'USED_CODE' | 'EXPIRED_CODE' | 'NOT_SET_UP'
  message: string
}

/** One word for all that is not proven, so that a guess tells nothing. */
const wrongCode: Refusal = {
  code: 'WRONG_CODE',
  message: 'This code is wrong. Compare it with the one you were given, or ask for a new one.',
}
/** The same to whoever shows the whole code and to whoever guesses: no try tells anything any more. */
const blockedCode: Refusal = {
  code: 'BLOCKED_CODE',
  message: 'This code was tried too often and is blocked. Ask for a new one.',
}
/** Said only to whoever shows the whole code. */
const usedCode: Refusal = {
  code: 'USED_CODE',
  message: 'This code was used already: it is good once. Ask for a new one.',
}
const expiredCode: Refusal = { code: 'EXPIRED_CODE', message: 'This code is too old. Ask for a new one.' }

/** A code that is over is remembered for so long, in ms, to tell why it is refused. */
const rememberedForMs = 24 * 3_600_000

/**
 * Pairs devices: whoever runs the gateway makes a code for a device, a person types it there, and the device, with a key
 * pair of its own, gets a token for it. Codes stand in the registry's bucket, only their digest, and are used up by one atomic write.
 */
export function createPairing(deps: {
  registry: Registry
  config: GatewayConfig['pairing']
  now: () => number
  log: Log
}) {
  const { registry, config, now } = deps
  const { kv } = registry
  const keyOf = (name: string) => `codes.${name}`

  /** Counts a wrong guess; at the last one the code is blocked. Only one of two at the same time may count for both. */
  async function wrong(entry: KvEntry, code: Waiting): Promise<void> {
    await kv.update(entry.key, JSON.stringify({ ...code, wrong: code.wrong + 1 }), entry.revision)
  }

  /** Removes codes that are over for long. */
  async function tidy(): Promise<void> {
    for await (const key of await kv.keys('codes.*')) {
      const entry = await kv.get(key)
      const code = entry?.operation === 'PUT' ? waiting.safeParse(JSON.parse(entry.string())).data : undefined
      if (code && code.until + rememberedForMs < now()) await kv.delete(key)
    }
  }

  return {
    /** A code for a device, to be typed there. Another one for the same device makes no earlier one worthless. */
    makeCode: async (deviceId: string, name: string): Promise<{ code: string; until: number }> => {
      await tidy()
      const id = pick(namedBy)
      const secret = pick(secretLength)
      const until = now() + goodForMs
      const value = { deviceId, name, secret: digest(secret).toString('hex'), until, wrong: 0 }
      await kv.create(keyOf(id), JSON.stringify(value))
      return { code: `${id}-${secret.slice(0, 4)}-${secret.slice(4)}`, until }
    },

    /** Uses up a code. */
    pair: async ({
      code: typed,
      publicKey,
      version,
    }: z.output<typeof pairingRequest>): Promise<Result<{ answer: PairingAnswer }, { refusal: Refusal }>> => {
      if (config === undefined)
        return { ok: false, refusal: { code: 'NOT_SET_UP', message: 'This gateway pairs no devices.' } }
      const text = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
      const entry =
        text.length === namedBy + secretLength ? await kv.get(keyOf(text.slice(0, namedBy))) : null
      if (entry === null || entry.operation !== 'PUT') return { ok: false, refusal: wrongCode }
      const code = waiting.parse(JSON.parse(entry.string()))
      if (code.wrong >= mostWrong) return { ok: false, refusal: blockedCode }
      if (!timingSafeEqual(digest(text.slice(namedBy)), Buffer.from(code.secret, 'hex'))) {
        await wrong(entry, code)
        deps.log.warn({ deviceId: code.deviceId, wrong: code.wrong + 1 }, 'a wrong pairing code was tried')
        return { ok: false, refusal: code.wrong + 1 < mostWrong ? wrongCode : blockedCode }
      }
      if (code.usedAt !== null) return { ok: false, refusal: usedCode }
      if (code.until <= now()) return { ok: false, refusal: expiredCode }
      const { deviceId, name } = code
      const used = JSON.stringify({ ...code, usedAt: now() })
      if (!(await takes(() => kv.update(entry.key, used, entry.revision))))
        return { ok: false, refusal: usedCode }
      const jwt = await deviceToken(config, tokenOf(deviceId), publicKey)
      await registry.putDevice(deviceId, { name, publicKey, pairedAt: now(), version, revokedAt: null })
      return { ok: true, answer: { deviceId, jwt, servers: config.servers } }
    },
  }
}
export type Pairing = ReturnType<typeof createPairing>

/** Whether a write that only one may do was ours. */
async function takes(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch {
    return false
  }
}

function pick(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
