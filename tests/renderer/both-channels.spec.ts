import { boardOrder, dinnerTime } from '../fixtures/orders.ts'
import { languages } from '#shared/location/language.ts'
import { expect, test } from './screen.ts'

test('each card says by a shape whose order it is, and who takes it in the words of its channel', async ({
  app,
}) => {
  await app.open('both-channels')
  const filled = app.card('nadia').locator('[data-channel]')
  const round = app.card('uber-allergy').locator('[data-channel]')
  await expect(filled).toContainText('DD')
  await expect(round).toContainText('UE')
  const look = (mark: typeof filled) =>
    mark.evaluate((element) => {
      const { borderRadius, backgroundColor } = getComputedStyle(element)
      return { borderRadius, isFilled: !/, 0\)$|transparent/.test(backgroundColor) }
    })
  expect(await look(filled)).toMatchObject({ isFilled: true })
  expect(await look(round)).toMatchObject({ isFilled: false })
  expect((await look(filled)).borderRadius).not.toBe((await look(round)).borderRadius)
  await expect(app.card('nadia')).toContainText('Dasher')
  await expect(app.card('uber-allergy')).toContainText('Courier')
  await expect(app.card('uber-table')).toContainText('Eaten here')
})

for (const language of languages)
  test(`nothing of an order of Uber Eats speaks of DoorDash or its dashers (${language})`, async ({
    app,
  }) => {
    const theirs = /dasher|doordash/i
    await app.open('both-channels', { language })
    for (const id of ['uber-allergy', 'uber-courier', 'uber-table', 'uber-ready'])
      expect(await app.card(id).innerText()).not.toMatch(theirs)
    for (const panel of ['details', 'refuse', 'cancel'] as const) {
      await app.open('both-channels', {
        language,
        [panel]: panel === 'cancel' ? 'uber-courier' : 'uber-allergy',
      })
      expect(await app.page.getByRole('dialog').innerText()).not.toMatch(theirs)
    }
  })

test('a dish that is out is put to the customer of Uber Eats: nothing else is offered', async ({ app }) => {
  await app.open('both-channels', { details: 'uber-allergy' })
  await app.page.getByRole('dialog').getByRole('button', { name: 'Soupe du jour is out' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('radio')).toHaveCount(1)
  await expect(sheet.getByText('Take it off the order')).toBeVisible()
  await expect(sheet).toContainText('Uber Eats asks the customer')
  await expect(sheet.getByRole('button', { name: 'Accept and ask Uber Eats' })).toBeEnabled()
})

test('cancelling says that the courier is called back, and promises no pause nobody documents', async ({
  app,
}) => {
  await app.open('both-channels', { cancel: 'uber-courier' })
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Uber Eats tells the customer and calls the courier back.')
  await expect(sheet).not.toContainText(/pauses your restaurant|Does not pause/)
})

test('the details name the channel that did not say whether utensils are wanted, and its own total', async ({
  app,
}) => {
  await app.open('both-channels', { details: 'uber-allergy' })
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Utensils: Uber Eats did not say')
  await expect(sheet).toContainText('$34.73')
})

test('on an empty board the sentences about two channels stand apart', async ({ app }) => {
  await app.open('empty-both')
  await expect(app.page.getByRole('main')).toContainText('ago. Uber Eats has not been heard yet.')
})

test('what Uber Eats does not say the customer pays is told as that, never as nothing', async ({ app }) => {
  await app.open('empty')
  await app.tell(
    boardOrder({
      id: 'unpriced',
      displayNumber: '7A10C',
      channel: 'uber-eats',
      isMoneyUnstated: true,
      subtotalCents: 0,
      taxCents: 0,
      tipCents: 0,
      otherAmounts: [],
    }),
  )
  await app
    .card('unpriced')
    .getByRole('button', { name: /^7A10C/ })
    .click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Uber Eats does not say')
  await expect(sheet).not.toContainText('0.00')
})

test('the strip of what is urgent says a listed allergen in the language of the screen', async ({ app }) => {
  for (const [language, said] of [
    ['en', 'ALLERGY: PEANUTS'],
    ['fr', 'ALLERGIE: ARACHIDES'],
    ['es', 'ALERGIA: CACAHUATE'],
  ] as const) {
    await app.open('both-channels', { language })
    await app.change('uber-allergy', { confirmBy: dinnerTime + 44_000 })
    await expect(
      app.page.locator('[data-part="urgent"] [data-urgent="expiring"] [data-part="why"]'),
    ).toContainText(said)
  }
})

test('allergens that Uber lists are said in the language of the screen, whatever that of the place is', async ({
  app,
}) => {
  for (const [language, said, chip] of [
    ['en', 'ALLERGY: PEANUTS – Clean board please', 'Peanuts'],
    ['fr', 'ALLERGIE: ARACHIDES – Clean board please', 'Arachides'],
    ['es', 'ALERGIA: CACAHUATE – Clean board please', 'Cacahuate'],
  ] as const) {
    for (const cards of ['full', 'compact'] as const) {
      await app.open('both-channels', { language, cards })
      await expect(app.card('uber-allergy').locator('[data-part="allergy"]')).toContainText(said)
    }
    await app.open('both-channels', { language, cards: 'strip' })
    await expect(app.card('uber-allergy').locator('[data-part="allergy"]')).toContainText(chip)
    // What a customer wrote is never translated.
    await expect(app.card('nadia').locator('[data-part="allergy"]')).toContainText('Peanut')
  }
})
