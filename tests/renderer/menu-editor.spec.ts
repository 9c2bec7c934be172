import { demoMenu } from '#shared/menu/demo-menu.ts'
import { type EditorScreen, expect, test } from './editor-screen.ts'
import { expectFits, expectSound, portrait, sizes } from './sound-page.ts'

const prices = async (editor: EditorScreen) => {
  const { categories } = await editor.document()
  return categories[0]?.items.map(({ priceCents }) => priceCents)
}

/** Runs in the page: what has the focus, if any of it is under the bar that says what was deleted. */
function underRemovalBar(): string | null {
  const bar = document.querySelector('[data-removal]')
  const focused = document.activeElement
  if (!bar || !focused || focused === document.body || bar.contains(focused)) return null
  const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()]
  const isApart =
    under.bottom <= over.top ||
    under.top >= over.bottom ||
    under.right <= over.left ||
    under.left >= over.right
  return isApart ? null : `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent}`
}

test.describe('categories and items', () => {
  test('a category is added, named, moved, copied and deleted by touch, and deleting is undone', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.button('Add a category').click()
    await expect(editor.field('name')).toBeFocused()
    await page.keyboard.type('Suggestions')
    await expect(editor.category('Suggestions')).toBeVisible()
    await editor.pick(editor.category('Suggestions'), 'Move up')
    await editor.expectSaved()
    const order = async () => (await editor.document()).categories.map(({ name }) => name)
    expect((await order()).slice(-2)).toEqual(['Suggestions', 'Boissons'])

    await editor.pick(editor.category('Boissons'), 'Duplicate')
    await expect(editor.category('Boissons (copy)')).toContainText('4 items')
    await editor.pick(editor.category('Boissons (copy)'), 'Delete')
    await expect(editor.category('Boissons (copy)')).toHaveCount(0)
    await expect(page.locator('[data-removal="category"]')).toContainText('Deleted: Boissons (copy)')
    await page.locator('[data-removal]').getByRole('button', { name: 'Undo' }).click()
    await expect(editor.category('Boissons (copy)')).toBeVisible()
    await editor.expectSaved()
    await expect.poll(order).toContain('Boissons (copy)')
  })

  test('rows are dragged to another place, and one step takes it back', async ({ editor }) => {
    await editor.open()
    await editor.item('Soupe à l’oignon').dragTo(editor.item('Cretons'), {
      sourcePosition: { x: 200, y: 20 },
      targetPosition: { x: 200, y: 70 },
    })
    await expect.poll(async () => (await editor.names('items'))[0]).not.toContain('Soupe à l’oignon')
    await editor.expectSaved()
    await editor.page.keyboard.press('Control+z')
    await expect.poll(async () => (await editor.names('items'))[0]).toContain('Soupe à l’oignon')
  })

  test('by keyboard: rows are reached with arrows, opened with Enter, moved with Alt, deleted with Delete, and undone', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.item('Soupe à l’oignon').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await editor.names('items'))[1]).toContain('Soupe à l’oignon')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await editor.names('items'))[0]).toContain('Soupe à l’oignon')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await editor.names('items'))[1]).toContain('Soupe à l’oignon')

    await editor.item('Salade de chèvre').focus()
    await page.keyboard.press('Enter')
    await expect(editor.field('name')).toHaveValue('Salade de chèvre chaud')
    await editor.item('Cretons').focus()
    await page.keyboard.press('Delete')
    await expect(editor.item('Cretons')).toHaveCount(0)
    // As at once after the deletion: the row had the focus, and nothing has it now.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Control+z')
    await expect(editor.item('Cretons')).toBeVisible()

    await editor.category('Plats').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await editor.names('categories'))[0]).toContain('Plats')
  })

  for (const [width, height] of [
    [640, 400],
    [800, 1280],
  ] as const)
    test(`what gets the focus is not under the bar that says what was deleted, at ${width} × ${height} (WCAG 2.4.11)`, async ({
      editor,
    }) => {
      const { page } = editor
      await page.setViewportSize({ width, height })
      await editor.open()
      await editor.item('Cretons').focus()
      await page.keyboard.press('Delete')
      await expect(page.locator('[data-removal]')).toContainText('Deleted: Cretons')
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      for (const key of ['Tab', 'Shift+Tab'])
        for (let press = 0; press < 24; press += 1) {
          await page.keyboard.press(key)
          expect(await page.evaluate(underRemovalBar), `${key} ${press}`).toBeNull()
        }
      await expect(page.locator('[data-removal]')).toBeVisible()
    })

  test('a second press on adding leads to what the first one added, and adds no other', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.category('Desserts').click()
    const noName = page.getByText('No name', { exact: true })
    await editor.button('Add an item').dblclick()
    await expect(editor.field('name')).toBeFocused()
    await expect(noName).toHaveCount(1)
    await editor.button('Add a category').dblclick()
    await expect(noName).toHaveCount(1)
  })

  test('an item is added to the category on screen and saves itself, field by field', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await editor.category('Desserts').click()
    await editor.button('Add an item').click()
    await expect(editor.field('name')).toBeFocused()
    await page.keyboard.type('Tarte à la farlouche')
    await editor.field('description').fill('Comme chez grand-maman.')
    await editor.field('priceCents').fill('7.5')
    await editor.field('pickupCents').fill('$6.95')
    await editor.field('taxRate').fill('14.975')
    await editor.field('imageUrl').fill('https://img.example/tarte.jpg')
    await page.getByRole('button', { name: 'Vegetarian' }).click()
    await page.locator('[data-field="isAlcohol"] label').click()
    await editor.expectSaved()
    await expect
      .poll(() => editor.savedItem('Tarte à la farlouche'))
      .toMatchObject({
        description: 'Comme chez grand-maman.',
        priceCents: 750,
        pickupCents: 695,
        taxRate: '14.975',
        imageUrl: 'https://img.example/tarte.jpg',
        tags: ['vegetarian'],
        isAlcohol: true,
      })
    await expect(editor.item('Tarte à la farlouche')).toContainText('$7.50')
  })

  test('an item is copied, taken off the menu, moved to another category and deleted', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await editor.pick(editor.item('Soupe aux pois'), 'Duplicate')
    await expect(editor.field('name')).toHaveValue('Soupe aux pois (copy)')
    await editor.pick(editor.item('Soupe aux pois (copy)'), 'Take off the menu')
    await expect(editor.item('Soupe aux pois (copy)')).toContainText('Off the menu')
    await page.getByLabel('Category', { exact: true }).selectOption('Desserts')
    await expect(page.locator('[data-list="items"]').getByRole('row')).toHaveCount(5)
    await expect(editor.item('Soupe aux pois (copy)')).toBeVisible()
    await page.locator('[data-form="item"]').getByRole('button', { name: 'Delete' }).click()
    await expect(editor.item('Soupe aux pois (copy)')).toHaveCount(0)
    await editor.expectSaved()
    expect((await editor.document()).categories).toEqual(demoMenu.categories)
  })

  test('a search goes over all items and forgets accents; what it finds can be edited there', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await page.getByRole('searchbox', { name: 'Search all items' }).fill('CHEVRE')
    await expect(page.getByRole('heading', { name: '1 item found' })).toBeVisible()
    await expect(editor.item('Salade de chèvre chaud')).toContainText('Pour commencer')
    await editor.item('Salade de chèvre chaud').click()
    await expect(editor.field('name')).toHaveValue('Salade de chèvre chaud')
    await page.getByRole('searchbox', { name: 'Search all items' }).fill('xyz')
    await expect(page.getByText('Nothing found. Try fewer letters')).toBeVisible()
  })

  test('a scratch menu says what comes next', async ({ editor }) => {
    await editor.open({ scene: 'empty' })
    await expect(editor.page.getByText('No category yet')).toBeVisible()
    await expect(editor.page.locator('[data-problem-count]')).not.toHaveText('No problems')
    await editor.button('Add a category').click()
    await editor.page.keyboard.type('Plats')
    await editor.button('Add the first item').click()
    await expect(editor.field('name')).toBeFocused()
  })
})

