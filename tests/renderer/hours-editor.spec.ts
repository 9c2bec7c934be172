import { type EditorScreen, expect, test } from './editor-screen.ts'
import { expectFits, expectSound, portrait, sizes } from './sound-page.ts'

const hours = (editor: EditorScreen) => editor.page.evaluate(() => window.drafts.hours())
const day = (editor: EditorScreen, name: string) => editor.page.locator(`[data-day="${name}"]`)
const sheet = (editor: EditorScreen) => editor.page.getByRole('dialog').last()
const more = async (editor: EditorScreen, name: string, entry: string) => {
  await day(editor, name)
    .getByRole('button', { name: /^More for/ })
    .click()
  await editor.page.getByRole('menuitem', { name: entry }).click()
}

test('hours are set on a grid by touch: an hour, a quarter, and several days at once (R137)', async ({
  editor,
}) => {
  await editor.openHours('none')
  await expect(editor.page.locator('[data-state="week-too-short"]')).toContainText(
    'at least 30 minutes a week',
  )
  await editor.page.locator('[data-hours] header').first().getByRole('button', { name: 'Add hours' }).click()
  await sheet(editor).getByRole('button', { name: '10 hours' }).click()
  await sheet(editor).getByRole('button', { name: '30 minutes' }).click()
  await sheet(editor).getByRole('textbox', { name: 'To' }).click()
  await sheet(editor).getByRole('button', { name: '14 hours' }).click()
  await expect(sheet(editor).locator('[data-state="good-slot"]')).toHaveText('3 hours 30 minutes')
  await sheet(editor).getByRole('button', { name: 'Saturday' }).click()
  await sheet(editor).getByRole('button', { name: 'Set these hours' }).click()
  const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
  expect((await hours(editor)).periods).toEqual(days.map((day) => ({ day, start: '10:30', end: '14:00' })))
  await expect(editor.page.locator('[data-state="week-long-enough"]')).toHaveText('Open 21 hours a week')
})

test('times are typed to the minute, past midnight too, and Enter sets them', async ({ editor }) => {
  const { page } = editor
  await editor.openHours('usual')
  await day(editor, 'SUN').getByRole('button', { name: 'Add hours on Sunday' }).click()
  await sheet(editor).getByRole('textbox', { name: 'From' }).fill('18h05')
  await sheet(editor).getByRole('textbox', { name: 'To' }).fill('1:20')
  await expect(sheet(editor)).toContainText('7 hours 15 minutes, until the next day')
  await page.keyboard.press('Enter')
  await expect(day(editor, 'SUN')).toContainText('18:05–01:20')
  // The night is drawn on Monday, and said there.
  await expect(day(editor, 'MON')).toContainText('until 01:20 from the night before')
  await day(editor, 'SUN').getByRole('button', { name: /18:05/ }).click()
  await sheet(editor).getByRole('textbox', { name: 'To' }).fill('noon')
  await expect(sheet(editor)).toContainText('Write a time like 18:00')
  await expect(sheet(editor).getByRole('button', { name: 'Set these hours' })).toBeDisabled()
  await page.keyboard.press('Escape')
  expect((await hours(editor)).periods.at(-1)).toEqual({ day: 'SUN', start: '18:05', end: '01:20' })
})

test('a slot shorter than half an hour is refused while it is made (R22)', async ({ editor }) => {
  await editor.openHours('usual')
  await day(editor, 'SUN').getByRole('button', { name: 'Add hours on Sunday' }).click()
  await sheet(editor).getByRole('textbox', { name: 'From' }).fill('11:00')
  await sheet(editor).getByRole('textbox', { name: 'To' }).fill('11:20')
  await expect(sheet(editor).locator('[data-state="bad-slot"]')).toContainText('at least 30 minutes')
  await sheet(editor).getByRole('textbox', { name: 'To' }).fill('11:00')
  await expect(sheet(editor).locator('[data-state="bad-slot"]')).toContainText('same time')
  await expect(sheet(editor).getByRole('button', { name: 'Set these hours' })).toBeDisabled()
})

test('a slot is changed and removed', async ({ editor }) => {
  await editor.openHours('usual')
  await day(editor, 'MON')
    .getByRole('button', { name: /11:00–14:30/ })
    .click()
  await sheet(editor).getByRole('button', { name: '12 hours' }).click()
  await sheet(editor).getByRole('button', { name: 'Set these hours' }).click()
  await expect(day(editor, 'MON')).toContainText('12:00–14:30')
  await day(editor, 'MON')
    .getByRole('button', { name: /17:00–21:30/ })
    .click()
  await sheet(editor).getByRole('button', { name: 'Remove' }).click()
  await expect(day(editor, 'MON')).not.toContainText('17:00')
  expect((await hours(editor)).periods.filter(({ day }) => day === 'MON')).toEqual([
    { day: 'MON', start: '12:00', end: '14:30' },
  ])
})

