import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/renderer/kit/tokens.css', import.meta.url), 'utf8')
const themes = {
  dark: /^\.kitchen \{([^}]*)\}/m.exec(css)?.[1] ?? '',
  light: /^\.kitchen\[data-theme='light'\] \{([^}]*)\}/m.exec(css)?.[1] ?? '',
}

/** The three parts of a token's colour, 0 to 255. */
function partsOf(theme: string, token: string): number[] {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(theme)?.[1]
  if (hex === undefined) throw new Error(`no colour --${token}`)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((each) => {
    const part = each / 255
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: readonly number[], two: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** `light`: a colour that lies over both, as strong as this (0 to 1). */
function contrast(theme: string, one: string, two: string, light?: { token: string; share: number }): number {
  const under = (token: string) =>
    light === undefined ? partsOf(theme, token) : mixed(theme, light.token, light.share, token)
  return contrastOf(under(one), under(two))
}

/** As `color-mix(in srgb, var(--one) share, var(--two))`. */
function mixed(theme: string, one: string, share: number, two: string): number[] {
  const under = partsOf(theme, two)
  return partsOf(theme, one).map((part, at) => part * share + (under[at] ?? 0) * (1 - share))
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
          if (ground !== 'ended')
            expect(
              contrast(theme, ink, ground, { token, share }),
              `${ink} on ${ground} under ${share} of ${token}`,
            ).toBeGreaterThanOrEqual(4.5)
  })

  test('an urgent entry is read, and its frame shows (4.5:1, and 3:1 for the frame)', () => {
    for (const tone of ['late', 'new']) {
      const entry = mixed(theme, tone, 0.16, 'ground')
      const strip = mixed(theme, 'late', 0.08, 'ground')
      for (const ink of ['ink', 'ink-soft'])
        expect(contrastOf(partsOf(theme, ink), entry), `${ink} on ${tone}`).toBeGreaterThanOrEqual(4.5)
      expect(contrastOf(partsOf(theme, tone), strip), tone).toBeGreaterThanOrEqual(3)
    }
  })

  test('the stripes of what is late, and its frame on the board, show (3:1, WCAG 1.4.11)', () => {
    expect(contrast(theme, 'late', 'late-dark')).toBeGreaterThanOrEqual(3)
    for (const state of ['new', 'preparing', 'ready', 'late'])
      for (const ground of ['ground', 'surface', 'ended', 'ended-more'])
        if (state === 'late' || !ground.startsWith('ended'))
          expect(contrast(theme, state, ground), `${state} on ${ground}`).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'focus', 'ground')).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'focus', 'surface')).toBeGreaterThanOrEqual(3)
  })
})
