import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from './import-graph.ts'
import { root } from './workshop.ts'

/** The tiers of the screen, from what imports nothing of it to what joins it all. */
const tiers = { kit: 0, station: 1, views: 2, feature: 3, app: 4 } as const

/** The room a file of the screen belongs to, and its tier; null for what belongs to none. */
function roomOf(path: string): { name: string; tier: keyof typeof tiers } | null {
  const [, , top = '', next = ''] = path.split('/')
  if (top === 'kit' || top === 'station' || top === 'views' || top === 'app') return { name: top, tier: top }
  if (top === 'assistant') return { name: top, tier: 'feature' }
  return top === 'kitchen' || top === 'office' ? { name: `${top}/${next}`, tier: 'feature' } : null
}

/** Imports of the screen that do not go down a tier, by whatever kind of import, as `from > to`. */
function climbing(files: ReadonlyMap<string, string>): string[] {
  return [...importsOf(files)].flatMap(([path, targets]) =>
    [...targets]
      .filter((target) => {
        const [from, to] = [roomOf(path), roomOf(target)]
        if (from === null || to === null) return true
        return from.name !== to.name && tiers[to.tier] >= tiers[from.tier]
      })
      .map((target) => `${path} > ${target}`),
  )
}

test('a room of the screen imports kit, station and views, and never another feature', () => {
  const paths = readdirSync(join(root, 'src/renderer'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/renderer/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
  expect(paths.length).toBeGreaterThan(500)
  const files = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  expect(climbing(files)).toEqual([])
})

test.each([
  [
    'src/renderer/kit/ui/a.ts',
    `import { x } from '../../station/clock/x.ts'`,
    'src/renderer/station/clock/x.ts',
  ],
  [
    'src/renderer/station/clock/a.ts',
    `import '#renderer/kitchen/board/x.ts'`,
    'src/renderer/kitchen/board/x.ts',
  ],
  [
    'src/renderer/kitchen/later/a.tsx',
    `const x = lazy(() => import('../board/x.ts'))`,
    'src/renderer/kitchen/board/x.ts',
  ],
  [
    'src/renderer/kitchen/later/a.tsx',
    `type X = import('#renderer/office/home/x.ts').X`,
    'src/renderer/office/home/x.ts',
  ],
  [
    'src/renderer/assistant/content/a.tsx',
    `import x from '../../office/help/x.css'`,
    'src/renderer/office/help/x.css',
  ],
  ['src/renderer/office/home/a.tsx', `import { x } from '#renderer/app/x.ts'`, 'src/renderer/app/x.ts'],
])('an import up or across in %s is noticed: %s', (path, text, target) => {
  expect(
    climbing(
      new Map([
        [path, text],
        [target, ''],
      ]),
    ),
  ).toEqual([`${path} > ${target}`])
})
