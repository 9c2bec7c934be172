import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Answer, Request } from '../http/router.ts'

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; base-uri 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/**
 * The tester's pages, from the folder they were built into; every path that is no file is the one page, which
 * chooses by path what to show. Without a build the API works all the same.
 */
export function createPages(dir: string | null): (request: Omit<Request, 'params'>) => Answer {
  if (dir === null || !existsSync(join(dir, 'index.html'))) {
    return () => ({
      status: 404,
      body: { code: 'no_page', message: 'The pages are not built: npm run build' },
    })
  }
  const serve = sirv(dir, { single: true, setHeaders: (response) => setHeaders(response) })
  return ({ raw }) => {
    serve(raw.request, raw.response, () => {
      raw.response.writeHead(404).end()
    })
    return { status: 'stream' }
  }
}

function setHeaders(response: { setHeader(name: string, value: string): unknown }): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
}
