import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Entry = {
  optionalDependencies?: Record<string, string>
  resolved?: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
  gypfile?: boolean
}

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>
}

it('the lock holds the native packages of every platform, so that npm ci works on all of them', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    ),
  )
  // Mend with: node scripts/complete-lock.mjs
  expect(missing.filter((name) => /darwin|win32|linux|android/.test(name))).toEqual([])
})

it('the lock names no registry host', () => {
  expect(Object.values(lock.packages).filter((entry) => entry.resolved !== undefined)).toEqual([])
})

it('every package has a checksum, so that npm ci takes no other content for it', () => {
  const unchecked = Object.entries(lock.packages)
    // The project itself; a folder of it; a part of a package that is checked as a whole.
    .filter(([path, entry]) => path !== '' && !entry.link && !entry.inBundle)
    .filter(([, entry]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''))
    .map(([path]) => path)
  // Mend with: node scripts/complete-lock.mjs
  expect(unchecked).toEqual([])
})

it('no npm compiles a package that comes compiled, so that npm ci needs no compiler', () => {
  const compiled = Object.entries(lock.packages)
    .filter(([path]) => path !== '' && existsSync(new URL(`../../${path}/binding.gyp`, import.meta.url)))
    .filter(([, { gypfile }]) => gypfile !== false)
    .map(([path]) => path)
  // Mend with: node scripts/complete-lock.mjs
  expect(compiled).toEqual([])
})
