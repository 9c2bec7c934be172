import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/station.ts'
import { expect, test } from './support/test.ts'

/** Spreadsheets are read in a worker: each shell has to serve it, and its policy has to let it start. */
test('the worker that reads spreadsheets starts and answers; the template is there to download', async ({
  kitchen,
}) => {
  const assets = readdirSync(join(root, 'out/renderer/assets'))
  const worker = assets.find((name) => /^import\.worker-.*\.js$/.test(name)) ?? ''
  const answer = await kitchen.page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL(`./assets/${name}`, location.href), { type: 'module' })
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        worker.addEventListener('message', ({ data }) => resolve(data))
        const file = new File(['Catégorie;Plat;Prix\nEntrées;Soupe;9,50\n'], 'carte.csv')
        // A worker has no origin to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ type: 'read', file, encoding: null })
      }),
    worker,
  )
  expect(answer).toMatchObject({
    type: 'read',
    answer: { ok: true, sheets: [{ name: 'carte', mapping: { category: 0, item: 1, price: 2 } }] },
  })
  const status = await kitchen.page.evaluate(async () => (await fetch('./templates/menu-fr.xlsx')).status)
  expect(status).toBe(200)
})
