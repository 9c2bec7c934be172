import { expect, type Screen, test } from './screen.ts'

const asked = (app: Screen) => app.page.getByRole('alertdialog', { name: 'Leave without saving?' })
const refusing = (app: Screen) => app.page.getByRole('combobox', { name: 'Refuse and cancel orders' })
const bar = (app: Screen) => app.page.locator('[data-part="save-bar"]')

/** Changes something in a form of a page that has no button of its own in sight, and says how to see whether it is kept. */
async function changePermission(app: Screen): Promise<void> {
  await app.open('evening', { office: 'people' })
  await refusing(app).selectOption('supervisor')
}

test('what was changed and not saved is asked about, whichever way the page is left', async ({ app }) => {
  await changePermission(app)
  const { page } = app
  const ways: [string, () => Promise<void>][] = [
    ['settings', () => page.getByRole('button', { name: 'Locations', exact: true }).click()],
    ['home', () => page.getByRole('button', { name: /home of the Dashboard/ }).click()],
    ['orders', () => page.locator('[data-orders-entry]').click()],
    [
      'sign out',
      async () => {
        await page.getByRole('button', { name: 'Profile' }).click()
        await page.getByRole('menuitem', { name: 'Sign out' }).click()
      },
    ],
  ]
  for (const [name, go] of ways) {
    await go()
    await expect(asked(app), name).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(asked(app), name).toHaveCount(0)
    await expect(refusing(app), name).toHaveValue('supervisor')
  }
  await page.locator('[data-orders-entry]').click()
  await asked(app).getByRole('button', { name: 'Do not save' }).click()
  await expect(app.page.locator('[data-card]').first()).toBeVisible()
  expect((await app.calls()).join()).not.toContain('setPermissions')
})

test('saved from the question, the change is at the station and the page is left', async ({ app }) => {
  await changePermission(app)
  await app.page.getByRole('button', { name: 'Locations', exact: true }).click()
  await asked(app).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(app.page.getByRole('heading', { name: 'Locations', level: 1 })).toBeVisible()
  await app.page.getByRole('button', { name: 'People', exact: true }).click()
  await expect(refusing(app)).toHaveValue('supervisor')
  await expect(bar(app)).toHaveCount(0)
})

test('what the station refuses is not left: the form says why', async ({ app }) => {
  await changePermission(app)
  await app.station(({ manager }) => manager.client.people.overtake())
  await app.page.getByRole('button', { name: 'Locations', exact: true }).click()
  await asked(app).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(asked(app)).toHaveCount(0)
  await expect(app.page.locator('[data-banner="people CHANGED"]')).toContainText('Eva changed this')
  await expect(refusing(app)).toHaveValue('supervisor')
})

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [800, 1280],
  [640, 400],
] as const)
  test(`[Save] is in sight from the first change on, wherever the page is scrolled to, at ${width}×${height}`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height })
    await changePermission(app)
    for (const place of ['Who works here', 'Who may do what']) {
      await app.page.getByRole('heading', { name: place }).scrollIntoViewIfNeeded()
      await expect(bar(app).getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 })
      await expect(bar(app).getByRole('button', { name: 'Leave it as it was' })).toBeInViewport({ ratio: 1 })
    }
    await bar(app).getByRole('button', { name: 'Leave it as it was' }).click()
    await expect(refusing(app)).toHaveValue('anyone')
    await expect(bar(app)).toHaveCount(0)
  })

