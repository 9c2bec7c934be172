import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { at, send, transport } from './sending.ts'

/** What stands at a printer's address by mistake: none of it may pass for a printer, or for one without paper. */

async function listening(server: Server): Promise<{ host: string; port: number }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  })
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}

function server(serve: (socket: Socket) => void) {
  return listening(createServer(serve))
}

/** Answers each line it is sent, as most text protocols do. */
const byLine = (answer: string) => (socket: Socket) => {
  let line = ''
  socket.on('data', (data) => {
    line += data.toString('latin1')
    while (line.includes('\n')) {
      line = line.slice(line.indexOf('\n') + 1)
      socket.write(answer)
    }
  })
}

const greets = (greeting: string, answer: string) => (socket: Socket) => {
  socket.write(greeting)
  byLine(answer)(socket)
}

const impostors: [string, () => Promise<{ host: string; port: number }>, string][] = [
  [
    'a web server',
    () => listening(createHttpServer((_, response) => response.end('<h1>Router</h1>'))),
    'not-a-printer',
  ],
  ['an FTP server', () => server(greets('220 ftp ready.\r\n', '500 Unknown command.\r\n')), 'not-a-printer'],
  ['a mail server', () => server(greets('+OK POP3 ready\r\n', '-ERR\r\n')), 'not-a-printer'],
  ['a server that greets in figures', () => server(greets('220\n', '500\n')), 'no-answer'],
  ['a server that greets with one letter', () => server((socket) => socket.write('2')), 'no-answer'],
  [
    'a greeting in pieces',
    () =>
      server((socket) => {
        for (const [index, letter] of '220 ready\r\n'.split('').entries())
          setTimeout(() => socket.write(letter), 2 * index)
      }),
    'not-a-printer',
  ],
  ['an echo', () => server((socket) => socket.pipe(socket)), 'not-a-printer'],
  [
    'a server that waits for a line before it answers',
    () => server(byLine('HTTP/1.1 400 Bad Request\r\n\r\n')),
    'no-answer',
  ],
]

test.each(impostors)('%s gets no ticket and is called what it is', async (_, open, problem) => {
  const { outcome, sending, learnt } = await send(await open())
  expect(outcome).toEqual({ type: 'not-sent', problem })
  expect(sending).toBe(0)
  // A greeting taken for an answer must not be remembered as a skill.
  expect(learnt.processId).toBe(null)
})

test.each(impostors)('%s prints no test ticket either, even when somebody insists', async (_, open) => {
  const { outcome } = await send(await open(), { evenIfSilent: true })
  expect(outcome.type).not.toBe('printed')
})

test('a server that answers only when the test ticket came is found out then', async () => {
  const lateTalker = await server(byLine('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const { outcome } = await send(lateTalker, { evenIfSilent: true })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'not-a-printer' })
})

test.each([
  ['answers', Buffer.alloc(65_536, 0x12)],
  ['automatic status', Buffer.alloc(65_536, Uint8Array.of(0x14, 0, 0, 0x0f))],
  ['noise', Buffer.alloc(65_536, 0xff)],
  ['zeros', Buffer.alloc(65_536)],
])('a flood of %s is cut off at once and never holds up the rest (B11)', async (_, flood) => {
  let written = 0
  const flooder = await server((socket) => {
    const pour = () => {
      while (socket.writable && socket.write(flood)) written += flood.length
    }
    socket.on('drain', pour)
    pour()
  })
  const started = performance.now()
  const report = await transport.check(at(flooder), new AbortController().signal)
  expect(report.problem).toBe('not-a-printer')
  const { outcome } = await send(flooder)
  expect(outcome).toEqual({ type: 'not-sent', problem: 'not-a-printer' })
  // Two connections: what a socket holds by itself, and not a stream that goes on.
  expect(written).toBeLessThan(64 * 1024 * 1024)
  expect(performance.now() - started).toBeLessThan(5_000)
})
