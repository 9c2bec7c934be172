import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { circlesOf, foldersOf, importsOf } from './import-graph.ts'
import { root } from './workshop.ts'

function sourcesOf(layer: string): Map<string, string> {
  const paths = readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => `src/${layer}/${file.replaceAll('\\', '/')}`)
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

test.each(['shared', 'main', 'renderer', 'sandbox'])(
  'no file and no folder of %s imports itself by way of others, types included',
  (layer) => {
    const files = importsOf(sourcesOf(layer))
    expect(files.size).toBeGreaterThan(50)
    const circles = { files: circlesOf(files), folders: circlesOf(foldersOf(files)) }
    expect(circles).toEqual({ files: [], folders: [] })
  },
)

test.each([
  ['a value', `import { two } from './two.ts'`],
  ['a type', `import type { Two } from './two.ts'`],
  ['a type in passing', `type Two = import('./two.ts').Two`],
  ['something handed on', `export { two } from './two.ts'`],
  ['by the name of the layer', `import type { Two } from '#shared/a/two.ts'`],
])('two files that import each other are noticed: %s', (_, text) => {
  const files = new Map([
    ['src/shared/a/one.ts', text],
    ['src/shared/a/two.ts', `import type { One } from './one.ts'`],
    ['src/shared/a/three.ts', `import { one } from './one.ts'`],
  ])
  expect(circlesOf(importsOf(files))).toEqual([['src/shared/a/one.ts', 'src/shared/a/two.ts']])
})

test('a circle of folders is noticed where no two files import each other', () => {
  const files = new Map([
    ['src/main/a/one.ts', `import type { Two } from '../b/two.ts'`],
    ['src/main/a/four.ts', ''],
    ['src/main/b/two.ts', `import { three } from '../b/c/three.ts'`],
    ['src/main/b/c/three.ts', `import type { Four } from '../../a/four.ts'`],
    ['src/main/core.ts', `import { one } from './a/one.ts'`],
  ])
  expect(circlesOf(importsOf(files))).toEqual([])
  expect(circlesOf(foldersOf(importsOf(files)))).toEqual([['src/main/a', 'src/main/b', 'src/main/b/c']])
})