test.describe('prices', () => {
  test('a price is typed as people type it and shown as the language writes it', async ({ editor }) => {
    await editor.open({ language: 'fr' })
    await editor.item('Soupe aux pois').click()
    const price = editor.field('priceCents')
    await expect(price).toHaveValue('7,95')
    for (const [typed, cents, shown] of [
      ['12,50', 1250, '12,50'],
      ['12.5', 1250, '12,50'],
      ['13', 1300, '13,00'],
      ['1 234,05 $', 123_405, '1234,05'],
    ] as const) {
      await price.fill(typed)
      await price.blur()
      await expect(price).toHaveValue(shown)
      await editor.expectSaved()
      await expect.poll(async () => (await editor.savedItem('Soupe aux pois'))?.priceCents).toBe(cents)
    }
  })

  test('what is no price stays in the field, is told, is not saved, and is still there after a reload', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.item('Soupe aux pois').click()
    await editor.field('priceCents').fill('seven')
    await expect(page.locator('[data-field="priceCents"]')).toContainText(
      'This is not a price. Write it like 12.50. Not saved; the price is still $7.95.',
    )
    await editor.field('name').fill('Soupe aux pois cassés')
    await editor.expectSaved()
    expect((await editor.savedItem('Soupe aux pois cassés'))?.priceCents).toBe(795)
    await page.reload()
    await editor.ready()
    await editor.item('Soupe aux pois cassés').click()
    await expect(editor.field('priceCents')).toHaveValue('seven')
    // It counts as a problem, wherever one is.
    await editor.category('Desserts').click()
    await editor.button('1 error').click()
    await page.locator('[data-problems="price-unreadable"]').getByRole('button').click()
    await expect(editor.field('priceCents')).toBeFocused()
    await editor.field('priceCents').fill('8,00')
    await expect(page.locator('[data-field="priceCents"]')).not.toContainText('not a price')
    await editor.expectSaved()
    await expect.poll(async () => (await editor.savedItem('Soupe aux pois cassés'))?.priceCents).toBe(800)
  })

  test('a price that could be two is not guessed', async ({ editor }) => {
    await editor.open()
    await editor.item('Soupe aux pois').click()
    await editor.field('priceCents').fill('1,250')
    await expect(editor.page.locator('[data-field="priceCents"]')).toContainText('could be two prices')
  })

  test('many prices change at once, seen before they do, and one undo takes it all back', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    const before = await prices(editor)
    for (const name of ['Soupe aux pois', 'Cretons'])
      await editor.item(name).getByRole('checkbox').locator('xpath=ancestor-or-self::label').click()
    await expect(page.getByRole('toolbar')).toContainText('2 selected')
    await page.getByRole('toolbar').getByRole('button', { name: 'Prices' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Per cent').fill('10')
    await expect(sheet.locator('[data-preview="2"]')).toContainText('$8.75')
    await sheet.getByLabel('Round').selectOption('To $0.05')
    await expect(sheet.locator('[data-preview]')).toContainText('$9.85')
    await sheet.getByRole('button', { name: 'Change 2 prices' }).click()
    await editor.expectSaved()
    await expect.poll(() => prices(editor)).toEqual([995, 875, 1395, 985, 1095])
    await editor.button('Undo').click()
    await editor.expectSaved()
    await expect.poll(() => prices(editor)).toEqual(before)
  })

  test('an amount off, ending in 99, over the whole menu', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await editor.button('Change prices').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('The whole menu').click()
    await sheet.getByLabel('How').selectOption('Lower by an amount')
    await sheet.getByLabel('Amount').fill('abc')
    await expect(sheet).toContainText('This is not a price')
    await expect(sheet.getByRole('button', { name: 'No price changes' })).toBeDisabled()
    await sheet.getByLabel('Amount').fill('1,00')
    await sheet.getByLabel('Round').selectOption('Up to a price that ends in 99')
    await sheet.getByRole('button', { name: /Change \d+ prices/ }).click()
    await editor.expectSaved()
    await expect.poll(() => prices(editor)).toEqual([899, 699, 1299, 799, 999])
  })

  test('several items are copied, moved and deleted together', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    for (const name of ['Soupe aux pois', 'Cretons'])
      await editor.item(name).getByRole('checkbox').locator('xpath=ancestor-or-self::label').click()
    await page.getByLabel('Move to a category').selectOption('Desserts')
    await expect(editor.category('Desserts')).toContainText('6 items')
    await editor.item('Fromage en grains').focus()
    await page.keyboard.press('Space')
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click()
    await expect(editor.category('Pour commencer')).toContainText('2 items')
    await expect(page.getByRole('toolbar')).toHaveCount(0)
  })
})

