import type { IncomingMessage, ServerResponse } from 'node:http'

/** Larger bodies are answered 413; DoorDash's largest orders are a few hundred kilobytes. */
export const maxBodyBytes = 1024 * 1024

export type Refused = { status: number; code: string; message: string }

/** The whole body; `gone` when its sender left before the end. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBodyBytes) return void chunks.push(chunk)
      chunks.length = 0
      request.off('data', onData)
      resolve('too-large')
    }
    request.on('data', onData)
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
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
