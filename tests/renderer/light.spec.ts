import { axeFinds } from './axe.ts'
import type { SceneName } from './gallery/scenes.ts'
import { expect, type Screen, test } from './screen.ts'

type Asked = NonNullable<Parameters<Screen['open']>[1]>

/** The bright kitchen: every screen and sheet of it, as `every-state.spec.ts` holds the dark one. */
const states: readonly { scene: SceneName; asked?: Asked }[] = [
  { scene: 'evening' },
  { scene: 'empty' },
  { scene: 'busy' },
  { scene: 'rush-20' },
  { scene: 'rush-45' },
  { scene: 'rush-45', asked: { order: 'due' } },
  { scene: 'rush-20', asked: { text: 'largest' } },
  { scene: 'cancelled' },
  { scene: 'cautions' },
  { scene: 'refused' },
  { scene: 'paused-by-channel' },
  { scene: 'disk-full' },
  { scene: 'evening', asked: { link: 'lost' } },
  { scene: 'evening', asked: { link: 'refused' } },
  { scene: 'later', asked: { screen: 'later' } },
  { scene: 'evening', asked: { screen: 'history' } },
  { scene: 'evening', asked: { screen: 'tickets' } },
  { scene: 'sold-out', asked: { screen: 'sold-out' } },
  { scene: 'busy', asked: { screen: 'device' } },
  { scene: 'health-troubles', asked: { screen: 'health' } },
  { scene: 'busy', asked: { details: 'everything' } },
  { scene: 'evening', asked: { refuse: 'nadia' } },
  { scene: 'evening', asked: { cancel: 'junko' } },
]

for (const { scene, asked = {} } of states)
  test(`light, ${[scene, ...Object.values(asked)].join(', ')}: axe finds nothing`, async ({ app }) => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open(scene, { ...asked, theme: 'light' })
    if (asked.link === 'lost') await app.page.locator('[data-banner="offline"]').waitFor()
    expect(await axeFinds(app.page, { exclude: ['[data-live-announcer]'] })).toEqual([])
  })