/** Every form of the office that is saved by a button: how it is opened, and where something is typed into it. */
const forms: {
  page: string
  manager?: 'privacy-usual' | 'screens-on'
  change: (app: Screen) => Promise<void>
}[] = [
  { page: 'account', change: (app) => app.page.getByLabel('PIN').fill('7302') },
  { page: 'account', change: (app) => app.page.getByLabel('New password').fill('a long enough one') },
  {
    page: 'screens',
    manager: 'screens-on',
    change: (app) => app.page.getByLabel('Name of the screen').fill('Bar'),
  },
  {
    page: 'privacy',
    manager: 'privacy-usual',
    change: (app) => app.page.getByRole('button', { name: 'Keep longer' }).first().click(),
  },
]
for (const { page, manager, change } of forms)
  test(`nothing typed on the page ${page} is lost unasked: ${change.toString().match(/'[^']+'(?=\))/)?.[0] ?? 'a step'}`, async ({
    app,
  }) => {
    await app.open('evening', { office: page, ...(manager && { manager }) })
    await change(app)
    await app.page.getByRole('button', { name: 'Help and contacts' }).last().click()
    await expect(asked(app)).toBeVisible()
  })

const sheets: { name: string; page: string; open: (app: Screen) => Promise<void>; field: string }[] = [
  {
    name: 'a person',
    page: 'people',
    open: (app) => app.page.getByRole('button', { name: 'Add a person' }).click(),
    field: 'Name',
  },
  {
    name: 'a location',
    page: 'locations',
    open: (app) => app.page.getByRole('button', { name: 'Add a location' }).click(),
    field: 'Name of the location',
  },
  {
    name: 'a printer',
    page: 'station',
    open: (app) => app.page.getByRole('button', { name: 'Add a printer' }).click(),
    field: 'Name, as staff call it',
  },
]
for (const { name, page, open, field } of sheets)
  test(`the sheet of ${name} asks before it throws away what was typed, and not where nothing was`, async ({
    app,
  }) => {
    await app.open('evening', { office: page })
    const sheet = app.page.getByRole('dialog').first()
    await open(app)
    await app.page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)

    await open(app)
    await sheet.getByRole('textbox', { name: field, exact: true }).fill('Noor')
    await app.page.keyboard.press('Escape')
    await expect(asked(app)).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(asked(app)).toHaveCount(0)
    await expect(sheet.getByRole('textbox', { name: field, exact: true })).toHaveValue('Noor')
    await sheet.getByRole('button', { name: 'Close' }).click()
    await asked(app).getByRole('button', { name: 'Do not save' }).click()
    await expect(sheet).toHaveCount(0)
  })

const lines = (app: Screen) => app.page.locator('[data-editor]')
async function openMenu(app: Screen): Promise<void> {
  await app.open('evening', { office: 'menus' })
  await app.page
    .getByRole('button', { name: /^Edit / })
    .first()
    .click()
  await lines(app).waitFor()
}

/** The sheets over a menu that change it all at once: how each is opened and filled in. What is typed in the others is saved as it is typed. */
const menuSheets: {
  name: string
  open: (app: Screen) => Promise<void>
  type: (app: Screen) => Promise<void>
}[] = [
  {
    name: 'prices of many items',
    open: (app) => app.page.getByRole('button', { name: 'Change prices' }).click(),
    type: (app) => app.page.getByRole('dialog').getByLabel('Per cent').fill('10'),
  },
  {
    name: 'the hours of a day for others',
    open: async ({ page }) => {
      await page.locator('[data-tab="hours"]').click()
      await page
        .locator('[data-day="MON"]')
        .getByRole('button', { name: /^More for/ })
        .click()
      await page.getByRole('menuitem', { name: 'Copy to other days' }).click()
    },
    type: (app) => app.page.getByRole('dialog').getByRole('button', { name: 'All other days' }).click(),
  },
  {
    name: 'hours',
    open: async ({ page }) => {
      await page.locator('[data-tab="hours"]').click()
      await page.getByRole('button', { name: 'Add hours on Monday' }).click()
    },
    type: ({ page }) => page.getByRole('dialog').getByRole('button', { name: 'Open all day' }).click(),
  },
  {
    name: 'a special day',
    open: async ({ page }) => {
      await page.locator('[data-tab="hours"]').click()
      await page.getByRole('button', { name: 'Add a special day' }).click()
    },
    type: (app) => app.page.getByRole('dialog').getByLabel('Date').fill('2026-12-24'),
  },
]
for (const { name, open, type } of menuSheets)
  test(`the sheet of a menu for ${name} asks before it throws away what was chosen; saved from there it is in the menu`, async ({
    app,
  }) => {
    const sheet = app.page.getByRole('dialog')
    const saves = async () => (await app.calls()).filter((call) => call.startsWith('menus.save'))
    await openMenu(app)
    await open(app)
    await app.page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)

    await open(app)
    await type(app)
    await sheet.getByRole('button', { name: 'Close', exact: true }).click()
    await asked(app).getByRole('button', { name: 'Do not save' }).click()
    await expect(sheet).toHaveCount(0)
    expect(await saves()).toEqual([])

    await open(app)
    await type(app)
    await app.page.keyboard.press('Escape')
    await asked(app).getByRole('button', { name: 'Save', exact: true }).click()
    await expect(sheet).toHaveCount(0)
    await expect.poll(saves).toHaveLength(1)
  })

