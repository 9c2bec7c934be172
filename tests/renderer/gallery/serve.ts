import { once } from 'node:events'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { build } from 'vite'
import { pageHeaders } from '../../../src/main/base/page-headers.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Builds the gallery and serves it on a free port, under the headers of the product's own page; the specs find it at
 * `GALLERY_URL`. Each run has a folder of its own. The files' names say what is in them, so the browser keeps them,
 * and what it compiled, from one test to the next.
 */
// Playwright calls the default export.
// oxlint-disable-next-line import/no-default-export
export default async function serveGallery(): Promise<() => Promise<void>> {
  const dir = here(`../../../.out-gallery-${process.pid}`)
  // Each page by itself: built together, the board would come with all that the editor loads at once.
  for (const page of ['index.html', 'editor.html'])
    await build({
      configFile: here('vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: dir, emptyOutDir: false, rolldownOptions: { input: here(page) } },
    })
  copyFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), join(dir, 'axe.js'))
  // Where a window waits between two tests.
  writeFileSync(join(dir, 'blank.html'), '<!doctype html><title>Blank</title>')
  const files = sirv(dir, { etag: true, immutable: true, maxAge: 31_536_000 })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env['GALLERY_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
    rmSync(dir, { recursive: true, force: true })
  }
}
