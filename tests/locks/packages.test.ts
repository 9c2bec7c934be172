import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './workshop.ts'

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
type Package = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  engines?: { node?: string }
}
type Lock = { packages: Record<string, Package> }
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))
const manifest = read('package.json') as Manifest
const lock = read('package-lock.json') as Lock

test('every oRPC package has the same exact version, because their wire format is one', () => {
  const versions = Object.entries(lock.packages)
    .filter(([path]) => /node_modules\/@orpc\/[^/]+$/.test(path))
    .map(([, { version }]) => version)
  expect(versions.length).toBeGreaterThan(3)
  expect(new Set(versions)).toEqual(new Set([manifest.dependencies['@orpc/server']]))
})

test('every dependency is pinned to one exact version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

/** Oldest Node that may run `npm ci`; everything after that runs on the Node it installed. */
const installingNode = [20, 19, 0]

test('npm ci under Node 20.19 leaves out no native package of this or another system', () => {
  // npm silently skips an optional package whose `engines` refuse the Node it runs on, and the build then fails.
  const refused = Object.entries(lock.packages)
    .filter(([, { optional, os, cpu }]) => optional && (os !== undefined || cpu !== undefined))
    .filter(([, { engines }]) => engines?.node !== undefined && !accepts(engines.node, installingNode))
    .map(([path, { engines }]) => `${path}: ${engines?.node}`)
  expect(refused).toEqual([])
})

test.each([
  ['>=22.19.0', false],
  ['>= 10', true],
  ['^20.19.0 || >=22.12.0', true],
  ['^18.0.0 || ^22.13.0', false],
  ['^20.20.0 || >=21', false],
])('a package for Node %s counts as fit for 20.19: %s', (range, fits) => {
  expect(accepts(range, installingNode)).toBe(fits)
})

/** Enough of npm's ranges for the `engines` in our lock file. */
function accepts(range: string, version: number[]): boolean {
  return range.split('||').some((part) => {
    const [, operator, digits = ''] = /^\s*(>=|\^)\s*([\d.]+)\s*$/.exec(part) ?? []
    if (operator === undefined) throw new Error(`cannot read the range ${range}`)
    const wanted = digits.split('.').map(Number)
    if (operator === '^' && wanted[0] !== version[0]) return false
    for (const [at, number] of version.entries()) {
      const least = wanted[at] ?? 0
      if (number !== least) return number > least
    }
    return true
  })
}
