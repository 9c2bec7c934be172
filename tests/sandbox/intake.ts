import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

export type Heard = {
  path: string
  authorization: string | undefined
  headers: IncomingHttpHeaders
  body: string
}

/** The smallest app there can be: it hears webhooks and answers as told. */
export type TestIntake = {
  url: string
  heard: Heard[]
  /** From now on; `hang` never answers. */
  answerWith(answer: number | 'hang' | { status: number; body: string }): void
  /** The n-th webhook on this path, now or later; rejects when it does not come. */
  hears(path: string, nth?: number): Promise<Heard>
  close(): Promise<void>
}

const patienceMs = 5_000

export async function startIntake(): Promise<TestIntake> {
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  let answer: Parameters<TestIntake['answerWith']>[0] = 202
  const reply = (response: ServerResponse) => {
    if (answer === 'hang') return
    const { status, body } = typeof answer === 'number' ? { status: answer, body: '' } : answer
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      reply(response)
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/webhooks/doordash`,
    heard,
    answerWith(next) {
      answer = next
    },
    hears: (path, nth = 1) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          const got = heard.map((one) => one.path).join(', ')
          reject(new Error(`Heard no ${path} number ${nth}; heard: ${got || 'nothing'}`))
        }, patienceMs)
        const look = () => {
          const found = heard.filter((one) => one.path === `/webhooks/doordash/${path}`)[nth - 1]
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
