import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { pageHeaders } from '#main/base/page-headers.ts'
import { needChromium } from '../scripts/lib/find-chromium.mjs'

const outDir = 'out/gallery-bench'
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Ms from a key to the frame that shows its letter, with 2,000 items in one category: in an item's form, where every
 * pause hands the text to the menu, draws the list again, looks for problems and saves; and in the search.
 */
export async function benchEditor() {
  const built = spawnSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '-c',
      'tests/renderer/gallery/vite.config.ts',
      '--logLevel',
      'error',
    ],
    { stdio: 'inherit', env: { ...process.env, GALLERY_PORT: 'bench' } },
  )
  if (built.status !== 0) throw new Error('The gallery does not build.')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const body = readFileSync(join(outDir, pathname))
      response.writeHead(200, { ...pageHeaders, 'content-type': types[extname(pathname)] ?? 'text/plain' })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(timeKeys)
    await page.goto(`http://127.0.0.1:${address.port}/editor.html?scene=large`)
    await page.locator('[data-list="items"] [role="row"]').first().click()
    await page.locator('[data-form="item"] [data-field="name"] input').focus()
    const form = await typed(page)
    await page.getByRole('searchbox', { name: 'Search all items' }).focus()
    const search = await typed(page)
    return { form, search }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Types words at a quick hand's pace, with pauses long enough for all that a pause sets off. */
async function typed(page: Page) {
  await page.evaluate(() => (window.keyTimes = []))
  for (let word = 0; word < 20; word += 1) {
    await page.keyboard.type('salade', { delay: 70 })
    await page.waitForTimeout(200 + (word % 5) * 60)
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Backspace', { delay: 30 })
  }
  const times = (await page.evaluate(() => window.keyTimes)).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { keys: times.length, p50: at(0.5), p95: at(0.95), max: times.at(-1) ?? Number.NaN }
}

declare global {
  interface Window {
    keyTimes: number[]
  }
}

/** Runs in the page: from the key's own time to the task after the frame that follows its input. */
function timeKeys(): void {
  window.keyTimes = []
  let pressedAt = 0
  window.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true })
  window.addEventListener(
    'input',
    () => {
      const from = pressedAt
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          window.keyTimes.push(performance.now() - from)
          port1.close()
        })
        port1.start()
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
