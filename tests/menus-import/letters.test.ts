import CodepageEncoder from '@point-of-sale/codepage-encoder'
import { describe, expect, test } from 'vitest'
import { textOf } from '#shared/menu/import/table.ts'
import { decode, type Encoding } from '../../src/renderer/office/menus/import/reading/encodings.ts'
import { likelyEncodings } from '../../src/renderer/office/menus/import/reading/guess-encoding.ts'
import { outcomeOf } from '../../src/renderer/office/menus/import/reading/outcome.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'

/** Text in one of the old ways to write letters; what it does not have is left out of the test's texts. */
function written(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text))
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const letters = decode(new Uint8Array(bytes), encoding)
  return new Uint8Array(
    Array.from(text, (letter) => {
      const byte = letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : letters.indexOf(letter)
      if (byte === -1) throw new Error(`${encoding} has no ${letter}`)
      return byte
    }),
  )
}

const old = ['windows-1252', 'macintosh', 'cp850', 'cp437'] as const
const menu = (...dishes: string[]) => `Plat;Prix\r\n${dishes.map((dish) => `${dish};9,50\r\n`).join('')}`
async function dishesIn(bytes: Uint8Array<ArrayBuffer>, chosen: Encoding | null = null) {
  const read = await readFile(bytes, 'carte.csv', undefined, chosen)
  if (!read.ok) throw new Error(read.problem)
  return (read.sheets[0]?.table.rows ?? []).slice(1).map((cells) => textOf(cells[0]))
}

describe('letters are read as they were written', () => {
  const menus: [string, string[]][] = [
    ['one accent in the whole file', ['Café', 'Steak', 'Soup']],
    ['the house menu', ['Crème brûlée', 'Pâté maison', 'Gâteau', 'Bœuf'.replace('œ', 'oe')]],
    ['a word that begins with an accent', ['Éclair', 'Œufs'.replace('Œ', 'Oe'), 'Épinards à la crème']],
    ['small words', ['Tarte à l’oignon'.replace('’', "'"), 'Gigot à point']],
    ['Spanish and German words', ['Jalapeño', 'Käsespätzle', 'Müsli']],
  ]
  test.each(old.flatMap((encoding) => menus.map(([name, dishes]) => [encoding, name, dishes] as const)))(
    'in %s: %s',
    async (encoding, _, dishes) => {
      expect(await dishesIn(written(menu(...dishes), encoding))).toEqual(dishes)
    },
  )

  test.each<[Encoding, string[]]>([
    ['windows-1252', ['CRÈME BRÛLÉE', 'Œufs mimosa', '« Le » burger – 12 €', 'Crêpe 100 %']],
    ['macintosh', ['CRÈME BRÛLÉE', 'Œufs mimosa', '« Le » burger – 12 €', 'Crêpe 100 %']],
    ['cp850', ['CRÈME BRÛLÉE', 'PÂTÉ DE CANARD', 'MOUSSE À LA FRAMBOISE']],
    ['utf-16le', ['Crème brûlée', 'Œufs']],
    ['utf-16be', ['Crème brûlée', 'Œufs']],
    ['utf-8', ['Crème brûlée', '麺', 'Œufs']],
  ])('in %s: capitals, ligatures and signs', async (encoding, dishes) => {
    expect(await dishesIn(written(menu(...dishes), encoding))).toEqual(dishes)
  })

  test('a text of DOS may end with its mark of the end', async () => {
    expect(await dishesIn(written(`${menu('Crème')}\x1a`, 'cp850'))).toEqual(['Crème'])
  })
})

describe('a person can judge and choose', () => {
  test('each way comes with the words that tell it apart, the likeliest first, and none twice', async () => {
    const bytes = written(menu('Crème brûlée', 'Steak', 'Pâté'), 'macintosh')
    const ways = likelyEncodings(bytes)
    expect(ways[0]).toEqual({ encoding: 'macintosh', words: ['Crème', 'brûlée', 'Pâté'] })
    expect(ways.map(({ encoding }) => encoding)).toContain('windows-1252')
    expect(new Set(ways.map(({ words }) => words.join())).size).toBe(ways.length)
  })

  test('the chosen way is taken, whatever was likelier; a file that says itself how it is written keeps to that', async () => {
    const bytes = written(menu('Crème'), 'macintosh')
    expect(await dishesIn(bytes, 'windows-1252')).not.toEqual(['Crème'])
    expect(await dishesIn(written(menu('Crème'), 'utf-8'), 'windows-1252')).toEqual(['Crème'])
  })

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', written(menu('Crème'), 'utf-8')],
    ['plain letters', written(menu('Soup'), 'windows-1252')],
  ])('%s leave nothing to choose', async (_, bytes) => {
    const read = await readFile(bytes, 'carte.csv')
    expect(read.ok && read.letters).toBe(null)
  })
})

test.each(['cp437', 'cp850'] as const)('the table of %s is the one printers have', (page) => {
  const letters = decode(new Uint8Array(Array.from({ length: 128 }, (_, at) => at + 0x80)), page)
  for (const [at, letter] of Array.from(letters).entries()) {
    const [byte] = CodepageEncoder.encode(letter, page)
    // Where a letter has two places, printers take the first.
    if (byte !== undefined && byte >= 0x80) expect([letter, byte]).toEqual([letter, at + 0x80])
  }
})

test.each([
  ['a control character of the second row', 'Cr\u008fme'],
  ['what stands for a lost letter', 'Cr\ufffdme'],
])('a text with %s is a bad cell, never a dish', async (_, name) => {
  const read = await readFile(new Uint8Array(Buffer.from(`Item,Price\n${name},5\nSoup,6\n`)), 'menu.csv')
  const table = read.ok ? read.sheets[0]?.table : undefined
  if (!table) throw new Error('not read')
  const about = { type: 'menu', sheet: 0, headerRow: 0, mapping: { item: 0, price: 1 } } as const
  const outcome = outcomeOf(table, { ...about, withHidden: false, currency: 'CAD', name: 'menu' })
  expect(outcome.problems).toMatchObject([{ address: 'A2', code: 'odd-letters', severity: 'error' }])
  expect(outcome.partial?.menu.categories[0]?.items.map((item) => item.name)).toEqual(['Soup'])
})
