import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from '../../scripts/lib/write-xlsx.ts'
import { bomb, program, unfolding } from '../fixtures/hostile-files.ts'
import { itemsOf } from '#shared/menu/menu.ts'
import { manyRows } from '../fixtures/many-rows.ts'
import { axeFinds } from './axe.ts'
import { eveningMenu } from './gallery/menu-documents.ts'
import { expect, type Screen, test } from './screen.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const heading = (app: Screen, name: RegExp | string) => app.page.getByRole('heading', { level: 1, name })
const button = (app: Screen, name: RegExp | string) => app.page.getByRole('button', { name })

type Chosen = Parameters<ReturnType<Screen['page']['locator']>['setInputFiles']>[0]

async function toUpload(app: Screen, language: 'en' | 'fr' = 'en'): Promise<void> {
  await app.open('evening', { office: 'new-menu', language })
  await app.page.locator('label', { has: app.page.locator('input[value="spreadsheet"]') }).click()
  await button(app, language === 'en' ? 'Continue' : 'Continuer').click()
  await app.page.locator('[data-panel="template"]').waitFor()
}
async function choose(app: Screen, file: Chosen): Promise<void> {
  await app.page.locator('input[type=file]').setInputFiles(file)
}
const named = (name: string, buffer: Buffer, mimeType = xlsx) => ({ name, mimeType, buffer })

async function isSound(app: Screen, picture: string): Promise<void> {
  const wide = await app.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide).toBeLessThanOrEqual(0)
  expect(await axeFinds(app.page, { tags: null })).toEqual([])
  await app.page.screenshot({ path: `test-results/menu-import/${picture}.png` })
}

const badSheet = () =>
  writeXlsx([
    {
      name: 'Menu',
      rows: [
        ['Category', 'Item', 'Price', 'Vegetarian', 'Group', 'Min', 'Max', 'Option', 'Option price'],
        ['Soups', 'Onion soup', 9.5, 'yes'],
        [null, 'Leek soup', 'Market price'],
        [null, 'Pea soup', '12,50 $'],
        [null, null, 8],
        ['Mains', 'Steak', { day: 46_154 }],
        [null, 'Bass', { error: '#REF!' }],
        [null, 'Duck', { formula: 'C4*2', value: 25 }],
        [null, 'Lamb', 31, 'perhaps'],
        [null, 'Hare', 28, null, 'Sauces'],
      ],
    },
  ])

