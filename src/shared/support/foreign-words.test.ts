import { expect, test } from 'vitest'
import { foreignWords } from './foreign-words.ts'

/** Of this process alone (ms): what others on the machine do is no fault of what is measured. */
const cpuMs = () => process.cpuUsage().user / 1000

test.each([
  ['The menu is empty.', 'The menu is empty.'],
  ['menu.categories[1].items[0].price: the price was not accepted', 'the price was not accepted'],
  ['menu.categories[1].items: the category has no items', 'the category has no items'],
  ['STORE_HOURS_NOT_POPULATED_FAILURE', null],
  ['connect ECONNREFUSED 127.0.0.1:443', null],
  ['{"error":"x"}', null],
  ['merchant_supplied_id is required', null],
  ['menu.categories[1].items[0].price', null],
  ['x'.repeat(400), null],
])('%s reads as %s in English', (text, words) => expect(foreignWords(text, 'en')).toBe(words))

test('English stays off a French page', () => {
  expect(foreignWords('The menu is empty.', 'fr')).toBeNull()
})

test('a text without end is read in no time', () => {
  const started = cpuMs()
  foreignWords('menu.a'.repeat(200_000), 'en')
  foreignWords('menu.categories[1]'.repeat(16), 'en')
  expect(cpuMs() - started).toBeLessThan(100)
})

test('the number of an answer is for support, a sentence with a number in it is not', () => {
  for (const raw of [
    '500 Internal Server Error',
    '500',
    'HTTP 503 Service Unavailable',
    'DoorDash answered 500: try later',
  ])
    expect(foreignWords(raw, 'en'), raw).toBeNull()
  expect(foreignWords('The store has 500 items too many', 'en')).toBe('The store has 500 items too many')
})
