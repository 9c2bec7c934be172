import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { pageHeaders } from '../base/page-headers.ts'
import { paperScheme } from './paper-protocol.ts'

const scheme = 'order-manager'
const host = 'app'
/** Where the screen lives. A scheme of our own: a page from a file could read other files. */
export const pageUrl = `${scheme}://${host}/index.html`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Gives our schemes the standing of `https`; Electron takes this only once, and only before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: paperScheme, privileges: { standard: true, secure: true } },
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built screen from `root`, and nothing outside it. */
export function servePage(root: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return answer(404)
    const file = resolve(join(root, decodePath(url.pathname)))
    const type = types[extname(file)]
    if (!file.startsWith(resolve(root) + sep) || type === undefined) return answer(404)
    try {
      return answer(200, await readFile(file), type)
    } catch {
      return answer(404)
    }
  })
}

/** Whether `url` is the screen's own. */
export function isPage(url: string): boolean {
  return url.startsWith(`${scheme}://${host}/`)
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

function answer(status: number, body: BodyInit | null = null, type = 'text/plain'): Response {
  return new Response(body, { status, headers: { ...pageHeaders, 'content-type': type } })
}
