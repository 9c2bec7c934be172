import { expect, test } from 'vitest'
import { readView, usualView } from './board-view.ts'

test('what was chosen on a screen is read again', () => {
  const view = { cards: 'strip', order: 'due', text: 'large', theme: 'light' } as const
  expect(readView(JSON.parse(JSON.stringify(view)))).toEqual(view)
})

test.each([null, 'strip', 7, [], { cards: 'tiny', theme: 3 }])(
  'what nobody can have chosen is as usual: %j',
  (stored) => {
    expect(readView(stored)).toEqual(usualView)
  },
)
