import { createServer } from 'node:http'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { guessColumns, headerRowOf } from '#shared/menu/import/guess-columns.ts'
import { textOf } from '#shared/menu/import/table.ts'
import { pageHeaders } from '#main/base/page-headers.ts'
import type { FromReader, ToReader } from '#renderer/office/menus/import/reading/messages.ts'
import { outcomeOf } from '#renderer/office/menus/import/reading/outcome.ts'
import { readFile } from '#renderer/office/menus/import/reading/read-file.ts'
import { needChromium } from '../scripts/lib/find-chromium.mjs'
import { writeXlsx } from '../scripts/lib/write-xlsx.ts'
import { manyRows } from '../tests/fixtures/many-rows.ts'

const rowCount = 5_000
const about = { currency: 'CAD', name: 'Carte' }

/** Ms from a chosen file of 5,000 rows to the menu and all that is wrong with it: in Node, and in Chromium's worker. */
export async function benchImport() {
  const rows = manyRows(rowCount)
  const workbook = writeXlsx([{ name: 'Carte', rows }])
  const csv = Buffer.from(rows.map((cells) => cells.join(';')).join('\r\n'))
  return {
    nodeXlsx: await median(() => inNode(workbook, 'carte.xlsx')),
    nodeCsv: await median(() => inNode(csv, 'carte.csv')),
    ...(await inChromium(workbook, csv)),
  }
}

async function median(once: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 9; index += 1) times.push(await once())
  return times.toSorted((a, b) => a - b)[4] ?? 0
}

async function inNode(file: Buffer<ArrayBuffer>, name: string): Promise<number> {
  const start = performance.now()
  const read = await readFile(new Uint8Array(file), name)
  if (!read.ok) throw new Error(read.problem)
  const table = read.sheets[0]?.table
  if (!table) throw new Error('no sheet')
  const headerRow = headerRowOf(table)
  const mapping = guessColumns((table.rows[headerRow] ?? []).map(textOf))
  const outcome = outcomeOf(table, {
    type: 'menu',
    sheet: 0,
    headerRow,
    mapping,
    withHidden: false,
    ...about,
  })
  if (!outcome.isWhole) throw new Error('the menu is not whole')
  return performance.now() - start
}

/** The built worker, in a page under the product's own headers. */
async function inChromium(workbook: Buffer, csv: Buffer) {
  const root = 'out/renderer/assets'
  const worker = readdirSync(root).find((name) => /^import\.worker-.*\.js$/.test(name))
  if (worker === undefined) throw new Error('The screen is not built.')
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const type = extname(name) === '.js' ? 'text/javascript' : 'text/html'
    const isFound = name === '' || name === worker
    response.writeHead(isFound ? 200 : 404, { ...pageHeaders, 'content-type': type })
    response.end(name === worker ? readFileSync(join(root, worker)) : '<!doctype html><title>Import</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${address.port}/`)
    const time = (file: Buffer, name: string) =>
      median(() =>
        page.evaluate(readInWorker, { worker: `/${worker}`, file: file.toString('base64'), name, about }),
      )
    return { chromiumXlsx: await time(workbook, 'carte.xlsx'), chromiumCsv: await time(csv, 'carte.csv') }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Runs in the page: what the import pages do, from the chosen file to the result. */
async function readInWorker(given: {
  worker: string
  file: string
  name: string
  about: { currency: string; name: string }
}): Promise<number> {
  const bytes = Uint8Array.from(atob(given.file), (letter) => letter.charCodeAt(0))
  const file = new File([bytes], given.name)
  const start = performance.now()
  const worker = new Worker(given.worker, { type: 'module' })
  const ask = (message: ToReader) =>
    new Promise<FromReader>((resolve, reject) => {
      worker.addEventListener('error', () => reject(new Error('the worker died')))
      worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
        if (data.type !== 'progress') resolve(data)
      })
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(message)
    })
  const read = await ask({ type: 'read', file, encoding: null })
  if (read.type !== 'read' || !read.answer.ok) throw new Error('the file was not read')
  const sheet = read.answer.sheets[0]
  if (!sheet) throw new Error('no sheet')
  const { headerRow, mapping } = sheet
  const checked = await ask({ type: 'menu', sheet: 0, headerRow, mapping, withHidden: false, ...given.about })
  if (checked.type !== 'menu' || !checked.outcome.isWhole) throw new Error('the menu is not whole')
  worker.terminate()
  return performance.now() - start
}