test('a percentage nobody can read is not thrown away unasked, and cannot be saved', async ({ app }) => {
  await openMenu(app)
  await app.page.getByRole('button', { name: 'Change prices' }).click()
  const sheet = app.page.getByRole('dialog').first()
  await sheet.getByLabel('Per cent').fill('ten')
  await app.page.keyboard.press('Escape')
  await asked(app).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(asked(app)).toHaveCount(0)
  await expect(sheet).toContainText('Write it like 5 or 7.5.')
})

/** Leaves a page for the home page, and comes back to what waits there. */
async function leaveWizard({ page }: Screen): Promise<void> {
  await page.getByRole('button', { name: /home of the Dashboard/ }).click()
  await page.getByRole('button', { name: 'Continue where you left off' }).click()
}

test('the wizard is left without a question and has everything when it is opened again: the store id (R16, B13)', async ({
  app,
}) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-checklist' })
  const field = app.page.getByLabel(/^Store ID/)
  await field.fill('https://merchant.example/stores/2391102/menu')
  await leaveWizard(app)
  await expect(field).toHaveValue('https://merchant.example/stores/2391102/menu')
  await expect(app.page.getByRole('status').filter({ hasText: '2391102' })).toBeVisible()
})

test('… the name of a new brand (R53, B13)', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-brand' })
  const name = app.page.getByLabel('Name of the new brand')
  await app.page.getByText('Create a new brand').click()
  await name.fill('Loutre de nuit')
  await leaveWizard(app)
  await expect(name).toHaveValue('Loutre de nuit')
})

test('… the stores that were ticked while the station could not be reached (R54, B13)', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-every-store' })
  const store = app.page.getByRole('checkbox', { name: /Loutre Express/ })
  await store.waitFor()
  await app.station(({ manager }) => manager.setUnreachable(true))
  await app.page.locator('[data-row="2391102"]').click()
  await leaveWizard(app)
  await expect(store).toBeChecked()
})

test('a menu from scratch is called what was typed, also after a look at the orders', async ({ app }) => {
  await app.open('evening', { office: 'menus', manager: 'menus-none' })
  const { page } = app
  await page.getByRole('button', { name: 'Create a menu' }).click()
  await page.locator('label').filter({ hasText: 'from scratch' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Name of the menu').fill('Brunch')
  await page.locator('[data-orders-entry]').click()
  await page.locator('[data-office-entry]').click()
  await expect(page.getByLabel('Name of the menu')).toHaveValue('Brunch')
})

test('a PIN of nine digits is not cut to eight: it is said, and nothing is set', async ({ app }) => {
  await app.open('evening', { office: 'account' })
  await app.page.getByLabel('PIN').fill('730214569')
  await expect(app.page.getByText('Type 4 to 8 digits.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Change PIN' }).click()
  expect((await app.calls()).join()).not.toContain('setPin')
  await app.open('evening', { office: 'people' })
  await app.page.getByRole('button', { name: 'Add a person' }).click()
  await app.page.getByRole('dialog').getByLabel('PIN').fill('730214569')
  await expect(app.page.getByRole('dialog')).toContainText('Type 4 to 8 digits.')
})
