import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { guessColumns, headerRowOf } from '#shared/menu/import/guess-columns.ts'
import { readTable } from '#shared/menu/import/read-table.ts'
import { type Table, textOf } from '#shared/menu/import/table.ts'
import { isImportable } from '#shared/menu/import/without-bad-rows.ts'
import { writeXlsx, writeZip } from '../../scripts/lib/write-xlsx.ts'
import { outcomeOf } from '../../src/renderer/office/menus/import/reading/outcome.ts'
import { summaryOf } from '../../src/renderer/office/menus/import/reading/summary.ts'
import { largestFile } from '../../src/renderer/office/menus/import/reading/file-problem.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'
import { bomb, program, workbookOf } from '../fixtures/hostile-files.ts'
import { manyRows } from '../fixtures/many-rows.ts'

const bytes = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content as string))

async function tables(content: string | Uint8Array, name: string): Promise<Table[]> {
  const read = await readFile(bytes(content), name)
  if (!read.ok) throw new Error(`${name}: ${read.problem}`)
  return read.sheets.map(({ table }) => table)
}
async function problemOf(content: string | Uint8Array, name: string): Promise<string | null> {
  const read = await readFile(bytes(content), name)
  return read.ok ? null : read.problem
}
async function rowsOf(content: string | Uint8Array, name = 'menu.csv') {
  return (await tables(content, name))[0]?.rows
}
function menuOf(table: Table | undefined) {
  if (!table) throw new Error('no table')
  const mapping = guessColumns((table.rows[headerRowOf(table)] ?? []).map(textOf))
  return readTable(table, mapping, { currency: 'CAD', name: table.name })
}
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))

describe('workbooks', () => {
  test('cells keep what they are: words, numbers, yes and no, dates, rates, formulas, errors, joined cells', async () => {
    const file = writeXlsx([
      {
        name: 'Carte',
        rows: [
          ['Plat', { inline: 'en ligne & <vrai>' }, { bold: 'gras' }],
          [12.5, true, { day: 46_000 }, { percent: 0.14975 }],
          [
            { formula: 'A2*2', value: 25 },
            { formula: 'B1', value: 'mot' },
            { formula: 'Z9' },
            { error: '#REF!' },
          ],
        ],
        merged: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      },
    ])
    const [table] = await tables(file, 'carte.xlsx')
    expect(table?.rows).toEqual([
      ['Plat', 'en ligne & <vrai>', 'gras'],
      [12.5, true, { odd: 'date', text: '2025-12-09' }, '14.975%'],
      [25, 'mot', { odd: 'uncalculated', text: '=Z9' }, { odd: 'error', text: '#REF!' }],
    ])
    expect(table?.formulas).toEqual([
      { row: 2, column: 0 },
      { row: 2, column: 1 },
    ])
    expect(table?.merged).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }])
  })

  test('hidden sheets are told apart; empty rows and columns keep addresses right', async () => {
    const file = writeXlsx([
      { name: 'Brouillon', rows: [['vieux']], isHidden: true },
      { name: 'Carte', rows: [[], [null, null, 'C2']] },
    ])
    const read = await readFile(bytes(file), 'carte.xlsx')
    expect(read.ok && read.sheets.map(({ table, isHidden }) => [table.name, isHidden])).toEqual([
      ['Brouillon', true],
      ['Carte', false],
    ])
    expect(read.ok && read.sheets[1]?.table.rows).toEqual([[], [null, null, 'C2']])
  })

  test('what other programs write is read too: prefixes, no addresses, split and aided words', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const file = writeZip([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
      ],
      [
        'xl/workbook.xml',
        `<x:workbook ${main} xmlns:r="r"><x:sheets><x:sheet name="A&amp;B" r:id="s"/></x:sheets></x:workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="s" Type="x/worksheet" Target="./worksheets/one.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="../xl/strings.xml"/></Relationships>',
      ],
      [
        'xl/strings.xml',
        `<x:sst ${main}><x:si><x:r><x:t>Cr</x:t></x:r><x:r><x:t xml:space="preserve">ème </x:t></x:r><x:rPh><x:t>aside</x:t></x:rPh></x:si></x:sst>`,
      ],
      [
        'xl/worksheets/one.xml',
        `<x:worksheet ${main}><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>1.5</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]>&#233;&#x1F9A6;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
    ])
    const [table] = await tables(file, 'a.xlsx')
    expect(table?.name).toBe('A&B')
    expect(table?.rows).toEqual([['Crème ', 1.5], ['a<bé🦦']])
  })
})

