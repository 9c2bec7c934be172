import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/renderer/kit/tokens.css', import.meta.url), 'utf8')
const themes = {
  dark: /^\.kitchen \{([^}]*)\}/m.exec(css)?.[1] ?? '',
  light: /^\.kitchen\[data-theme='light'\] \{([^}]*)\}/m.exec(css)?.[1] ?? '',
}

function partsOf(theme: string, token: string): number[] {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(theme)?.[1]
  if (hex === undefined) throw new Error(`no colour --${token}`)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** `light`: a colour that lies over it, as strong as this (0 to 1). */
function luminance(theme: string, token: string, light?: { token: string; share: number }): number {
  const lit = light && partsOf(theme, light.token)
  const [red = 0, green = 0, blue = 0] = partsOf(theme, token).map((own, at) => {
    const part = own + ((lit?.[at] ?? own) - own) * (light?.share ?? 0)
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: string, one: string, two: string, light?: { token: string; share: number }): number {
  const [high = 0, low = 0] = [luminance(theme, one, light), luminance(theme, two, light)].sort(
    (a, b) => b - a,
  )
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
  ['on-allergy', 'allergy-ink'],
  ...['ink', 'ink-soft', 'late'].map((ink) => [ink, 'ended']),
] as [string, string][]

describe.each(Object.entries(themes))('the %s kitchen', (_name, theme) => {
  test.each(text)('%s on %s can be read across a kitchen (7:1)', (ink, ground) => {
    // On the stripes of an ended order a cook reads one word from near by: WCAG's own 4.5:1.
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(ground === 'ended' ? 4.5 : 7)
  })

  test.each(['ground', 'surface', 'raised'])(
    'the edge of a field shows on %s (3:1, WCAG 1.4.11)',
    (ground) => {
      expect(contrast(theme, 'edge', ground)).toBeGreaterThanOrEqual(3)
    },
  )

  test('what is left of a draining edge shows beside what has drained (3:1, WCAG 1.4.11)', () => {
    for (const state of ['new', 'preparing', 'ready'])
      expect(contrast(theme, state, 'spent'), state).toBeGreaterThanOrEqual(3)
  })

  test('at the height of a flash over the whole screen all stays legible (4.5:1, WCAG 1.4.3)', () => {
    const style = readFileSync(
      new URL('../../src/renderer/kitchen/sound/Flash.module.css', import.meta.url),
      'utf8',
    )
    const shares = [...style.matchAll(/opacity: (0\.\d+);/g)].map(([, share]) => Number(share))
    expect(shares).toHaveLength(2)
    for (const share of shares)
      for (const token of ['new', 'late'])
        for (const [ink, ground] of text)
          if (ground !== 'ended' && ground !== 'raised')
            expect(
              contrast(theme, ink, ground, { token, share }),
              `${ink} on ${ground} under ${share} of ${token}`,
            ).toBeGreaterThanOrEqual(ink === 'on-state' || ink.startsWith('ink') ? 4.5 : 3)
  })
})
