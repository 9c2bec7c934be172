import { describe, expect, it } from 'vitest'
import type { MenuOnFile } from '../store/menus-on-file.ts'
import { isAsKnown, noted, settled } from './on-file.ts'

const published = { menuId: 'm', version: 1, at: 1 }
const seen = { locationId: 'l', channel: 'doordash', fingerprint: 'b', platformMenuId: null } as const
const before: MenuOnFile = {
  ...seen,
  fingerprint: 'a',
  readAt: 1,
  knownFingerprint: 'a',
  noticedAt: null,
  published,
}
const nothing = { ours: null, isKnown: false }

describe('what is kept of a place that was read (R27)', () => {
  it('is known where no menu of ours was ever taken', () =>
    expect(noted(undefined, seen, nothing, 9)).toMatchObject({ knownFingerprint: 'b', noticedAt: null }))

  it('is an outside change where ours was replaced, noticed when it was first seen', () => {
    const first = noted(before, seen, nothing, 9)
    expect(first).toMatchObject({ fingerprint: 'b', knownFingerprint: 'a', noticedAt: 9, published })
    expect(noted(first, seen, nothing, 20).noticedAt).toBe(9)
  })

  it('is no news once what was known stands there again', () => {
    const changed = noted(before, seen, nothing, 9)
    expect(noted(changed, { ...seen, fingerprint: 'a' }, nothing, 20).noticedAt).toBeNull()
  })

  it('is ours where it is a menu of ours, and known where it came from us', () => {
    const newer = { menuId: 'm', version: 2, at: 9 }
    expect(noted(before, seen, { ours: newer, isKnown: false }, 9)).toMatchObject({
      noticedAt: null,
      published: newer,
    })
    expect(noted(before, seen, { ours: null, isKnown: true }, 9)).toMatchObject({
      noticedAt: null,
      published,
    })
  })

  it('is settled once a person has seen it', () => {
    const changed = noted(before, seen, nothing, 9)
    expect(settled(changed, published)).toMatchObject({ knownFingerprint: 'b', noticedAt: null })
    expect(isAsKnown(settled(changed, published), 'b')).toBe(true)
    expect(isAsKnown(changed, 'b')).toBe(false)
  })
})
