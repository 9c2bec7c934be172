import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Msg } from '@nats-io/transport-node'
import {
  type CallAnswer,
  callAnswer,
  type CallRequest,
  encodingHeader,
  packedFrom,
} from '#shared/gateway/call.ts'
import type { Connection } from './connection.ts'
import { headersOf } from './nats-headers.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** What a channel may take where a call says nothing else, and the gateway beyond that, in ms. */
const usualMs = 10_000
const onTopMs = 5_000
/** An answer may be packed; unpacked it is no larger than this, in bytes. */
const mostBytes = 80 * 1024 * 1024

/**
 * Has the gateway make a call (shared/gateway/call.ts). Never throws: without a connection nobody heard it, and after
 * that nobody can tell.
 */
export function createAsking({ connection }: { connection: Pick<Connection, 'current'> }) {
  return async (subject: string, request: CallRequest, ending?: AbortSignal): Promise<CallAnswer> => {
    const now = connection.current()
    if (now === null) return { kind: 'unreachable', message: 'no way to the gateway', maybeHeard: false }
    const text = new TextEncoder().encode(JSON.stringify(request))
    const isPacked = text.length >= packedFrom
    const payload = isPacked ? await pack(text) : text
    if (payload.length > (now.info?.max_payload ?? Infinity))
      return { kind: 'answered', status: 413, text: 'Too large for the gateway.', retryAfterMs: null }
    try {
      const asked = now.request(subject, payload, {
        timeout: (request.withinMs ?? usualMs) + onTopMs,
        ...(isPacked && { headers: await headersOf({ [encodingHeader]: 'gzip' }) }),
      })
      return await read(await orEnd(asked, ending))
    } catch (error) {
      return failed(error)
    }
  }
}

async function read(message: Msg): Promise<CallAnswer> {
  const isPacked = message.headers?.get(encodingHeader) === 'gzip'
  const bytes = isPacked ? await unpack(message.data, { maxOutputLength: mostBytes }) : message.data
  const parsed = callAnswer.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  if (!parsed.success)
    return { kind: 'unreachable', message: 'the gateway answered in another version', maybeHeard: true }
  return parsed.data
}

async function orEnd(asked: Promise<Msg>, ending: AbortSignal | undefined): Promise<Msg> {
  if (ending === undefined) return asked
  ending.throwIfAborted()
  const ended = Promise.withResolvers<never>()
  const end = () => ended.reject(new Error('the station closes'))
  ending.addEventListener('abort', end)
  try {
    return await Promise.race([asked, ended.promise])
  } finally {
    ending.removeEventListener('abort', end)
    asked.catch(() => {})
  }
}

function failed(error: unknown): CallAnswer {
  const name = error instanceof Error ? error.name : ''
  const text = error instanceof Error ? error.message : ''
  // The server says at once that nobody listens there.
  if (name === 'NoRespondersError' || text.includes('no responders'))
    return { kind: 'unreachable', message: 'no gateway listens', maybeHeard: false }
  const message =
    name === 'TimeoutError' ? 'the gateway did not answer in time' : 'the way to the gateway was cut'
  return { kind: 'unreachable', message, maybeHeard: true }
}