for (const size of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
]) {
  const at = `${size.width}x${size.height}`
  test.describe(at, () => {
    test.use({ viewport: size })

    test('the French menu of 120 dishes goes from file to preview (R65)', async ({ app }) => {
      await toUpload(app, 'fr')
      await isSound(app, `choose-fr-${at}`)
      await choose(app, fixture('carte-120.xlsx'))
      await expect(app.page.locator('[data-column-row="D"]')).toContainText('Prix')
      await expect(app.page.locator('[data-column-row]')).toHaveCount(13)
      await isSound(app, `columns-fr-${at}`)
      await button(app, 'Vérifier chaque cellule').click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText(
        '120 articles dans 15 catégories',
      )
      await isSound(app, `result-fr-${at}`)
      await button(app, 'Tout importer').click()
      await expect(app.page.locator('[data-step="preview"][aria-current="step"]')).toBeVisible()
    })

    test('every bad cell is listed with its address, value and fix; the good rows alone may go on', async ({
      app,
    }) => {
      await toUpload(app)
      await choose(app, named('menu.xlsx', badSheet()))
      await button(app, 'Check every cell').click()
      await expect(heading(app, '6 cells need fixing')).toBeVisible()
      const told = app.page.locator('[data-cell]')
      await expect(told).toHaveCount(7)
      const codes = await told.evaluateAll((rows) =>
        rows.map((row) => `${row.getAttribute('data-cell')} ${row.getAttribute('data-code')}`),
      )
      expect(codes).toEqual([
        'C3 price-unreadable',
        'B5 item-missing',
        'C6 price-is-date',
        'C7 formula-error',
        'D9 yes-no-unreadable',
        'E10 group-unknown',
        'C8 formula-result',
      ])
      await expect(app.page.locator('[data-cell="C3"]')).toContainText('Market price')
      await expect(app.page.locator('[data-cell="C3"]')).toContainText('Write figures alone')
      await expect(app.page.locator('[data-banner="left-out"]')).toContainText(
        '3 items come in, 6 are left out',
      )
      await expect(app.page.getByRole('button', { name: 'Import all' })).toHaveCount(0)
      await isSound(app, `bad-${at}`)
      const download = app.page.waitForEvent('download')
      await button(app, 'Download this list').click()
      const list = readFileSync(await (await download).path(), 'utf8')
      expect(list.split('\r\n')).toHaveLength(9)
      expect(list).toContain('C3;Price;Market price;')
      await button(app, 'Import the 3 good rows').click()
      await expect(app.page.locator('[data-step="preview"][aria-current="step"]')).toBeVisible()
    })

    test('a renamed program and a zip bomb each get their own message, and the next file is read', async ({
      app,
    }) => {
      await toUpload(app)
      await choose(app, named('menu.xlsx', program()))
      await expect(app.page.locator('[data-banner="program"]')).toContainText(
        'This is a program, not a spreadsheet',
      )
      await isSound(app, `program-${at}`)
      await choose(app, named('carte.xlsx', bomb()))
      await expect(app.page.locator('[data-banner="bomb"]')).toContainText('carte.xlsx')
      await choose(app, fixture('carte-120.csv'))
      await expect(heading(app, 'What do the columns hold?')).toBeVisible()
    })
  })
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
]) {
  const at = `${size.width}x${size.height}`
  test.describe(`foreign files at ${at}`, () => {
    test.use({ viewport: size })

    test('a file of an older Mac is read with its accents, and a person can judge and choose otherwise', async ({
      app,
    }) => {
      await toUpload(app, 'fr')
      // Mac Roman: é is 8E, è 8F, û 9E, â 89.
      const mac = Buffer.from('Plat;Prix\rCr\x8fme br\x9el\x8ee;9,50\rP\x89t\x8e;8\r', 'latin1')
      await choose(app, named('carte.csv', mac, 'text/csv'))
      const letters = app.page.locator('[data-panel="letters"]')
      await expect(letters.locator('label', { hasText: 'Enregistré sur un ancien Mac' })).toContainText(
        'Crème · brûlée · Pâté',
      )
      await expect(letters.getByRole('radio', { checked: true })).toHaveValue('macintosh')
      await isSound(app, `letters-fr-${at}`)
      await letters.locator('label', { hasText: 'Windows' }).click()
      await expect(letters.getByRole('radio', { checked: true })).toHaveValue('windows-1252')
      await button(app, 'Vérifier chaque cellule').click()
      await expect(app.page.locator('[data-code="odd-letters"]').first()).toBeVisible()
      await isSound(app, `letters-wrong-fr-${at}`)
      await button(app, 'Retour').click()
      await letters.locator('label', { hasText: 'ancien Mac' }).click()
      await button(app, 'Vérifier chaque cellule').click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText('2 articles')
    })

    test('hidden rows and columns are left out and said, and come in at one press', async ({ app }) => {
      await toUpload(app)
      await choose(app, fixture('spreadsheets/hidden-parts.xlsx'))
      const hidden = app.page.locator('[data-banner="hidden-parts"]')
      await expect(hidden).toContainText('2 hidden rows')
      await expect(hidden).toContainText('One hidden column: C')
      await expect(app.page.locator('[data-column-row]')).toHaveCount(3)
      await expect(app.page.locator('[data-column-row="D"]').getByRole('button')).toContainText('Price')
      await isSound(app, `hidden-${at}`)
      await button(app, 'Check every cell').click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText('3 items')
      await expect(hidden).toContainText('are left out')
      await isSound(app, `hidden-result-${at}`)
      await button(app, 'Include them').click()
      await expect(app.page.locator('[data-column-row="C"]')).toContainText('Not imported')
      await expect(app.page.locator('[data-column-row="D"]').getByRole('button')).toContainText('Price')
      await button(app, 'Check every cell').click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText('5 items')
    })

    test('a foreign template comes in without the column that only sounds like ours', async ({ app }) => {
      await toUpload(app)
      await choose(app, fixture('spreadsheets/foreign-template.csv'))
      await expect(app.page.locator('[data-banner="unfit-columns"]')).toContainText(
        'D “tax_group_code” is not “Group of options”',
      )
      await isSound(app, `unfit-${at}`)
      await button(app, 'Check every cell').click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText('6 items in 3 categories')
    })

    test('a column that keeps rows out can be left out where its problem stands', async ({ app }) => {
      await toUpload(app)
      const text = 'Item,Price,Vegan\nSoup,5,yes\nPea,6,no\nBean,7,ask\nLeek,8,ask\n'
      await choose(app, named('menu.csv', Buffer.from(text), 'text/csv'))
      await button(app, 'Check every cell').click()
      await expect(heading(app, '2 cells need fixing')).toBeVisible()
      const troubled = app.page.locator('[data-troubled="C"]')
      await expect(troubled).toContainText('2 cells do not fit')
      await isSound(app, `troubled-${at}`)
      await troubled.getByRole('button', { name: 'Leave this column out' }).click()
      await expect(app.page.locator('[data-banner="all-good"]')).toContainText('4 items')
    })
  })
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
])
  test.describe(`into a menu that is here, at ${size.width}x${size.height}`, () => {
    test.use({ viewport: size })
    const at = `${size.width}x${size.height}`

    test('dishes under other codes are recognised, and said before anything is imported', async ({ app }) => {
      await toUpload(app, 'fr')
      const rows = eveningMenu.categories.flatMap(({ name, items }) =>
        items.map(
          (item, place) =>
            `${name.slice(0, 2)}-${place + 17};${name};${item.name};${(item.priceCents ?? 0) / 100}`,
        ),
      )
      const file = Buffer.from(['Code;Catégorie;Plat;Prix', ...rows].join('\n'))
      await choose(app, named('carte.csv', file, 'text/csv'))
      await button(app, 'Vérifier chaque cellule').click()
      await button(app, 'Tout importer').click()
      await app.page.locator('label', { hasText: `« ${eveningMenu.name} »` }).click()
      const recognised = app.page.locator('[data-banner="recognised"]')
      await expect(recognised).toContainText(`${itemsOf(eveningMenu).length} articles ont été reconnus`)
      await isSound(app, `recognised-fr-${at}`)
      await button(app, 'Prendre les codes du fichier').click()
      await expect(recognised).toContainText('nouvel article chez DoorDash')
      await button(app, 'Garder les codes du menu').click()
      await button(app, 'Importer').click()
      await expect(app.page.getByRole('alertdialog')).toHaveCount(0)
    })

    test('an import that takes most of a menu away asks first', async ({ app }) => {
      await toUpload(app)
      await choose(app, named('menu.csv', Buffer.from('Item,Price\nSomething else,5\n'), 'text/csv'))
      await button(app, 'Check every cell').click()
      await button(app, 'Import all').click()
      await app.page.locator('label', { hasText: `“${eveningMenu.name}”` }).click()
      await button(app, 'Import').click()
      const asked = app.page.getByRole('alertdialog')
      await expect(asked).toContainText(`Replace most of “${eveningMenu.name}”?`)
      await isSound(app, `replace-most-${at}`)
      await asked.getByRole('button', { name: 'Check again' }).click()
      await expect(heading(app, 'Check it before you import')).toBeVisible()
      await button(app, 'Import').click()
      await asked.getByRole('button', { name: 'Replace them' }).click()
      await expect(heading(app, 'Check it before you import')).toHaveCount(0)
    })
  })