test.describe('options', () => {
  test('a group is attached, put in order, edited in place and taken off; who else uses it is said', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.category('Plats').click()
    await page.locator('[data-list="items"] [role="row"]').first().click()
    const form = page.locator('[data-form="item"]')
    const attached = form.locator('[data-attached]')
    const before = await attached.count()
    await form.getByRole('button', { name: 'Add a group of options' }).click()
    await page.getByRole('dialog').getByRole('searchbox').fill('dessus')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Dessus/ })
      .click()
    await expect(attached).toHaveCount(before + 1)
    await attached
      .last()
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Edit the group' }).click()
    const sheet = page.getByRole('dialog', { name: 'Dessus' })
    await expect(sheet.locator('[data-users]')).toContainText('A change here')
    await sheet.locator('[data-option="0"] [data-field="priceCents"] input').fill('1.25')
    await sheet.getByRole('button', { name: 'Close' }).click()
    await attached
      .last()
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Take off this item' }).click()
    await expect(attached).toHaveCount(before)
    await editor.expectSaved()
    const saved = (await editor.document()).groups.find(({ name }) => name === 'Dessus')
    expect(saved?.options[0]?.priceCents).toBe(125)
  })

  test('options open options, three levels down, each in a sheet of its own', async ({ editor }) => {
    const { page } = editor
    await editor.open({ scene: 'empty' })
    await editor.button('Add a category').click()
    await page.keyboard.type('Plats')
    await editor.button('Add the first item').click()
    await page.keyboard.type('Poutine')
    await editor.field('priceCents').fill('9.95')
    for (const [level, name] of ['Format', 'Sauce', 'Extra'].entries()) {
      const form = page.locator('[data-form]').last()
      if (level > 0) await form.getByRole('button', { name: 'Options of this option' }).click()
      await form.getByRole('button', { name: 'Add a group of options' }).click()
      await editor.button('New group').click()
      const sheet = page.getByRole('dialog').last()
      await sheet.locator('[data-field="name"] input').first().fill(name)
      await sheet.locator('[data-option="0"] [data-field="name"] input').fill(`${name} un`)
      await sheet.locator('[data-option="0"] [data-field="priceCents"] input').fill('1')
    }
    // DoorDash takes no fourth level.
    await expect(
      page.getByRole('dialog').last().getByRole('button', { name: 'Options of this option' }),
    ).toHaveCount(0)
    for (let open = 3; open > 0; open -= 1) {
      await expect(page.getByRole('dialog')).toHaveCount(open)
      await page.keyboard.press('Escape')
    }
    await expect(page.locator('[data-form="item"] [data-attached]')).toContainText('Format un')
    await expect(page.locator('[data-form="item"] [data-attached]')).toContainText('Extra')
    await editor.expectSaved()
    const { groups } = await editor.document()
    const inner = groups.map(({ name, options }) => [name, options[0]?.groupIds.length])
    expect(inner).toEqual([
      ['Format', 1],
      ['Sauce', 1],
      ['Extra', 0],
    ])
  })

  test('the library lists groups with their use; options are added, chosen at first, reordered and deleted', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await page.locator('[data-tab="options"]').click()
    await expect(editor.group('Trempette')).toContainText('Used by 1 item')
    await page.getByRole('searchbox', { name: 'Search groups and options' }).fill('trempette')
    await editor.group('Trempette').click()
    const form = page.locator('[data-form="group"]')
    await form.getByRole('button', { name: 'Add an option' }).click()
    await expect(form.locator('[data-option="2"] input').first()).toBeFocused()
    await page.keyboard.type('Aïoli')
    await form.locator('[data-option="2"] [data-field="priceCents"] input').fill('0,75')
    await form.locator('[data-option="2"]').getByRole('button', { name: 'Chosen at first' }).click()
    await form.locator('[data-option="2"]').getByRole('button', { name: 'More for Aïoli' }).click()
    await page.getByRole('menuitem', { name: 'Move up' }).click()
    await form
      .locator('[data-option="0"]')
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await form
      .locator('[data-field="max"]')
      .getByRole('button', { name: /Decrease/ })
      .click()
    await editor.expectSaved()
    const saved = (await editor.document()).groups.find(({ name }) => name === 'Trempette')
    expect(saved?.options[0]).toMatchObject({ name: 'Aïoli', priceCents: 75, isDefault: true })
    expect(saved?.options).toHaveLength(2)
    expect(saved?.max).toBe(1)
  })

  test('a group is copied and deleted; deleting takes it off its items, and undo puts it back', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await page.locator('[data-tab="options"]').click()
    await editor.pick(editor.group('Trempette'), 'Duplicate')
    await expect(editor.group('Trempette (copy)')).toContainText('Used by no item')
    await editor.pick(editor.group('Trempette').first(), 'Delete')
    await editor.expectSaved()
    const uses = async () => {
      const { categories, groups } = await editor.document()
      const known = new Set(groups.map(({ id }) => id))
      return categories
        .flatMap(({ items }) => items.flatMap(({ groupIds }) => groupIds))
        .filter((id) => !known.has(id))
    }
    expect(await uses()).toEqual([])
    await page.locator('[data-removal="group"]').getByRole('button', { name: 'Undo' }).click()
    await expect(editor.group('Trempette').first()).toContainText('Used by 1 item')
  })
})

