import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedWord, beginningsOf, foldedWords } from './folded-words.ts'

test.each([
  ['Crème BRÛLÉE', ['creme', 'brulee']],
  ['cre\u0300me bru\u0302le\u0301e', ['creme', 'brulee']],
  ['Œufs à la coque', ['oeufs', 'a', 'la', 'coque']],
  ['Straße, Łódź & Smørrebrød', ['strasse', 'lodz', 'smorrebrod']],
  ["L'Express d’été", ['l', 'express', 'd', 'ete']],
  ['+1 (514) 555-0199', ['1', '514', '555', '0199']],
  ['İSTANBUL ısı', ['istanbul', 'isi']],
  ['pou\u00ADtine\u200B "NEAR" -x* ^a:b', ['poutine', 'near', 'x', 'a', 'b']],
  ['قَهْوَة', ['قهوة']],
  ['ﬁlet ½ m²', ['filet', '1', '2', 'm2']],
  ['🍕🔥 !!! \0', []],
])('the words of %j are %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words)
})

test('composed and decomposed, large and small: a text has the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldedWords(text.normalize('NFC'))).toEqual(foldedWords(text.normalize('NFD')))
      for (const word of foldedWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
})

test('plain text, the quick way, has the words it has beside a word with an accent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect([...foldedWords(text), 'e']).toEqual(foldedWords(`${text} é`))
    }),
  )
})

test('in a script without spaces every letter may begin a word, up to a length', () => {
  expect(beginningsOf('宫保鸡丁')).toEqual(['宫保鸡丁', '保鸡丁', '鸡丁', '丁'])
  expect(beginningsOf('poutine')).toEqual(['poutine'])
  expect(askedWord('鸡'.repeat(10_000))).toBe('鸡'.repeat(16))
  expect(askedWord('a'.repeat(40))).toBe('a'.repeat(40))
})
