import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * THIRD-PARTY-NOTICES: each package that goes out with the program, with its version, licence and the licence's text.
 * `bundled` are the folders of what Vite bundled, `beside` the names of what lies beside the bundle as it is. Throws
 * when a package brings no text and its licence has none that is the same for all.
 */
export function thirdPartyNotices(root, { bundled, beside }) {
  const folders = new Set([...bundled, ...beside.flatMap((name) => withDependencies(root, name))])
  const parts = [...folders].map(readPackage)
  const inOrder = [...new Map(parts.map((part) => [part.title, part])).values()].toSorted((a, b) =>
    a.title < b.title ? -1 : 1,
  )
  return [
    'Order Manager is built with the work of others, named here with their licences. The notices of Electron and Chromium',
    'come with Electron itself (LICENSE.electron.txt and LICENSES.chromium.html).',
    ...inOrder.map(({ title, licence, texts }) => [`${title}\nLicence: ${licence}`, ...texts].join('\n\n')),
    fonts(root),
    nativeParts(root),
  ].join(`\n\n${'='.repeat(100)}\n\n`)
}

/** The folder of a package and of all it needs to run, as npm laid them out flat. */
function withDependencies(root, name, seen = new Set()) {
  const folder = join(root, 'node_modules', name)
  if (seen.has(folder)) return []
  seen.add(folder)
  const { dependencies = {} } = readJson(join(folder, 'package.json'))
  return [folder, ...Object.keys(dependencies).flatMap((needed) => withDependencies(root, needed, seen))]
}

function readPackage(folder) {
  const { name, version, license, author } = readJson(join(folder, 'package.json'))
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim())
  if (texts.length === 0 && license !== 'MIT')
    throw new Error(`${name} brings no text of its licence (${license}): find it before this is shipped.`)
  const holder = (author?.name ?? author ?? `the authors of ${name}`).replace(/ *[<(].*/, '')
  return {
    title: `${name} ${version}`,
    licence: license,
    texts: texts.length > 0 ? texts : [`Copyright (c) ${holder}\n\n${mitText}`],
  }
}

/** The texts that lie in a package, and those of the works it took in, which some keep in a folder. */
function licenceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isFile()) return [path]
      return readdirSync(path)
        .toSorted()
        .map((file) => join(path, file))
    })
}

function fonts(root) {
  const folder = join(root, 'resources/fonts')
  const read = (file) => readFileSync(join(folder, file), 'utf8').trim()
  return `Fonts of tickets and previews\n\n${read('README.md')}\n\n${read('OFL.txt')}`
}

/** What is compiled into the native parts: SQLite by better-sqlite3, Skia and its company by the canvas. */
function nativeParts(root) {
  const scope = join(root, 'node_modules/@napi-rs')
  const sbom = readdirSync(scope)
    .map((name) => join(scope, name, 'sbom.cdx.json'))
    .find((file) => existsSync(file))
  if (sbom === undefined)
    throw new Error('The native part of @napi-rs/canvas brings no list of what is in it.')
  const lines = readJson(sbom)
    .components.filter(({ type }) => type !== 'file')
    .map(({ name, version, licenses = [] }) => {
      const licence = licenses.map((one) => one.expression ?? one.license?.id ?? one.license?.name).join(', ')
      return `${name} ${version ?? ''}${licence && ` (${licence})`}`
    })
  return [
    'Inside the native parts',
    'better-sqlite3: SQLite, which its authors put into the public domain.',
    `@napi-rs/canvas, as listed in its ${basename(sbom)}:\n\n${lines.toSorted().join('\n')}`,
  ].join('\n\n')
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const mitText = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
