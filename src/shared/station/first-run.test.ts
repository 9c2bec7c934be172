import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstRunBegun,
  firstRunMoves,
  firstRunProgress,
  firstRunSteps,
  firstRunStepsFor,
  moveFirstRun,
  settleFirstRun,
} from './first-run.ts'

test('every step may be gone past, and the run is over after the last', () => {
  const end = firstRunSteps.reduce((at, step) => moveFirstRun(at, step, 'skip'), firstRunBegun)
  expect(end).toEqual({ at: null, skipped: [...firstRunSteps] })
  expect(moveFirstRun(end, 'doordash', 'back')).toBe(end)
})

test('back from a step leads to the one before it, and what is done there is no longer skipped', () => {
  const skipped = moveFirstRun(firstRunBegun, 'language', 'skip')
  const back = moveFirstRun(skipped, 'account', 'back')
  expect(back).toEqual({ at: 'language', skipped: ['language'] })
  expect(moveFirstRun(back, 'language', 'done')).toEqual({ at: 'account', skipped: [] })
})

test('a second touch of the same button changes nothing', () => {
  const next = moveFirstRun(firstRunBegun, 'language', 'done')
  expect(moveFirstRun(next, 'language', 'done')).toBe(next)
})

test('whatever is pressed in whatever order, the run can still be ended, and can be kept and read', () => {
  const move = fc.tuple(fc.constantFrom(...firstRunSteps), fc.constantFrom(...firstRunMoves))
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      let run = moves.reduce((at, [step, how]) => moveFirstRun(at, step, how), firstRunBegun)
      expect(firstRunProgress.parse(JSON.parse(JSON.stringify(run)))).toEqual(run)
      for (const step of firstRunSteps) run = moveFirstRun(run, step, 'done')
      expect(run.at).toBeNull()
    }),
  )
})

test('in a browser the whole screen is not asked for, and a run that stands there goes on', () => {
  const steps = firstRunStepsFor(false)
  const atSound = { at: 'sound' as const, skipped: [] }
  expect(moveFirstRun(atSound, 'sound', 'done', steps).at).toBe('doordash')
  expect(moveFirstRun({ at: 'doordash', skipped: [] }, 'doordash', 'back', steps).at).toBe('sound')
  expect(settleFirstRun({ at: 'kiosk', skipped: [] }, steps).at).toBe('doordash')
  expect(moveFirstRun(atSound, 'sound', 'done', firstRunStepsFor(true)).at).toBe('kiosk')
})
