import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** The key pair of an operator, as `openssl genpkey -algorithm ed25519` makes one. */
export function feedKeys(): { privateKey: KeyObject; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real server of a feed on this machine; what it answers is set by path. */
export async function localFeed(): Promise<{
  url: string
  /** Paths that were asked for, in order. */
  asked: string[]
  serve: (path: string, answer: Buffer | string | Answer) => void
  /** Puts a version up: its file, the feed that names it, and the feed's signature. */
  publish: (version: {
    version: string
    content: Buffer
    key: KeyObject
    file?: string
    more?: Record<string, string | number>
  }) => { file: string }
}> {
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    asked.push(path)
    const answer = answers.get(path)
    if (answer !== undefined) return answer(request, response)
    response.statusCode = 404
    return void response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const serve = (path: string, answer: Buffer | string | Answer) => {
    answers.set(
      path,
      typeof answer === 'function' ? answer : (_request, response) => void response.end(answer),
    )
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    serve,
    publish: ({ version, content, key, file = `order-manager-${version}.AppImage`, more = {} }) => {
      const sha512 = createHash('sha512').update(content).digest('base64')
      const feed = Buffer.from(
        [
          `version: ${version}`,
          'files:',
          `  - url: ${file}`,
          `    sha512: ${sha512}`,
          `    size: ${content.length}`,
          `path: ${file}`,
          `sha512: ${sha512}`,
          "releaseDate: '2026-11-30T00:00:00.000Z'",
          ...Object.entries(more).map(([name, value]) => `${name}: ${value}`),
          '',
        ].join('\n'),
      )
      serve(file, content)
      serve(linuxFeed, feed)
      serve(`${linuxFeed}.sig`, `${sign(null, feed, key).toString('base64')}\n`)
      return { file }
    },
  }
}

/** The feed of the processor these tests run on. */
export const linuxFeed = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`
