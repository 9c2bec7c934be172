import { expect, test } from 'vitest'
import { alarms, quiet } from '../../../tests/fixtures/allergy-corpus.ts'
import { mentionsAllergy } from './allergy.ts'

const notes = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('\\n', '\n'))

test('allergies are found in notes as people write them, and few other notes cry wolf', () => {
  const missed = notes(alarms).filter((note) => !mentionsAllergy(note))
  const falseAlarms = notes(quiet).filter((note) => mentionsAllergy(note))
  // Some of these are beyond a list of words ("peanuts: no"); the floors only fall if the matcher gets worse.
  const found = notes(alarms).length - missed.length
  const recall = found / notes(alarms).length
  const precision = found / (found + falseAlarms.length)
  console.log(
    `allergy notes: ${notes(alarms).length} alarms, ${notes(quiet).length} quiet; recall ${recall.toFixed(3)}, ` +
      `precision ${precision.toFixed(3)}; missed ${JSON.stringify(missed)}, false ${JSON.stringify(falseAlarms)}`,
  )
  expect(recall).toBeGreaterThanOrEqual(0.96)
  expect(precision).toBeGreaterThanOrEqual(0.97)
})

test('English and French say the same of the same note', () => {
  expect(mentionsAllergy('no peanuts')).toBe(true)
  expect(mentionsAllergy('sans arachides')).toBe(true)
  expect(mentionsAllergy(null)).toBe(false)
})

test.each([
  ['a "no" that never ends', 'no '],
  ['a list without an end', 'no a, '],
  ['one long word', 'peanuut'],
  ['marks only', "'t/.,:;"],
  ['line breaks only', '\r\n'],
])('%s is read in linear time', (_name, piece) => {
  const started = performance.now()
  for (let round = 0; round < 5; round += 1) mentionsAllergy(piece.repeat(200_000))
  expect(performance.now() - started).toBeLessThan(1_500)
})