test('small workbooks that unfold leave the window alive, and the next file is read', async ({ app }) => {
  test.setTimeout(240_000)
  await toUpload(app)
  for (const [name, make] of Object.entries(unfolding)) {
    await test.step(name, async () => {
      await choose(app, named('menu.xlsx', make()))
      const ended = app.page.locator('[data-banner="too-much"], [data-banner="broken"], [data-column-row]')
      await expect(ended.or(heading(app, /^What do|^Which sheet/)).first()).toBeVisible({ timeout: 40_000 })
      const back = button(app, 'Choose another file')
      if (await back.isVisible()) await back.click()
    })
  }
  await choose(app, fixture('carte-120.csv'))
  await expect(heading(app, 'What do the columns hold?')).toBeVisible()
})

test('columns are set by touch: without its headings a list is read as a person says', async ({ app }) => {
  await toUpload(app)
  await choose(app, named('list.csv', Buffer.from('Onion soup;9,50\nSteak;27,00\nHare;28,00\n'), 'text/csv'))
  await expect(button(app, 'Check every cell')).toBeDisabled()
  await expect(app.page.locator('[data-banner="missing-columns"]')).toContainText('Price')
  const pick = async (column: string, what: string) => {
    await app.page.locator(`[data-column-row="${column}"]`).getByRole('button').click()
    await app.page.getByRole('menuitem', { name: what, exact: true }).click()
  }
  await pick('A', 'Item')
  await pick('B', 'Item')
  await expect(app.page.locator('[data-column-row="A"]')).toContainText('Not imported')
  await pick('A', 'Item')
  await pick('B', 'Price')
  await button(app, 'Check every cell').click()
  await expect(app.page.locator('[data-banner="all-good"]')).toContainText('2 items in one category')
})