test.describe('saving', () => {
  test('changes are saved by themselves, one save at a time, with the version they were made from', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await page.evaluate(() => window.drafts.answerAfter(700))
    await editor.item('Soupe aux pois').click()
    await editor.field('name').press('End')
    const saves = async () => (await editor.calls()).filter((call) => call.startsWith('save'))
    for (const [at, word] of [' du chantier', ', servie', ' bien chaude'].entries()) {
      await page.keyboard.type(word)
      await expect(editor.state()).toHaveText('Saving')
      // Each word is typed while the save of the one before is under way.
      await expect.poll(async () => (await saves()).length).toBe(at + 1)
    }
    await expect(editor.state()).toHaveText('Saved')
    expect(await editor.savedItem('Soupe aux pois du chantier, servie bien chaude')).toBeDefined()
    expect(await page.evaluate(() => window.drafts.mostAtOnce())).toBe(1)
    expect(await saves()).toEqual(['save over 1', 'save over 2', 'save over 3'])
  })

  test('without a connection it says so, keeps the draft through a reload, and saves when the line is back', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.setLink('lost')
    await editor.item('Soupe aux pois').click()
    await editor.field('name').fill('Soupe du jour')
    await expect(editor.state()).toHaveText('Not saved: no connection. Kept here, and tried again.')
    await page.reload()
    await editor.ready()
    await expect(editor.item('Soupe du jour')).toBeVisible()
    await editor.expectSaved()
    await expect.poll(() => editor.savedItem('Soupe du jour')).toBeDefined()

    await editor.setLink('lost')
    await editor.item('Soupe du jour').click()
    await editor.field('name').fill('Soupe du soir')
    await expect(editor.state()).toHaveAttribute('data-save', 'not-reached')
    await editor.setLink('live')
    await editor.expectSaved()
    expect(await editor.savedItem('Soupe du soir')).toBeDefined()
  })

  test('a reload in the middle of a word keeps the word', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await editor.item('Soupe aux pois').click()
    await editor.field('name').press('End')
    await page.keyboard.type(' cassés')
    await page.reload()
    await editor.ready()
    await expect(editor.item('Soupe aux pois cassés')).toBeVisible()
    await editor.expectSaved()
    await expect.poll(() => editor.savedItem('Soupe aux pois cassés')).toBeDefined()
  })

  test('leaving the page in the middle of a word saves it, and undo is still there on coming back', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open({ leave: true })
    await editor.item('Soupe aux pois').click()
    await editor.field('name').press('End')
    await page.keyboard.type(' cassés')
    await page.getByRole('button', { name: '×' }).click()
    await expect.poll(() => editor.savedItem('Soupe aux pois cassés')).toBeDefined()
    await page.getByRole('button', { name: '+', exact: true }).click()
    await editor.ready()
    await editor.button('Undo').click()
    await expect(editor.item('Soupe aux pois')).not.toContainText('cassés')
  })

  test('another screen saved first: both states are offered, and keeping this one keeps it', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await page.evaluate(() => window.drafts.overtake('Carte de Dominique'))
    await editor.item('Soupe aux pois').click()
    await editor.field('name').fill('Soupe du jour')
    const banner = page.locator('[data-banner="changed"]')
    await expect(banner).toContainText('changed on another screen meanwhile')
    await expect(editor.state()).toHaveText('Changed on another screen')
    await banner.getByRole('button', { name: 'See what differs' }).click()
    await expect(page.getByRole('dialog')).toContainText('Soupe du jour')
    await page.keyboard.press('Escape')
    // A reload does not decide it.
    await page.reload()
    await editor.ready()
    await expect(banner).toBeVisible()
    await expect(editor.item('Soupe du jour')).toBeVisible()
    await banner.getByRole('button', { name: 'Keep what is here' }).click()
    await editor.expectSaved()
    expect(await editor.savedItem('Soupe du jour')).toBeDefined()
    await expect(banner).toHaveCount(0)
  })

  test('taking theirs loses nothing: ours is one undo away', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await page.evaluate(() => window.drafts.overtake('Carte de Dominique'))
    await editor.item('Soupe aux pois').click()
    await editor.field('name').fill('Soupe du jour')
    await page.locator('[data-banner="changed"]').getByRole('button', { name: 'Take theirs' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carte de Dominique')
    await expect(editor.item('Soupe du jour')).toHaveCount(0)
    await editor.expectSaved()
    await editor.button('Undo').click()
    await expect(editor.item('Soupe du jour')).toBeVisible()
    await editor.expectSaved()
    await expect.poll(() => editor.savedItem('Soupe du jour')).toBeDefined()
  })

  test('a menu deleted elsewhere says so', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await page.evaluate(() => window.drafts.remove())
    await editor.item('Soupe aux pois').click()
    await editor.field('name').fill('Soupe du jour')
    await expect(page.locator('[data-banner="gone"]')).toBeVisible()
    await expect(editor.state()).toHaveText('Deleted on another screen')
  })

  test('undo and redo go step by step, a word at a time, by button and keyboard', async ({ editor }) => {
    const { page } = editor
    await editor.open()
    await expect(editor.button('Undo')).toBeDisabled()
    await editor.item('Soupe aux pois').click()
    await editor.field('name').press('End')
    await page.keyboard.type(' cassés')
    await editor.field('description').fill('Pois jaunes')
    await page.keyboard.press('Control+z')
    await expect(editor.field('description')).toHaveValue('Pois jaunes et jambon, comme au chantier.')
    await expect(editor.field('name')).toHaveValue('Soupe aux pois cassés')
    await page.keyboard.press('Control+z')
    await expect(editor.field('name')).toHaveValue('Soupe aux pois')
    await editor.button('Redo').click()
    await expect(editor.field('name')).toHaveValue('Soupe aux pois cassés')
    await expect(editor.button('Redo')).toBeEnabled()
    await page.keyboard.press('Control+Shift+Z')
    await expect(editor.field('description')).toHaveValue('Pois jaunes')
    await expect(editor.button('Redo')).toBeDisabled()
  })

  test('the history shows who changed what when; an old state is looked at, then brought back', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open()
    await editor.pick(editor.category('Boissons'), 'Delete')
    await editor.expectSaved()
    await page.locator('[data-tab="history"]').click()
    await expect(page.locator('[data-version="2"]')).toContainText(/Edited.*now.*Camille · 21 items/)
    await page.locator('[data-version="1"]').getByRole('button').click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText('Boissons')
    await sheet.getByRole('button', { name: 'Bring this state back' }).click()
    await expect(page.locator('[data-version="3"]')).toContainText('Restored')
    await page.locator('[data-tab="items"]').click()
    await expect(editor.category('Boissons')).toBeVisible()
  })
})

