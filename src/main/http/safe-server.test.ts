import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createSafeServer } from './safe-server.ts'

async function serve(answer: Parameters<typeof createSafeServer>[0]['answer']) {
  const errors: string[] = []
  const log = {
    info: () => {},
    warn: () => {},
    error: (_detail: unknown, text: string) => void errors.push(text),
  }
  const server = createSafeServer({ name: 'test', most: 8, keepAliveMs: 1_000, log, answer })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, errors }
}

test.each([
  [
    'throws',
    () => {
      throw new Error('broken')
    },
  ],
  ['rejects', () => Promise.reject(new Error('broken'))],
])('a listener that %s is answered for with 500, and the next request is served', async (_how, breakDown) => {
  const { url, errors } = await serve(({ path }, _request, response) =>
    path === '/broken' ? breakDown() : response.end('fine'),
  )
  expect((await fetch(`${url}/broken`)).status).toBe(500)
  expect(errors).toEqual(['a request failed unexpectedly'])
  expect(await (await fetch(`${url}/`)).text()).toBe('fine')
})

test('a listener that throws after it began to answer cuts the answer off instead of passing it as whole', async () => {
  const { url } = await serve((_target, _request, response) => {
    response.writeHead(200).write('half')
    throw new Error('broken')
  })
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow()
})
