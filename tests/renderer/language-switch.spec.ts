import { expect, type Screen, test } from './screen.ts'

type Asked = NonNullable<Parameters<Screen['open']>[1]>

/** Where words stand while the language changes: pages, sheets over them, and what is said in passing. */
const places: readonly { name: string; asked: Asked; press?: string; key?: string }[] = [
  { name: 'the board', asked: {} },
  { name: 'an order in full', asked: { details: 'everything' } },
  { name: 'a sheet to refuse', asked: { refuse: 'nadia' } },
  { name: 'the view', asked: {}, key: 'v' },
  { name: 'what was finished', asked: {}, key: 'f' },
  { name: 'this device', asked: { screen: 'device' } },
  { name: 'the history', asked: { screen: 'history' } },
  { name: 'sold out', asked: { screen: 'sold-out' } },
  { name: 'the sign-in', asked: { office: 'home', manager: 'signed-out' } },
  { name: 'the overview', asked: { office: 'home', manager: 'problems' } },
  { name: 'the integrations', asked: { office: 'integrations', manager: 'problems' } },
  { name: 'the reports', asked: { office: 'reports', manager: 'usual' } },
]

/** Every text of the page that can be read or heard. */
const texts = (app: Screen) =>
  app.page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) found.add(walker.currentNode.textContent?.trim() ?? '')
    for (const each of document.querySelectorAll('[aria-label]'))
      found.add(each.getAttribute('aria-label') ?? '')
    return [...found].filter((text) => /\p{L}{2}/u.test(text))
  })

const stand = async (app: Screen, { asked, key, press }: (typeof places)[number], language: 'en' | 'fr') => {
  await app.open('evening', { ...asked, language })
  if (key !== undefined) await app.page.keyboard.press(key)
  if (press !== undefined) await app.page.locator(press).first().click()
  if (key !== undefined || press !== undefined) await app.page.getByRole('dialog').waitFor()
}

for (const place of places)
  test(`another language is spoken at once, whatever stands open: ${place.name}`, async ({ app }) => {
    await stand(app, place, 'fr')
    const french = new Set(await texts(app))
    await stand(app, place, 'en')
    const english = new Set(await texts(app))
    await app.station((station) => station.speak('fr'))
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr-CA')
    // What neither page says in French and the page still says as before.
    const left = async () => (await texts(app)).filter((text) => english.has(text) && !french.has(text))
    await expect.poll(left).toEqual([])
  })
