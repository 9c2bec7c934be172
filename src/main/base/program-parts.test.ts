import { expect, test } from 'vitest'
import { programParts } from './program-parts.ts'

test('a program that runs from its sources names no commit, and says what it runs on (P5)', () => {
  expect(programParts()).toEqual({
    commit: null,
    electron: null,
    chromium: null,
    node: process.versions.node,
    system: `${process.platform}-${process.arch}`,
  })
})
