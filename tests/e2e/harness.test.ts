import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every end-to-end spec belongs to a project, so that none is silently left out', () => {
  const config = readFileSync(join(import.meta.dirname, '../../playwright.config.ts'), 'utf8')
  const specs = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts'))
  expect(specs.length).toBeGreaterThan(2)
  for (const spec of specs) expect(config).toContain(`'${spec}'`)
})
