import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facts } from '../../../tests/assistant/facts.ts'
import { intents } from './intents.ts'
import { recognise } from './recognise.ts'
import { guessesOf } from './model/model.ts'
import { weights } from './model/weights.ts'

const heard = (text: string) => recognise(text, facts()).intents[0]

describe('the fitted model', () => {
  it('knows every intent there is, the forbidden activation, and what is for nobody', () => {
    const known = new Set(weights.classes)
    expect([...intents].filter((intent) => !known.has(intent))).toEqual([])
    expect([...known].filter((name) => !intents.some((intent) => intent === name))).toEqual([
      '!activate',
      'unknown',
    ])
  })

  it('answers likelihoods that are one together, the likeliest first, of any features', () => {
    for (const features of [[], ['w'], ['wprinter', 'cprin'], ['=pause', '#pause', 'wpause']]) {
      const guesses = guessesOf(features)
      expect(guesses).toHaveLength(weights.classes.length)
      expect(guesses.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1, 9)
      const likelihoods = guesses.map(({ likelihood }) => likelihood)
      expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => b - a))
    }
  })

  it('is under 700 kB gzipped, and says what it was fitted to', () => {
    const file = readFileSync(new URL('model/weights.ts', import.meta.url))
    expect(gzipSync(file).length).toBeLessThan(700_000)
    expect(weights.sentences).toBeGreaterThan(30_000)
    expect(weights.score).toBeGreaterThan(0.7)
  })

  it('decides within 2 ms of the processor', () => {
    const features = Array.from({ length: 200 }, (_, at) => `cx${at}`).concat(
      'wprinter',
      'cprint',
      '#printer',
    )
    guessesOf(features)
    const start = process.cpuUsage()
    for (let round = 0; round < 100; round++) guessesOf(features)
    expect(process.cpuUsage(start).user / 1_000 / 100).toBeLessThan(2)
  })

  it.each([
    ['add a second screen', 'second-screen'],
    ['only the bar should see drinks', 'stations'],
    ['how many burgers are on the board in all', 'all-day'],
    ['the new cook needs a PIN', 'people'],
    ['every ticket comes out twice', 'print-twice'],
    ['the app is frozen', 'station-health'],
    ['Uber asks for permission', 'uber-consent'],
    ['export the sales to Excel', 'report-export'],
    ['ajouter un deuxième écran', 'second-screen'],
    ['donner un NIP à la nouvelle', 'people'],
    ['exporter les ventes en csv', 'report-export'],
    ['agregar otra pantalla', 'second-screen'],
    ['cada comanda sale dos veces', 'print-twice'],
    ['exportar las ventas a excel', 'report-export'],
    ['is it raining outside', 'unknown'],
  ])('hears what no rule names: %s', (text, intent) => {
    expect(heard(text)?.intent).toBe(intent)
  })
})