test.describe('problems', () => {
  for (const [path, selector, code] of [
    [
      ['categories', 0, 'items', 0, 'name'],
      '[data-form="item"] [data-field="name"] input',
      'item-name-missing',
    ],
    [
      ['categories', 0, 'items', 1, 'priceCents'],
      '[data-form="item"] [data-field="priceCents"] input',
      'item-price-missing',
    ],
    [
      ['groups', 0, 'options', 1, 'name'],
      '[data-form="group"] [data-option="1"] [data-field="name"] input',
      'option-name-missing',
    ],
    [
      ['categories', 6, 'items', 2, 'imageUrl'],
      '[data-form="item"] [data-field="imageUrl"] input',
      'image-not-a-link',
    ],
  ] as const) {
    for (const size of [sizes[0], sizes[1]]) {
      test(`${path.join('.')} opens at its field, in sight and with what is wrong beside it, at ${size.width} px (R161)`, async ({
        editor,
      }) => {
        await editor.page.setViewportSize(size)
        await editor.open({ scene: 'problems', at: path })
        const field = editor.page.locator(selector)
        await expect(field).toBeFocused()
        await expect(field).toBeInViewport()
        const part = field.locator('xpath=ancestor::*[@data-field][1]')
        await expect(part.locator(`[data-problem="${code}"]`)).toBeVisible()
      })
    }
  }

  test('a problem of the hours opens the hours at that period', async ({ editor }) => {
    await editor.open({ scene: 'problems', at: ['hours', 1] })
    await expect(editor.page.locator('[data-period="1"]')).toBeFocused()
    await expect(editor.page.getByText('Saturday 00:30–04:00 overlaps Friday 18:00–01:00.')).toBeVisible()
  })

  test('the panel names every problem once, errors first; a press leads to its field, and mending takes it away', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open({ scene: 'problems' })
    await editor.button(/\d+ errors/).click()
    const panel = page.getByRole('dialog', { name: 'Problems of this menu' })
    await expect(panel.locator('[data-problems]').first()).toContainText('Stops publishing')
    await panel.locator('[data-problems="item-price-missing"]').getByRole('button', { name: /Pain/ }).click()
    await expect(editor.field('priceCents')).toBeFocused()
    await page.keyboard.type('3')
    await expect(page.locator('[data-problem="item-price-missing"]')).toHaveCount(0)
    await expect(editor.item('Pain').locator('[data-mark]')).toHaveCount(0)
  })

  test('two items with the same reference are both editable, and one gets a new reference', async ({
    editor,
  }) => {
    const { page } = editor
    await editor.open({ scene: 'problems' })
    await editor.category('Du jour').click()
    await editor.item('Plat du soir').click()
    await editor.field('name').fill('Plat de nuit')
    await expect(editor.item('Plat de nuit')).toBeVisible()
    await expect(editor.item('Plat du jour')).toBeVisible()
    await editor.button('Give it a new reference').click()
    await expect(page.locator('[data-problem="id-duplicate"]')).toHaveCount(0)
    await editor.expectSaved()
    const ids = (await editor.document()).categories.at(-1)?.items.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
  })

  test('the address of a picture is checked without loading it', async ({ editor }) => {
    const { page } = editor
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await editor.open({ scene: 'problems', at: ['categories', 6, 'items', 2, 'imageUrl'] })
    await expect(page.locator('[data-told="wrong"]').first()).toBeVisible()
    await editor.field('imageUrl').fill('https://img.example/tarte.jpg')
    await expect(page.locator('[data-told="wrong"]')).toHaveCount(0)
    await expect(page.locator('[data-told="good"]')).toHaveCount(3)
    expect(asked.filter((url) => url.includes('img.example'))).toEqual([])
  })
})

