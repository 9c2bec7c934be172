import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node'
import { callAnswer, encodingHeader, packedFrom } from '#shared/gateway/call.ts'

/** A packed payload may be so large once it is unpacked, in bytes: a menu is 25 MB at most. */
const mostUnpacked = 96 * 1024 * 1024

/** A value as a payload, packed where it is large. */
export async function pack(value: unknown): Promise<{ payload: Uint8Array; headers: MsgHdrs }> {
  const payload = Buffer.from(JSON.stringify(value))
  const about = headers()
  if (payload.length < packedFrom) return { payload, headers: about }
  about.set(encodingHeader, 'gzip')
  return { payload: await promisify(gzip)(payload, { level: 1 }), headers: about }
}

/** Headers count as well, in bytes. */
const headersTake = 1_024

/**
 * An answer to a device, no larger than the server takes (`most`, in bytes). What a channel said at too great a length goes
 * without its text: that it was done is worth more than silence.
 */
export async function packWithin(answer: unknown, most: number): ReturnType<typeof pack> {
  const packed = await pack(answer)
  if (packed.payload.length + headersTake <= most) return packed
  const { data } = callAnswer.safeParse(answer)
  if (data?.kind !== 'answered') throw new Error(`an answer of ${packed.payload.length} bytes is too large`)
  return pack({ ...data, text: '', isTooLong: true })
}

/** What a payload holds; throws where it is no JSON, or packed in another way. */
export async function unpack(message: Pick<Msg, 'data' | 'headers'>): Promise<unknown> {
  const encoding = message.headers?.get(encodingHeader) ?? ''
  if (encoding !== '' && encoding !== 'gzip') throw new Error(`packed as ${encoding}`)
  const bytes =
    encoding === 'gzip'
      ? await promisify(gunzip)(message.data, { maxOutputLength: mostUnpacked })
      : message.data
  return JSON.parse(new TextDecoder().decode(bytes))
}