describe('CSV', () => {
  const text = 'Catégorie;Plat;Prix\r\nEntrées;Œuf « parfait »;9,50\r\n'
  const expected = [
    ['Catégorie', 'Plat', 'Prix'],
    ['Entrées', 'Œuf « parfait »', '9,50'],
  ]
  const windows1252 = Buffer.from(text.replaceAll('Œ', '\x8c'), 'latin1')
  const utf16be = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', utf16be],
    ['Windows-1252', windows1252],
  ])('in %s keeps its accents', async (_, content) => {
    expect(await rowsOf(content)).toEqual(expected)
  })

  test.each([';', ',', '\t', '|'])('cells between %j are found by themselves', async (delimiter) => {
    const price = delimiter === ',' ? '"9,50"' : '9,50'
    const lines = [
      ['Catégorie', 'Plat', 'Description', 'Prix'],
      ['Entrées', 'Soupe', '"Oignon, gruyère; pain | ""maison"""', price],
      ['', 'Salade', '', '7'],
    ]
    expect(await rowsOf(lines.map((line) => line.join(delimiter)).join('\n'))).toEqual([
      ['Catégorie', 'Plat', 'Description', 'Prix'],
      ['Entrées', 'Soupe', 'Oignon, gruyère; pain | "maison"', '9,50'],
      [null, 'Salade', null, '7'],
    ])
  })

  test('the hint sep=; is obeyed and not counted as a row, as in Excel', async () => {
    expect(await rowsOf('sep=;\na,b;c,d\n')).toEqual([['a,b', 'c,d']])
  })

  test('line breaks in quotes stay in their cell; lines may end in any way', async () => {
    expect(await rowsOf('Item,Price\r"Soup\r\nof the day",5\r\n\r\n')).toEqual([
      ['Item', 'Price'],
      ['Soup\nof the day', '5'],
    ])
  })

  test('formulas and their errors are told apart from words; ="007" keeps its zeros', async () => {
    expect(await rowsOf('Item,Price,Code\nSoup,=B2*2,"=""007"""\nPea,#REF!,\n')).toEqual([
      ['Item', 'Price', 'Code'],
      ['Soup', { odd: 'uncalculated', text: '=B2*2' }, '007'],
      ['Pea', { odd: 'error', text: '#REF!' }, null],
    ])
  })

  test('a quotation mark that never ends is told with its row', async () => {
    const read = await readFile(bytes('Item,Price\nSoup,5\n"Pea,6\nBean,7\n'), 'menu.csv')
    expect(read).toMatchObject({ ok: false, problem: 'open-quote', row: 3 })
  })
})

describe('other files', () => {
  const ole = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(text, 'utf16le'),
    ])
  const zip = (...names: string[]) => writeZip(names.map((name) => [name, 'x'] as const))

  test.each<[string, string, string | Uint8Array]>([
    ['program', 'menu.xlsx', program()],
    ['program', 'menu.csv', program()],
    ['pdf', 'menu.xlsx', '%PDF-1.7\n'],
    ['picture', 'menu.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['picture', 'menu.xlsx', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['old-excel', 'menu.xls', ole('Workbook')],
    ['password', 'menu.xlsx', ole('EncryptedPackage')],
    ['open-document', 'menu.xlsx', zip('mimetype', 'content.xml')],
    ['apple-numbers', 'menu.numbers', zip('Index/Document.iwa')],
    ['word-document', 'menu.xlsx', zip('[Content_Types].xml', 'word/document.xml')],
    ['archive', 'menu.xlsx', zip('menu.csv')],
    ['archive', 'menu.csv', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['web-page', 'menu.xlsx', '<html><table><tr><td>Soup'],
    ['empty', 'menu.csv', ''],
    ['empty', 'menu.csv', '\n\n,,\n'],
    ['not-text', 'menu.csv', 'Item,Price\nSo\0up,5\n'],
    ['broken', 'menu.xlsx', 'Item,Price\nSoup,5\n'],
    ['unknown-kind', 'menu.json', '{}'],
    ['broken', 'menu.xlsx', 'PK\x03\x04 and then nothing'],
    ['broken', 'menu.xlsx', writeXlsx([{ name: 'a', rows: [['b']] }]).subarray(0, 900)],
    ['too-large', 'menu.csv', Buffer.alloc(largestFile + 1, 'a')],
  ])('a file that is: %s (named %s), has its own message', async (problem, name, content) => {
    expect(await problemOf(content, name)).toBe(problem)
  })
})

