import { request } from 'node:http'

/** IPP/1.1 (RFC 8010, RFC 8011) as far as reading the state of queues and jobs needs it. */

/** Operations: RFC 8011 section 4 and CUPS' own. */
export const operations = {
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
  getPrinters: 0x4002,
} as const

export const statusNotFound = 0x0406

export type IppValue = number | string | boolean
/** Every attribute of a printer or a job, with all its values. */
export type IppGroup = Readonly<Record<string, readonly IppValue[]>>
export type IppAnswer = { status: number; groups: IppGroup[] }

const tags = { end: 0x03, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48, name: 0x42 } as const
/** Below are the tags that begin a group. */
const firstValueTag = 0x10

/** A request about what `uri` names, answered with the attributes asked for. */
export function ippRequest(
  operation: number,
  about: { name: 'printer-uri' | 'job-uri'; uri: string } | null,
  attributes: readonly string[],
): Uint8Array {
  const head = Buffer.from([0x01, 0x01, operation >> 8, operation & 0xff, 0, 0, 0, 1, 0x01])
  return Buffer.concat([
    head,
    value(tags.charset, 'attributes-charset', 'utf-8'),
    value(tags.language, 'attributes-natural-language', 'en'),
    ...(about === null ? [] : [value(tags.uri, about.name, about.uri)]),
    // Further values of an attribute have no name.
    ...attributes.map((each, index) => value(tags.keyword, index === 0 ? 'requested-attributes' : '', each)),
    Buffer.of(tags.end),
  ])
}

function value(tag: number, name: string, text: string): Buffer {
  const [named, valued] = [Buffer.from(name), Buffer.from(text)]
  const head = Buffer.of(tag, named.length >> 8, named.length & 0xff)
  return Buffer.concat([head, named, Buffer.of(valued.length >> 8, valued.length & 0xff), valued])
}

/** Reads an answer; throws RangeError when it is cut short. */
export function readIpp(bytes: Buffer): IppAnswer {
  const status = bytes.readUInt16BE(2)
  const groups: Record<string, IppValue[]>[] = []
  let at = 8
  let name = ''
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at)
    at += 1
    if (tag === tags.end) break
    if (tag < firstValueTag) {
      groups.push({})
      continue
    }
    const nameLength = bytes.readUInt16BE(at)
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, at + 2 + nameLength)
    at += 2 + nameLength
    const length = bytes.readUInt16BE(at)
    const group = groups.at(-1)
    if (group) (group[name] ??= []).push(readValue(tag, bytes.subarray(at + 2, at + 2 + length)))
    at += 2 + length
  }
  return { status, groups }
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if (tag === 0x21 || tag === 0x23) return bytes.readInt32BE(0)
  if (tag === 0x22) return bytes.readUInt8(0) === 1
  return bytes.toString()
}

/** `socketPath`, or host and port. */
export type IppServer = { socketPath: string } | { host: string; port: number }

/** Answers above this size are no list of printers. */
const mostBytes = 1024 * 1024

/** Asks the print service; null when it does not answer within `ms`, or with something else. */
export function askIpp(server: IppServer, body: Uint8Array, ms: number): Promise<IppAnswer | null> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost' }
    const about = { ...server, method: 'POST', path: '/', headers, signal: AbortSignal.timeout(ms) }
    const asked = request(about, (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => {
        size += part.length
        if (size > mostBytes) answer.destroy()
        else parts.push(part)
      })
      answer.once('close', () => resolve(null))
      answer.once('end', () => resolve(answer.statusCode === 200 ? safely(Buffer.concat(parts)) : null))
    })
    asked.once('error', () => resolve(null))
    asked.end(body)
  })
}

function safely(bytes: Buffer): IppAnswer | null {
  try {
    return readIpp(bytes)
  } catch {
    return null
  }
}
