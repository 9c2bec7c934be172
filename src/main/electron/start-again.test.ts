import { expect, test } from 'vitest'
import { argumentsAgain, settleStart } from './start-again.ts'

const start = (launched: { again: boolean; held: boolean }, mayRestart: boolean) =>
  settleStart(launched, () => mayRestart)

test('a person who starts it is asked nothing, and no restart is counted', () => {
  let counted = 0
  const count = () => {
    counted += 1
    return true
  }
  expect(settleStart({ again: false, held: false }, count)).toEqual({ isHeld: false, again: true })
  expect(counted).toBe(0)
})

test('one that ended without a word starts again, until that was too often: then it asks', () => {
  expect(start({ again: true, held: false }, true)).toEqual({ isHeld: false, again: true })
  expect(start({ again: true, held: false }, false)).toEqual({ isHeld: true, again: true })
})

test('one that ends while it asks is not started for ever', () => {
  expect(start({ again: true, held: true }, false)).toEqual({ isHeld: true, again: false })
})

test('somebody had it go on, and it ended later: it starts as any other', () => {
  expect(start({ again: true, held: true }, true)).toEqual({ isHeld: false, again: true })
})

test('what it was started with stays, and what is said of this start is said anew', () => {
  const first = argumentsAgain(['--data', '/d', '--kiosk'], false)
  expect(first).toEqual(['--data', '/d', '--kiosk', '--again'])
  expect(argumentsAgain(first, true)).toEqual(['--data', '/d', '--kiosk', '--again', '--held'])
  expect(argumentsAgain(argumentsAgain(first, true), false)).toEqual(first)
})