test('a day is copied to others, opened all day, and closed', async ({ editor }) => {
  await editor.openHours('usual')
  await more(editor, 'MON', 'Copy to other days')
  await sheet(editor).getByRole('button', { name: 'Saturday' }).click()
  await sheet(editor).getByRole('button', { name: 'Sunday' }).click()
  await sheet(editor).getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(day(editor, 'SUN')).toContainText('11:00–14:30')
  await expect(day(editor, 'SAT')).toContainText('17:00–21:30')
  await more(editor, 'SUN', 'Open all day')
  await expect(day(editor, 'SUN')).toContainText('All day')
  await more(editor, 'MON', 'Closed that day')
  await expect(day(editor, 'MON')).toContainText('Closed')
  const { periods } = await hours(editor)
  expect(periods.at(-1)).toEqual({ day: 'SUN', start: '00:00', end: '23:59' })
  expect(periods.some(({ day }) => day === 'MON')).toBe(false)
})

test('everything by keyboard: a row menu, the days, a time, and back where one was', async ({ editor }) => {
  const { page } = editor
  await editor.openHours('usual')
  await day(editor, 'MON').getByRole('button', { name: 'Add hours on Monday' }).focus()
  await page.keyboard.press('Enter')
  await sheet(editor).getByRole('textbox', { name: 'From' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('22')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('23:30')
  await page.keyboard.press('Enter')
  await expect(day(editor, 'MON')).toContainText('22:00–23:30')
  await expect(day(editor, 'MON').getByRole('button', { name: 'Add hours on Monday' })).toBeFocused()
})

test('overlaps are named, across midnight too, and too short ones', async ({ editor }) => {
  await editor.openHours('wrong')
  const rules = editor.page.locator('[data-hours] [role="status"]').first()
  await expect(rules).toContainText('Monday 11:00–11:15 is shorter than 30 minutes.')
  await expect(rules).toContainText('Saturday 00:30–04:00 overlaps Friday 18:00–01:00.')
  await day(editor, 'SAT').getByRole('button', { name: /00:30/ }).click()
  await sheet(editor).getByRole('textbox', { name: 'From' }).fill('01:00')
  await sheet(editor).getByRole('button', { name: 'Set these hours' }).click()
  await expect(rules).not.toContainText('overlaps')
})

test('special days are closed or have hours of their own, in the order of the calendar', async ({
  editor,
}) => {
  await editor.openHours('usual')
  await editor.button('Add a special day').click()
  await expect(sheet(editor)).toContainText('Choose a date.')
  await sheet(editor).getByLabel('Date').fill('2026-12-25')
  await expect(sheet(editor)).toContainText('This date is already there.')
  await sheet(editor).getByLabel('Date').fill('2026-12-26')
  await sheet(editor).getByText('Closed all day').click()
  await expect(sheet(editor)).toContainText('Add hours, or say that you are closed.')
  await expect(sheet(editor)).toContainText('DoorDash stops taking orders 20 minutes before the end.')
  await sheet(editor).getByRole('button', { name: 'Add hours' }).click()
  await sheet(editor).getByRole('button', { name: 'Set these hours' }).click()
  await sheet(editor).getByRole('button', { name: 'Set this day' }).click()
  const { specialDays } = await hours(editor)
  expect(specialDays.find(({ date }) => date === '2026-12-26')).toEqual({
    date: '2026-12-26',
    closed: false,
    periods: [{ start: '11:00', end: '16:00' }],
  })
  expect(specialDays.map(({ date }) => date)).toEqual(specialDays.map(({ date }) => date).toSorted())
  await editor.button('Remove Saturday 26 December 2026').click()
  expect((await hours(editor)).specialDays).toHaveLength(3)
})

test('a special day on which the clocks change says that its times stay those of the clock', async ({
  editor,
}) => {
  await editor.openHours('usual')
  await expect(editor.page.locator('[data-clock-change="back"]')).toContainText(
    'Times stay as the clock shows',
  )
  await editor.button('Add a special day').click()
  await sheet(editor).getByLabel('Date').fill('2027-03-14')
  await expect(sheet(editor).locator('[data-clock-change="forward"]')).toBeVisible()
})

const states: [name: string, scene: string, act: (editor: EditorScreen) => Promise<void>][] = [
  ['a usual week', 'usual', async () => {}],
  ['no hours', 'none', async () => {}],
  ['wrong hours', 'wrong', async () => {}],
  [
    'a new slot',
    'none',
    async ({ page }) => {
      await page.locator('[data-hours] header').first().getByRole('button').click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  ['a slot', 'usual', async ({ page }) => page.locator('[data-period="1"]').click()],
  [
    'copying a day',
    'usual',
    async ({ page }) => {
      await page.locator('[data-day="MON"]').getByRole('button').last().click()
      await page.getByRole('menuitem').nth(2).click()
    },
  ],
  [
    'a special day',
    'usual',
    async ({ page }) => page.locator('[data-special="2"]').getByRole('button').first().click(),
  ],
]

for (const [name, scene, act] of states) {
  test(`${name}: fits, is big enough to press, and axe finds nothing`, async ({ editor }) => {
    await editor.openHours(scene)
    await act(editor)
    await expectSound(editor.page, `hours, ${name}`, [portrait], { isReached: true })
  })
  test(`${name} in French: fits and is big enough to press`, async ({ editor }) => {
    await editor.openHours(scene, 'fr')
    await act(editor)
    await expectFits(editor.page, `hours, ${name}, French`, [sizes[1], portrait, sizes[3]], {
      isReached: true,
    })
  })
}