test('two thousand items in one category: only those in sight are drawn, and the last is one key away', async ({
  editor,
}) => {
  const { page } = editor
  await editor.open({ scene: 'large' })
  const rows = page.locator('[data-list="items"] [role="row"]')
  await expect(rows.first()).toBeVisible()
  expect(await rows.count()).toBeLessThan(60)
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(editor.item('Plat numéro 2000')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await editor.names('items')).at(-1)).toContain('Plat numéro 1999')
  await page.keyboard.press('Enter')
  await expect(editor.field('name')).toHaveValue('Plat numéro 2000')
})

/** Every page and sheet, for how it fits and how it sounds. */
const states: [
  name: string,
  scene: 'usual' | 'problems' | 'empty' | 'large',
  act: (editor: EditorScreen) => Promise<void>,
][] = [
  ['items', 'usual', async () => {}],
  ['items with problems', 'problems', async () => {}],
  ['nothing yet', 'empty', async () => {}],
  [
    'an item',
    'problems',
    async (editor) => editor.page.locator('[data-list="items"] [role="row"]').nth(1).click(),
  ],
  [
    'an item with options',
    'usual',
    async (editor) => {
      await editor.category('Plats').click()
      await editor.page.locator('[data-list="items"] [role="row"]').first().click()
      await editor.page.locator('[data-attached]').first().scrollIntoViewIfNeeded()
    },
  ],
  [
    'a category',
    'problems',
    async (editor) => {
      await editor.category('Suggestions').getByRole('button').last().click()
      await editor.page.getByRole('menuitem').first().click()
      await editor.page.locator('[data-form="category"]').waitFor()
    },
  ],
  [
    'several selected',
    'usual',
    async (editor) => {
      await editor.item('Cretons').focus()
      await editor.page.keyboard.press('Space')
      await editor.page.getByRole('toolbar').waitFor()
    },
  ],
  [
    'bulk prices',
    'usual',
    async (editor) => {
      await editor.page.getByRole('button', { name: /Change prices|Changer les prix/ }).click()
      await editor.page.getByLabel(/Per cent|Pourcentage/).fill('10')
    },
  ],
  [
    'deleted',
    'usual',
    async (editor) => {
      await editor.item('Cretons').focus()
      await editor.page.keyboard.press('Delete')
      await editor.page.locator('[data-removal]').waitFor()
    },
  ],
  ['groups', 'usual', async (editor) => editor.page.locator('[data-tab="options"]').click()],
  [
    'a group',
    'problems',
    async (editor) => {
      await editor.page.locator('[data-tab="options"]').click()
      await editor.group('Trempette').click()
      await editor.page.locator('[data-form="group"]').waitFor()
    },
  ],
  ['hours', 'problems', async (editor) => editor.page.locator('[data-tab="hours"]').click()],
  [
    'history',
    'usual',
    async (editor) => {
      await editor.page.locator('[data-tab="history"]').click()
      await editor.page.locator('[data-version]').waitFor()
    },
  ],
  [
    'the problems panel',
    'problems',
    async (editor) => {
      await editor.page.locator('[data-problem-count]').click()
      await editor.page.locator('[data-problems]').first().waitFor()
    },
  ],
  [
    'a conflict',
    'usual',
    async (editor) => {
      await editor.page.evaluate(() => window.drafts.overtake('Carte de Dominique'))
      await editor.item('Cretons').focus()
      await editor.page.keyboard.press('Delete')
      await editor.page.locator('[data-banner="changed"]').waitFor()
    },
  ],
]

