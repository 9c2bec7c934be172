import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './workshop.ts'

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
type Lock = { packages: Record<string, { version?: string }> }
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
