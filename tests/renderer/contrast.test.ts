import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/renderer/kit/tokens.css', import.meta.url), 'utf8')

function luminance(token: string): number {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(css)?.[1]
  if (hex === undefined) throw new Error(`no colour --${token}`)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, two: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const text = [
  ...['ink', 'ink-soft'].flatMap((ink) => ['ground', 'surface', 'raised'].map((ground) => [ink, ground])),
  ...['new', 'preparing', 'ready', 'late', 'scheduled'].flatMap((state) => [
    [state, 'surface'],
    [state, 'ground'],
    ['on-state', state],
  ]),
  ['note-ink', 'note'],
  ['allergy-ink', 'allergy'],
] as [string, string][]

test.each(text)('%s on %s can be read across a kitchen (7:1)', (ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7)
})

test.each(['ground', 'surface', 'raised'])('the edge of a field shows on %s (3:1, WCAG 1.4.11)', (ground) => {
  expect(contrast('edge', ground)).toBeGreaterThanOrEqual(3)
})