for (const [name, scene, act] of states) {
  test(`${name}: fits, is big enough to press, and axe finds nothing`, async ({ editor }) => {
    await editor.open({ scene })
    await act(editor)
    await expectSound(editor.page, `editor, ${name}`, [portrait], { isReached: true })
  })
  test(`${name} in French: fits and is big enough to press`, async ({ editor }) => {
    await editor.open({ scene, language: 'fr' })
    await act(editor)
    await expectFits(editor.page, `editor, ${name}, French`, [sizes[1], portrait, sizes[3]], {
      isReached: true,
    })
  })
}

test('a whole page pasted into a field by mistake does not keep the menu from being saved', async ({
  editor,
}) => {
  await editor.open()
  await editor.item('Soupe à l’oignon').click()
  await editor.field('description').fill('a'.repeat(30_000))
  await editor.field('imageUrl').fill(`data:image/jpeg;base64,${'A'.repeat(30_000)}`)
  await editor.expectSaved()
  const item = (await editor.document()).categories[0]?.items[0]
  expect([item?.description.length, item?.imageUrl?.length]).toEqual([5_000, 4_096])
})

test('an item with one endless word for a name stays inside its sheet, with the way out', async ({
  editor,
}) => {
  const { page } = editor
  await page.setViewportSize({ width: 1024, height: 768 })
  await editor.open()
  await editor.item('Soupe à l’oignon').click()
  await editor.field('name').fill('x'.repeat(2_000))
  await editor.expectSaved()
  const title = page.getByRole('dialog').getByRole('heading').first()
  await expect(title).toContainText('xxxx')
  const { reach, height } = await title.evaluate((heading) => ({
    reach: heading.scrollWidth - heading.clientWidth,
    height: heading.clientHeight,
  }))
  expect(reach).toBe(0)
  expect(height).toBeLessThan(768 / 4)
})
