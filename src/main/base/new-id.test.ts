import { expect, it } from 'vitest'
import { validate, version } from 'uuid'
import { newId } from './new-id.ts'

it('gives ids that are all different, also beyond those whose chance was drawn at once', () => {
  const ids = Array.from({ length: 5_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
})
