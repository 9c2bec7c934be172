import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanLines } from './sanitise.ts'

test('no control character survives in any text, whatever surrounds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const everything = [cleanLine(text), ...cleanLines(text).lines]
      for (const line of everything) {
        expect(line).not.toMatch(/\p{Cc}|[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u)
        expect(line.isWellFormed()).toBe(true)
      }
    }),
  )
})

test('text of Western Europe alone, the quick way, comes out as it does beside a letter of elsewhere', () => {
  const letters = Array.from({ length: 256 }, (_, code) => String.fromCodePoint(code))
  for (const one of letters)
    for (const text of [one, ` ${one}`, `${one} `, `e${one}e`, `a${one} ${one}b`, `\u00AD${one}`])
      expect(cleanLine(text)).toBe(cleanLine(`${text}\u200B`))
})

test('printer commands in a name become harmless letters', () => {
  expect(cleanLine('Bob\x1bp\0\x32\xfa \x1dV\0 \x10\x04\x01 end\x7f\x9b')).toBe('Bobp2ú V end')
})

test('accents are composed and odd spaces plain, as code pages need them', () => {
  expect(cleanLine('cre\u0300me bru\u0302le\u0301e')).toBe('crème brûlée')
  expect(cleanLine('1\u202F234,50\u00A0€\u2009!')).toBe('1 234,50 € !')
})

test('direction overrides cannot turn the rest of a ticket around', () => {
  expect(cleanLine('abc\u202Edef\u2066ghi\u200F')).toBe('abcdefghi')
})

test('a joiner stays inside an emoji and nowhere else', () => {
  expect(cleanLine('👨\u200D👩\u200D👧')).toBe('👨\u200D👩\u200D👧')
  expect(cleanLine('❤\uFE0F\u200D🔥')).toBe('❤\uFE0F\u200D🔥')
  expect(cleanLine('👍🏽\u200D')).toBe('👍🏽')
  expect(cleanLine('a\u200Db')).toBe('ab')
  expect(cleanLine('❤\uFE0F ok')).toBe('❤ ok')
  expect(cleanLine('1\uFE0F\u20E3')).toBe('1\uFE0F\u20E3')
})

test('a piled-up letter keeps a few of its marks', () => {
  expect(cleanLine(`Z${'\u0321'.repeat(50)}`).length).toBeLessThan(7)
})

test('line breaks of a note stay breaks; in a name they become spaces', () => {
  expect(cleanLines('Ring twice\r\nthen wait\n\n\u2028by the door')).toEqual({
    lines: ['Ring twice', 'then wait', 'by the door'],
    cut: false,
  })
  expect(cleanLine('Ring twice\r\nthen wait')).toBe('Ring twice then wait')
})

test('very long text is cut between characters, and says so', () => {
  const long = cleanLines('🍕'.repeat(2_000))
  expect(long.cut).toBe(true)
  expect(long.lines[0]?.length).toBe(2_000)
  expect(cleanLines('x'.repeat(1_999) + '🍕').lines[0]).toBe('x'.repeat(1_999))
  expect(cleanLines('a\n'.repeat(500))).toMatchObject({ cut: true })
  expect(cleanLine('y'.repeat(900))).toBe(`${'y'.repeat(300)}…`)
})
