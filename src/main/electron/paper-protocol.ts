import { randomUUID } from 'node:crypto'
import { protocol } from 'electron'
import type { DrawnPages } from '../base/shell.ts'

/** Where tickets stand while a driver takes them: nothing of them is written to disk. */
export const paperScheme = 'order-manager-paper'

/** Whether `url` is such a ticket. */
export function isPaper(url: string): boolean {
  return url.startsWith(`${paperScheme}://`)
}

/** Serves drawn tickets, each under an address nobody can guess; answers that address, and what ends it. */
export function servePaper(): (pages: DrawnPages) => { url: string; end: () => void } {
  const papers = new Map<string, DrawnPages>()
  protocol.handle(paperScheme, (request) => {
    const { host, pathname } = new URL(request.url)
    const paper = papers.get(host)
    if (paper === undefined) return answer(404)
    if (pathname === '/') return answer(200, pageOf(paper), 'text/html; charset=utf-8')
    const picture = paper.pages[Number(pathname.slice(1))]
    return picture === undefined ? answer(404) : answer(200, Buffer.from(picture), 'image/png')
  })
  return (pages) => {
    const id = randomUUID()
    papers.set(id, pages)
    return { url: `${paperScheme}://${id}/`, end: () => papers.delete(id) }
  }
}

function answer(status: number, body: BodyInit | null = null, type = 'text/plain'): Response {
  const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' },
  })
}

/** A page of paper for each picture; sizes in mm. */
function pageOf({ pages, sheet, picture }: DrawnPages): string {
  const style = `
    @page { size: ${sheet.width}mm ${sheet.height}mm; margin: 0 }
    html, body { margin: 0 }
    div { width: ${sheet.width}mm; height: ${sheet.height}mm; overflow: hidden; break-after: page }
    div:last-child { break-after: auto }
    img { display: block; margin: ${picture.top}mm 0 0 ${picture.left}mm; width: ${picture.width}mm }`
  const pictures = pages.map((_, at) => `<div><img src="/${at}" alt=""></div>`)
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${pictures.join('')}`
}