describe('hostile workbooks', () => {
  const around = (sheet: string, more: Parameters<typeof writeZip>[0] = []) =>
    writeZip([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ],
      ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/></Relationships>',
      ],
      ['xl/s.xml', sheet],
      ...more,
    ])

  test('a zip bomb is stopped while it grows, whatever sizes it claims', async () => {
    const file = bomb()
    expect(file.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect(await problemOf(file, 'menu.xlsx')).toBe('bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  test('an archive inside the archive is not opened, thousands of parts are refused', async () => {
    const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'
    expect(await problemOf(around(sheet, [['xl/inner.zip', bomb()]]), 'menu.xlsx')).toBe(null)
    const parts = Array.from({ length: 6_000 }, (_, at) => [`p${at}`, ''] as const)
    expect(await problemOf(around(sheet, parts), 'menu.xlsx')).toBe('bomb')
  })

  test.each([
    ['unsafe', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
    ['unsafe', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    [
      'unsafe',
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>&lol;</t></is></c></row></sheetData></worksheet>',
    ],
    ['unsafe', '<a>'.repeat(1_000)],
    ['broken', '<worksheet><sheetData></worksheet>'],
    ['broken', '<worksheet><c r="A1" t=>'],
    ['broken', '<worksheet><sheetData><row r="-4"/></sheetData></worksheet>'],
    ['broken', '<worksheet><sheetData><row><c t="s"><v>99</v></c></row></sheetData></worksheet>'],
    [
      'too-many-rows',
      '<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
    ],
  ])('XML tricks are %s: %s', async (problem, sheet) => {
    expect(await problemOf(around(sheet), 'menu.xlsx')).toBe(problem)
  })

  test('joined cells over a whole sheet cost nothing', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)
    const rows = Array.from({ length: 2_000 }, () => '<row><c><v>1</v></c></row>').join('')
    const file = around(
      `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    )
    const [table] = await tables(file, 'menu.xlsx')
    if (!table) throw new Error('no table')
    const result = readTable(table, { item: 0, price: 1 }, { currency: 'CAD', name: 'x', headerRow: 0 })
    expect(result.cellProblems.length).toBeGreaterThan(0)
  })
})

describe('whole menus', () => {
  test.each(['carte-120.xlsx', 'carte-120.csv'])(
    'the bistro’s menu in %s is 120 dishes without a bad cell',
    async (name) => {
      const { menu, cellProblems } = menuOf((await tables(fixture(name), name))[0])
      expect(cellProblems).toEqual([])
      expect(menu.categories.flatMap((category) => category.items)).toHaveLength(120)
      expect(menu.categories[0]?.items[0]).toMatchObject({
        name: 'Soupe à l’oignon gratinée',
        priceCents: 1150,
      })
      expect(menu.groups).toHaveLength(13)
      expect(isImportable(menu)).toBe(true)
    },
  )

  test('from .xlsx and from .csv it is the same menu', async () => {
    const [workbook, csv] = await Promise.all(
      ['carte-120.xlsx', 'carte-120.csv'].map(
        async (name) => menuOf((await tables(fixture(name), name))[0]).menu,
      ),
    )
    expect({ ...workbook, name: '' }).toEqual({ ...csv, name: '' })
  })

  test('10,000 rows are read, from both', async () => {
    const rows = manyRows(10_000)
    const progress: number[] = []
    const read = await readFile(bytes(writeXlsx([{ name: 'Carte', rows }])), 'carte.xlsx', (row) =>
      progress.push(row),
    )
    if (!read.ok) throw new Error(read.problem)
    const { menu, cellProblems } = menuOf(read.sheets[0]?.table)
    expect(cellProblems).toEqual([])
    expect(menu.categories.flatMap((category) => category.items)).toHaveLength(10_000)
    expect(progress.length).toBeGreaterThan(10)
    const csv = rows.map((cells) => cells.join(';')).join('\n')
    expect(menuOf((await tables(csv, 'carte.csv'))[0]).menu.categories).toHaveLength(menu.categories.length)
  })
})

describe('hidden rows and columns', () => {
  async function hiddenParts(withHidden: boolean) {
    const file = fixture('spreadsheets/hidden-parts.xlsx')
    const read = await readFile(bytes(file), 'menu.xlsx')
    const sheet = read.ok ? read.sheets[0] : undefined
    if (!sheet) throw new Error('not read')
    const summary = summaryOf(sheet)
    const { mapping, headerRow } = summary
    const about = { type: 'menu', sheet: 0, mapping, headerRow, currency: 'CAD', name: 'menu' } as const
    return { summary, outcome: outcomeOf(sheet.table, { ...about, withHidden }) }
  }
  const namesIn = (menu: Menu) => itemsOf(menu).map(({ name, priceCents }) => `${name} ${priceCents}`)

  test('are left out and counted; the price is the one in sight', async () => {
    const { summary, outcome } = await hiddenParts(false)
    expect(summary).toMatchObject({
      hiddenRows: 2,
      hiddenColumns: [2],
      mapping: { category: 0, item: 1, price: 3 },
    })
    expect(namesIn(outcome.menu)).toEqual(['Burger 1500', 'Steak 2800', 'Root beer 325'])
    expect(outcome.isWhole).toBe(true)
    expect(outcome.skipped).toEqual([
      { row: 3, reason: 'hidden' },
      { row: 5, reason: 'hidden' },
    ])
  })

  test('come in when a person says so', async () => {
    const { outcome } = await hiddenParts(true)
    expect(namesIn(outcome.menu)).toHaveLength(5)
  })

  const sheetOf = (rows: string, columns = '') =>
    workbookOf({ sheet: `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>` })
  const row = (texts: readonly string[], more = '') =>
    `<row${more}>${texts.map((text) => (text === '' ? '<c/>' : `<c t="str"><v>${text}</v></c>`)).join('')}</row>`

  test('options below a hidden dish are no options of the dish above it', async () => {
    const file = sheetOf(
      [
        row(['Item', 'Price', 'Group', 'Option']),
        row(['Steak', '28']),
        row(['Burger', '15', 'Side', 'Fries'], ' hidden="1"'),
        row(['', '', 'Side', 'Salad']),
      ].join(''),
    )
    const { menu, cellProblems } = menuOf((await tables(file, 'menu.xlsx'))[0])
    expect(itemsOf(menu)).toMatchObject([{ name: 'Steak', groupIds: [] }])
    expect(cellProblems).toMatchObject([{ row: 4, code: 'option-without-item' }])
  })

  test('dishes below a hidden row that names their category are still in it', async () => {
    const file = sheetOf(
      [
        row(['Category', 'Item', 'Price']),
        row(['Soups', 'Onion soup', '9']),
        row(['Mains', 'Old steak', '20'], ' hidden="true"'),
        row(['', 'Steak', '28']),
      ].join(''),
    )
    const { menu } = menuOf((await tables(file, 'menu.xlsx'))[0])
    expect(menu.categories.map(({ name, items }) => [name, items.length])).toEqual([
      ['Soups', 1],
      ['Mains', 1],
    ])
  })

  test('rows and columns of no size are hidden too, and so is the whole width of a range', async () => {
    const file = sheetOf(
      row(['Item', 'Price', 'Cost', 'Margin']) + row(['Soup', '9', '3', '6'], ' ht="0" customHeight="1"'),
      '<cols><col min="3" max="3" width="0" customWidth="1"/><col min="4" max="16384" hidden="1"/></cols>',
    )
    const [table] = await tables(file, 'menu.xlsx')
    expect([...(table?.hidden?.rows ?? [])]).toEqual([1])
    expect([...(table?.hidden?.columns ?? [])].slice(0, 3)).toEqual([2, 3, 4])
  })
})

test('a foreign template comes in without the column that only sounds like ours', async () => {
  const read = await readFile(bytes(fixture('spreadsheets/foreign-template.csv')), 'template.csv')
  const sheet = read.ok ? read.sheets[0] : undefined
  if (!sheet) throw new Error('not read')
  const { mapping, headerRow, unfit } = summaryOf(sheet)
  expect(unfit).toEqual([{ column: 3, field: 'group' }])
  const about = { type: 'menu', sheet: 0, withHidden: false, currency: 'CAD', name: 'menu' } as const
  const outcome = outcomeOf(sheet.table, { ...about, mapping, headerRow })
  expect(outcome).toMatchObject({ isWhole: true, problems: [] })
  expect(itemsOf(outcome.menu)).toHaveLength(6)
})
