import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

function counted() {
  const asked: string[] = []
  const answer = remembered((text) => {
    asked.push(text)
    return text.length > 1 ? text.length : undefined
  }, 3)
  return { asked, answer }
}

test('what was asked before is not worked out again, be the answer nothing', () => {
  const { asked, answer } = counted()
  expect([answer('egg'), answer('a'), answer('egg'), answer('a')]).toEqual([3, undefined, 3, undefined])
  expect(asked).toEqual(['egg', 'a'])
})

test('it keeps no more answers than it may, and no answer to a novel', () => {
  const { asked, answer } = counted()
  const novel = 'x'.repeat(1_001)
  for (const text of ['one', 'two', 'three', 'four', 'one', novel, novel]) answer(text)
  expect(asked).toEqual(['one', 'two', 'three', 'four', 'one', novel, novel])
  answer('four')
  answer('one')
  expect(asked).toHaveLength(7)
})