test('several sheets: the menu’s is taken when it is plain which, and another can be chosen', async ({
  app,
}) => {
  await toUpload(app)
  const menu = [
    ['Category', 'Item', 'Price'],
    ['Soups', 'Onion soup', 9.5],
  ]
  const sheets = [
    { name: 'Evening', rows: menu },
    { name: 'Lunch', rows: [...menu, [null, 'Pea soup', 8]] },
    { name: 'Old', rows: menu, isHidden: true },
  ]
  await choose(app, named('menus.xlsx', writeXlsx(sheets)))
  await expect(heading(app, 'Which sheet holds the menu?')).toBeVisible()
  await expect(app.page.getByText('hidden in Excel')).toBeVisible()
  await isSound(app, 'sheets')
  await app.page.getByText('Lunch').click()
  await button(app, 'Continue').click()
  await button(app, 'Check every cell').click()
  await expect(app.page.locator('[data-banner="all-good"]')).toContainText('2 items')
})

/** Reads a menu of 10,000 rows; answers the longest time between two frames meanwhile (ms). */
async function longestFrame(app: Screen): Promise<number> {
  await toUpload(app)
  await app.page.evaluate(() => {
    let last = performance.now()
    const watch = window as unknown as { longest: number }
    watch.longest = 0
    const tick = () => {
      watch.longest = Math.max(watch.longest, performance.now() - last)
      last = performance.now()
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await choose(app, named('large.xlsx', writeXlsx([{ name: 'Menu', rows: manyRows(10_000) }])))
  await button(app, 'Check every cell').click()
  await expect(app.page.locator('[data-banner="all-good"]')).toContainText('10,000 items in 100 categories', {
    timeout: 20_000,
  })
  return app.page.evaluate(() => (window as unknown as { longest: number }).longest)
}

test('10,000 rows are read without freezing the screen', async ({ app }) => {
  // A busy machine holds a frame up now and then; work on the screen's own thread would do so each time.
  await expect.poll(() => longestFrame(app), { timeout: 50_000 }).toBeLessThan(500)
})

test('a file that never ends can be stopped, or is given up by itself, and the next one is read', async ({
  app,
}) => {
  await app.page.clock.install()
  await toUpload(app)
  // The worker's own file never arrives: nothing it is asked is answered.
  await app.page.route(/import\.worker/, () => {})
  await choose(app, fixture('carte-120.xlsx'))
  await expect(heading(app, 'The spreadsheet is being read')).toBeVisible()
  await isSound(app, 'reading')
  await button(app, 'Stop').click()
  await expect(app.page.locator('[data-panel="template"]')).toBeVisible()
  await expect(app.page.locator('[data-banner]')).toHaveCount(0)

  await choose(app, fixture('carte-120.xlsx'))
  await expect(button(app, 'Stop')).toBeVisible()
  await app.page.clock.fastForward(31_000)
  await expect(app.page.locator('[data-banner="too-slow"]')).toContainText('carte-120.xlsx')

  await app.page.unrouteAll()
  await choose(app, fixture('carte-120.xlsx'))
  await expect(heading(app, 'What do the columns hold?')).toBeVisible()
})

test('a file may be dropped; the template comes in the language on screen and is read again', async ({
  app,
}) => {
  await toUpload(app, 'fr')
  const saved = app.page.waitForEvent('download')
  await app.page.getByRole('link', { name: 'Télécharger le modèle (Excel)' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('modele-de-carte.xlsx')
  const file = `test-results/menu-import/${download.suggestedFilename()}`
  await download.saveAs(file)
  const box = await app.page.getByText('ou déposez-le ici').boundingBox()
  if (!box) throw new Error('there is nowhere to drop')
  const cdp = await app.page.context().newCDPSession(app.page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', {
      type,
      x: box.x + 10,
      y: box.y + 10,
      data: { items: [], files: [resolve(file)], dragOperationsMask: 1 },
    })
  await button(app, 'Vérifier chaque cellule').click()
  await expect(app.page.locator('[data-banner="all-good"]')).toContainText('5 articles dans 3 catégories')
})
