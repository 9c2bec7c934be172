import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { firstJavaScript, gzippedKb } from '../support/first-javascript.ts'

const built = join(import.meta.dirname, '../../out/renderer')

test('what the board needs before its first paint stays below 200 kB, gzipped', () => {
  const files = firstJavaScript(join(built, 'index.html'))
  const kb = gzippedKb(files)
  // React and the board are in it: less would mean that a file was missed.
  expect(kb).toBeGreaterThan(100)
  expect(kb, 'Load what only some sheet or page needs with whenAsked()').toBeLessThanOrEqual(200)
})

test('no language comes with it: each is a file of its own, and a kitchen loads one', () => {
  const first = new Set(firstJavaScript(join(built, 'index.html')))
  const assets = readdirSync(join(built, 'assets')).map((name) => join(built, 'assets', name))
  for (const words of ['Pedidos más fluidos con DoorDash', 'Des commandes plus fluides avec DoorDash']) {
    const holding = assets.filter(
      (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes(words),
    )
    expect(holding).toHaveLength(1)
    expect(first.has(holding[0] ?? '')).toBe(false)
  }
})

test('files are followed through what they import at once, not through what they ask for later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'om-first-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('index.html', '<script type="module" src="./a.js"></script>')
  write('a.js', 'import{b}from"./b.js";import"./c.js";b(()=>import("./later.js"))')
  write('b.js', 'export{d as b}from"./d.js"')
  write('c.js', 'import "./b.js"')
  write('d.js', 'export const d=1')
  write('later.js', '')
  expect(firstJavaScript(join(folder, 'index.html'))).toEqual(
    ['a.js', 'b.js', 'd.js', 'c.js'].map((name) => join(folder, name)),
  )
})
