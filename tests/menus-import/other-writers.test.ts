import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { itemsOf } from '#shared/menu/menu.ts'
import { outcomeOf } from '../../src/renderer/office/menus/import/reading/outcome.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'
import { summaryOf } from '../../src/renderer/office/menus/import/reading/summary.ts'
import {
  excel,
  exporter,
  exporterInUtf16,
  google,
  twoDishes,
  workbookOfRows,
} from '../fixtures/spreadsheets/other-writers.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/spreadsheets/${name}`, import.meta.url))

async function sheetsIn(file: Uint8Array, name = 'carte.xlsx') {
  const read = await readFile(new Uint8Array(file), name)
  if (!read.ok) throw new Error(`${name}: ${read.problem}`)
  return read.sheets
}
async function rowsIn(file: Uint8Array) {
  return (await sheetsIn(file))[0]?.table.rows
}

describe('LibreOffice', () => {
  test('its workbook comes in as it looks there: joined, hidden, formatted, calculated', async () => {
    const [shown, draft] = await sheetsIn(fixture('libreoffice.xlsx'))
    expect([shown?.table.name, shown?.isHidden, draft?.table.name, draft?.isHidden]).toEqual([
      'Carte d’été',
      false,
      'Brouillon',
      true,
    ])
    if (!shown) throw new Error('no sheet')
    const summary = summaryOf(shown)
    expect(summary).toMatchObject({ headerRow: 2, hiddenRows: 1, hiddenColumns: [3], unfit: [] })
    expect(summary.mapping).toEqual({
      category: 0,
      item: 1,
      description: 2,
      price: 4,
      'tax-rate': 5,
      vegetarian: 6,
      id: 7,
    })
    const about = { type: 'menu', sheet: 0, withHidden: false, currency: 'CAD', name: 'Carte' } as const
    const { menu, problems } = outcomeOf(shown.table, { ...about, ...summary })
    expect(problems.map(({ address, code, other }) => [address, code, other])).toEqual([
      ['E7', 'price-is-date', undefined],
      ['A4', 'merged', 'A4:A6'],
      ['E6', 'formula-result', undefined],
    ])
    expect(itemsOf(menu)).toMatchObject([
      {
        id: '0017',
        name: 'Crème brûlée & œufs',
        description: 'Première ligne\n« seconde » ligne',
        priceCents: 950,
        taxRate: '14.975',
        tags: ['vegetarian'],
      },
      { id: '0020', name: 'Soupe du jour', priceCents: 1175, tags: [] },
      { name: 'Bœuf 麺 🦦' },
    ])
    expect(menu.categories.map(({ name, items }) => [name, items.length])).toEqual([
      ['Entrées', 2],
      ['Plats', 1],
    ])
  })

  test.each([
    ['libreoffice.ods', 'open-document'],
    ['libreoffice.xls', 'old-excel'],
  ])('%s is named for what it is', async (name, problem) => {
    expect(await readFile(new Uint8Array(fixture(name)), name)).toMatchObject({ ok: false, problem })
  })

  test.each(['windows-1252', 'macintosh', 'cp437', 'cp850', 'utf-8'])(
    'its text in %s keeps every accent',
    async (encoding) => {
      const read = await readFile(new Uint8Array(fixture(`letters-${encoding}.csv`)), 'carte.csv')
      expect(read.ok && read.sheets[0]?.table.rows.map((cells) => cells.slice(0, 2))).toEqual([
        ['Catégorie', 'Plat'],
        ['Entrées', "Pâté à l'ail, maïs"],
        [null, 'Crème brûlée'],
        [null, 'ÉPERLANS GRILLÉS'],
      ])
    },
  )
})

describe('a menu of two dishes', () => {
  test.each([
    ['Excel', excel],
    ['Google Sheets', google],
    ['a program that only exports', exporter],
    ['a program that exports in UTF-16', exporterInUtf16],
  ])('as %s writes it', async (_, write) => {
    expect(await rowsIn(write())).toEqual(twoDishes)
  })
})

describe('single cells', () => {
  test('dates count from 1904 where the workbook says so', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>'
    const rows =
      '<row><c s="1"><v>44692</v></c><c s="2"><v>0.5</v></c><c t="d"><v>2026-05-12T00:00:00</v></c></row>'
    const dates = async (book: string) =>
      (await rowsIn(workbookOfRows(rows, { styles, book })))?.[0]?.map(
        (cell) => (cell as { text: string }).text,
      )
    expect(await dates('<workbookPr date1904="1"/>')).toEqual(['2026-05-12', '12:00', '2026-05-12'])
    expect(await dates('<workbookPr/>')).toEqual(['2022-05-11', '12:00', '2026-05-12'])
  })

  test('spaces that count stay, empty words are nothing, and what XML cannot hold is written out', async () => {
    const strings =
      '<si><t xml:space="preserve"> soupe </t></si><si><t/></si><si/><si><t>a_x000D_\nb_x005F_x0041_</t></si>'
    const rows = `<row>${[0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}<c t="inlineStr"/><c t="str"/><c t="s"/><c><v/></c></row>`
    expect(await rowsIn(workbookOfRows(rows, { strings }))).toEqual([[' soupe ', null, null, 'a\nb_x0041_']])
  })

  test('errors and what was never calculated are told apart from words', async () => {
    const rows =
      '<row><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c t="str"><f>A1</f><v></v></c><c t="b"><v>0</v></c></row>'
    expect(await rowsIn(workbookOfRows(rows))).toEqual([
      [{ odd: 'error', text: '#N/A' }, { odd: 'uncalculated', text: '=A1' }, null, false],
    ])
  })
})
