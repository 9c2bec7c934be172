import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeliveryProof } from '../channels/protocol/delivery-proof.ts'

/** Larger bodies are answered 413; DoorDash's largest orders are a few hundred kilobytes. */
export const maxBodyBytes = 1024 * 1024
/** Beyond this nobody looks whether a delivery is signed: it is taken for a stranger's. */
const maxProvenBytes = 4 * maxBodyBytes

export type Refused = { status: number; code: string; message: string }

/**
 * The whole body; `gone` when its sender left before the end. No more than `maxBodyBytes` of it are kept: of a larger one
 * no more is read, unless `proof` has to see all of it, up to `maxProvenBytes`.
 */
export function readBody(
  request: IncomingMessage,
  proof?: Pick<DeliveryProof, 'add'>,
): Promise<Buffer | 'too-large' | 'endless' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const stop = (why: 'too-large' | 'endless') => {
      request.off('data', onData)
      resolve(why)
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > maxProvenBytes) return stop('endless')
      proof?.add(chunk)
      if (size <= maxBodyBytes) return void chunks.push(chunk)
      chunks.length = 0
      if (proof === undefined) stop('too-large')
    }
    request.on('data', onData)
    request.on('end', () => resolve(size > maxBodyBytes ? 'too-large' : wholeOf(chunks)))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
}

function wholeOf(chunks: Buffer[]): Buffer {
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

/** Whether a request says itself that its body is larger than is taken. */
export function isTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > maxBodyBytes
}

/** Without a body where there is none. */
export function send(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status, { 'content-length': 0 })
    response.end()
    return
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** Answers without reading a body; the connection is closed so that the rest of it cannot be taken for a request. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: Refused,
): void {
  response.setHeader('connection', 'close')
  request.resume()
  send(response, status, { error: { code, message, path: null } })
}

export function tooLarge(request: IncomingMessage, response: ServerResponse): void {
  const message = `The body is larger than ${maxBodyBytes} bytes.`
  refuse(request, response, { status: 413, code: 'TOO_LARGE', message })
}
