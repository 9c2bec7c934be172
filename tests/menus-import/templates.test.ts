import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFields } from '#shared/menu/import/fields.ts'
import { guessColumns } from '#shared/menu/import/guess-columns.ts'
import { readTable } from '#shared/menu/import/read-table.ts'
import { textOf } from '#shared/menu/import/table.ts'
import { templateFiles } from '../../scripts/lib/menu-template.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'
import { carteCsv, carteXlsx } from '../fixtures/carte-120.ts'

// Compared cell by cell: how a zip is packed may differ from machine to machine.
const file = (path: string) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))

describe.each(templateFiles())('the template %s', (name, content) => {
  test('is the one that is offered (made anew by: node scripts/menu-templates.ts)', async () => {
    const offered = await readFile(file(`resources/public/templates/${name}`), name)
    expect(offered).toEqual(await readFile(new Uint8Array(content), name))
  })

  test('has a known heading for everything a menu can have, and reads without a bad cell', async () => {
    const read = await readFile(new Uint8Array(content), name)
    const table = read.ok ? read.sheets[0]?.table : undefined
    if (!table) throw new Error('not read')
    const mapping = guessColumns((table.rows[0] ?? []).map(textOf))
    expect(importFields.map((field) => mapping[field])).toEqual(importFields.map((_, at) => at))
    const { menu, cellProblems } = readTable(table, mapping, { currency: 'CAD', name })
    expect(cellProblems).toEqual([])
    expect(menu.categories.map(({ items }) => items.length)).toEqual([2, 2, 1])
    expect(menu.groups.map(({ options }) => options.length)).toEqual([3, 2])
    expect(menu.categories[0]?.items[0]?.priceCents).toBe(950)
  })
})

test.each([
  ['carte-120.xlsx', carteXlsx()],
  ['carte-120.csv', carteCsv()],
])(
  'the bistro’s %s is as its script writes it (node tests/fixtures/make-carte-120.ts)',
  async (name, content) => {
    const kept = await readFile(file(`tests/fixtures/${name}`), name)
    expect(kept).toEqual(await readFile(new Uint8Array(content), name))
  },
)
