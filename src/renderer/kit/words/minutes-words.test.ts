import { expect, test } from 'vitest'
import { hoursText } from './minutes-words.ts'

test('hours and minutes are said as a cook says them', () => {
  expect([60, 75, 166, 599, 600, 725].map((minutes) => hoursText(minutes).replaceAll('\u00a0', ' '))).toEqual(
    ['1 h', '1 h 15', '2 h 46', '9 h 59', '10 h', '12 h'],
  )
})
