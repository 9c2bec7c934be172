import { Agent, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

export type Posted =
  | { ok: true; status: number; body: string }
  | { ok: false; why: 'unreachable' | 'aborted'; detail: string }

/** Bytes of an answer worth keeping. */
const keptBytes = 4_096
/** A connection each: an intake that restarted must not meet a stale one. */
const agent = new Agent({ keepAlive: false })

/** Posts JSON and reads the answer; never throws. */
export function post(
  url: URL,
  { body, headers, signal }: { body: string; headers: Record<string, string>; signal: AbortSignal },
): Promise<Posted> {
  return new Promise((resolve) => {
    const failed = (error: Error) =>
      resolve({ ok: false, why: signal.aborted ? 'aborted' : 'unreachable', detail: error.message })
    const options = {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    }
    const request =
      url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, { ...options, agent })
    request.on('error', failed)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let kept = 0
      response.on('data', (chunk: Buffer) => {
        if (kept < keptBytes) chunks.push(chunk)
        kept += chunk.length
      })
      response.on('error', failed)
      response.on('end', () => {
        const text = Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8')
        resolve({ ok: true, status: response.statusCode ?? 0, body: text })
      })
    })
    request.end(body)
  })
}
