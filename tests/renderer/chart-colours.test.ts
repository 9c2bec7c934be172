import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { palette } from '#shared/reports/charts/palette.ts'

it('charts are drawn in the colours of the room they stand in', () => {
  const css = readFileSync('src/renderer/kit/office.css', 'utf8')
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]
  expect(palette).toEqual({
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    line: token('line'),
    surface: token('surface'),
    brand: token('brand'),
  })
})
