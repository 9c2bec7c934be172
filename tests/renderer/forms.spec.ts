import { languages } from '#shared/location/language.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 640, height: 400 },
]

/** Questions with much in them: what does not fit scrolls inside, and no button is below the window. */
const questions: {
  name: string
  office: string
  manager: ManagerSceneName
  ask: (app: Screen) => Promise<void>
}[] = [
  {
    name: 'what a screen may do',
    office: 'screens',
    manager: 'screens-on',
    ask: (app) => app.page.getByRole('button', { name: 'Change Grill' }).click(),
  },
  {
    name: 'activating',
    office: 'activate',
    manager: 'two-ready',
    ask: async ({ page }) => {
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.locator('[data-row="chez-loutre-port"]').click()
      await page
        .getByRole('button', { name: /^Activate/ })
        .first()
        .click()
    },
  },
]
for (const { name, office, manager, ask } of questions)
  test(`a question taller than the window keeps its title and its buttons in sight: ${name}`, async ({
    app,
  }) => {
    await app.open('evening', { office, manager })
    await ask(app)
    const question = app.page.getByRole('alertdialog')
    for (const size of sizes) {
      await app.page.setViewportSize(size)
      await expect(question.getByRole('heading').first()).toBeInViewport({ ratio: 1 })
      for (const button of await question.locator('footer button').all())
        await expect(button).toBeInViewport({ ratio: 1 })
    }
  })

test('what is wrong in a form has the focus and is in sight, however far the form was scrolled', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 640, height: 400 })
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Add a person' }).click()
  const sheet = app.page.getByRole('dialog')
  const name = sheet.getByRole('textbox', { name: 'Name' })
  await sheet.getByLabel('PIN').scrollIntoViewIfNeeded()
  await expect(name).not.toBeInViewport()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(name).toBeFocused()
  await expect(name).toBeInViewport({ ratio: 1 })

  // What only the station knows is said at the top.
  await name.fill('Noor')
  await sheet.getByLabel('PIN').fill('4021')
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(app.page.locator('[data-banner="people PIN_TAKEN"]')).toBeInViewport({ ratio: 1 })
})

test('a wrong password, PIN or printer leads to its field', async ({ app }) => {
  const { page } = app
  await app.open('evening', { office: 'account' })
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByLabel('Old password')).toBeFocused()
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused()
  await app.open('evening', { office: 'station' })
  await page.getByRole('button', { name: 'Add a printer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('textbox', { name: 'Name, as staff call it' })).toBeFocused()
})

test('a list to choose from looks like the other fields, wherever there is one', async ({ app }) => {
  const own = async () => {
    const lists = app.page.locator('select:visible')
    await lists.first().waitFor()
    return lists.evaluateAll((all) =>
      all.filter(
        (list) => getComputedStyle(list).appearance !== 'none' || !list.parentElement?.querySelector('svg'),
      ),
    )
  }
  await app.open('evening', { office: 'people' })
  expect(await own()).toEqual([])
  await app.open('evening', { office: 'integrations', manager: 'hours-missing' })
  await app.page.getByRole('button', { name: 'Add menu hours' }).click()
  expect(await own()).toEqual([])
  await app.open('evening', { office: 'menus' })
  await app.page
    .getByRole('button', { name: /^Edit / })
    .first()
    .click()
  await app.page.locator('[data-list="items"] [role="row"]').first().click()
  expect(await own()).toEqual([])
  await app.page.getByRole('button', { name: 'Change prices' }).click()
  expect(await own()).toEqual([])
})

test('what a search says it looks for is never cut, at any size, in any language', async ({ app }) => {
  test.setTimeout(120_000)
  for (const language of languages)
    for (const [office, manager] of [
      ['privacy', 'privacy-usual'],
      ['explore', 'usual'],
    ] as const) {
      await app.open('evening', { office, manager, language })
      await app.page.getByRole('searchbox').waitFor()
      for (const size of sizes) {
        await app.page.setViewportSize(size)
        const room = await app.page.getByRole('searchbox').evaluate((field) => {
          const style = getComputedStyle(field)
          const pen = document.createElement('canvas').getContext('2d')
          if (!pen || !(field instanceof HTMLInputElement)) return -1
          pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
          const inside = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
          return inside - pen.measureText(field.placeholder).width
        })
        expect(room, `${office} ${language} ${size.width}`).toBeGreaterThanOrEqual(0)
      }
    }
})

test('below the bar that saves no half line of the page looks out, at any size', async ({ app }) => {
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('combobox').first().selectOption('supervisor')
  const bar = app.page.locator('[data-part="save-bar"]')
  for (const size of sizes) {
    await app.page.setViewportSize(size)
    await expect
      .poll(() =>
        bar.evaluate((element) => Math.round(window.innerHeight - element.getBoundingClientRect().bottom)),
      )
      .toBeLessThanOrEqual(0)
  }
})

test('a logo of any size is made small enough for a ticket, and what is no picture is said to be none', async ({
  app,
}) => {
  await app.open('evening', { office: 'station' })
  await app.page.getByRole('button', { name: 'Change what tickets look like' }).click()
  const choose = app.page.locator('input[type=file]')
  const wide = await app.page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 5_000
    canvas.height = 500
    canvas.getContext('2d')?.fillRect(100, 100, 4_000, 300)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  await choose.setInputFiles({ name: 'wide.png', mimeType: 'image/png', buffer: Buffer.from(wide, 'base64') })
  await expect.poll(() => app.calls()).toContain('saveLogo 384x38')
  await choose.setInputFiles({ name: 'note.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(app.page.getByRole('alert')).toContainText('cannot be opened as a picture')
})
