import { expect, test } from './screen.ts'

test('a board that went back to a backup says from when, what is missing and who can tell of it, until a person has seen it', async ({
  app,
}) => {
  await app.open('went-back')
  const banner = app.page.locator('[data-banner="restored"]')
  await expect(banner).toContainText('This station went back to the data of')
  await expect(banner).toContainText('38 orders are missing here')
  await expect(banner).toContainText('2 of them are not finished')
  await expect(banner).toContainText('DoorDash cannot be asked for an order again')
  await banner.getByRole('button', { name: 'The whole message' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('Uber Eats is asked for those that wait for an answer')
  await app.page.keyboard.press('Escape')
  await banner.getByRole('button', { name: 'Understood' }).click()
  await expect(banner).toHaveCount(0)
  expect(await app.calls()).toContain('restoreSeen')
})
