import type { Kitchen } from './test.ts'

/** A page of the Dashboard, by what a manager reads and presses. */
export function dashboard({ page }: Kitchen) {
  return {
    page,
    title: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }),
    press: (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    pick: (name: string) => page.getByRole('menuitem', { name }).click(),
    part: (location: string | RegExp) =>
      page.locator('[data-location]').filter({ has: page.getByRole('heading', { name: location }) }),
  }
}

/** R33, R73: a manager signs in; the demo shows his account. */
export async function signIn(
  kitchen: Kitchen,
  words = { fill: 'Fill it in', signIn: 'Sign in' },
): Promise<void> {
  const { press } = dashboard(kitchen)
  await kitchen.page.locator('[data-office-entry]').click()
  await press(words.fill)
  await press(words.signIn)
}
