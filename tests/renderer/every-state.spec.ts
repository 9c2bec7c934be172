import { expectSound, portrait } from './sound-page.ts'
import type { SceneName } from './gallery/scenes.ts'
import { test } from './screen.ts'

type State = { scene: SceneName; asked?: Record<string, string> }

const boards: State[] = (
  [
    'evening',
    'empty',
    'one',
    'busy',
    'sixty',
    'late',
    'fourteen-items',
    'cancelled',
    'cautions',
    'wrong-clock',
    'utensils',
    'notes',
    'refused',
    'refused-alone',
    'locations',
    'printer-problem',
    'printer-back',
    'quiet',
    'broken',
    'disk-full',
    'port-taken',
    'secrets-unreadable',
    'station-trouble',
  ] as const
).map((scene) => ({ scene }))

const gatewayStates = [
  'gateway-up',
  'gateway-connecting',
  'gateway-down',
  'gateway-refused',
  'gateway-silent',
  'gateway-idle',
  'gateway-unknown-location',
] as const

const states: State[] = [
  ...boards,
  { scene: 'evening', asked: { link: 'refused' } },
  { scene: 'evening', asked: { link: 'outdated' } },
  { scene: 'evening', asked: { link: 'never' } },
  { scene: 'evening', asked: { link: 'lost' } },
  { scene: 'later', asked: { screen: 'later' } },
  { scene: 'empty', asked: { screen: 'later' } },
  { scene: 'evening', asked: { screen: 'history' } },
  { scene: 'empty', asked: { screen: 'history' } },
  { scene: 'evening', asked: { screen: 'tickets' } },
  { scene: 'empty', asked: { screen: 'tickets' } },
  { scene: 'evening', asked: { screen: 'sold-out' } },
  { scene: 'sold-out', asked: { screen: 'sold-out' } },
  { scene: 'no-menu', asked: { screen: 'sold-out' } },
  { scene: 'sold-out' },
  { scene: 'evening', asked: { screen: 'health' } },
  { scene: 'health-troubles', asked: { screen: 'health' } },
  { scene: 'health-everything', asked: { screen: 'health' } },
  { scene: 'shift-done', asked: { screen: 'health' } },
  { scene: 'shift-wrong', asked: { screen: 'health' } },
  { scene: 'shift-stopped', asked: { screen: 'health' } },
  { scene: 'health-unproven', asked: { screen: 'health' } },
  { scene: 'health-loading', asked: { screen: 'health' } },
  ...gatewayStates.map((scene) => ({ scene, asked: { office: 'gateway', manager: 'gateway-paired' } })),
  { scene: 'gateway-up', asked: { office: 'webhooks', manager: 'gateway-paired' } },
  { scene: 'busy', asked: { screen: 'device' } },
  { scene: 'busy', asked: { screen: 'device', approve: 'pin' } },
  { scene: 'busy', asked: { screen: 'device', approve: 'password', manager: 'no-pin' } },
  { scene: 'refused', asked: { screen: 'device' } },
  { scene: 'wrong-clock', asked: { screen: 'device' } },
  { scene: 'secrets-unreadable', asked: { screen: 'device' } },
  { scene: 'station-trouble', asked: { screen: 'device' } },
  { scene: 'busy', asked: { details: 'everything' } },
  { scene: 'notes', asked: { details: 'lines' } },
  { scene: 'cautions', asked: { details: 'asking' } },
  { scene: 'cautions', asked: { details: 'test' } },
  { scene: 'evening', asked: { refuse: 'nadia' } },
  { scene: 'evening', asked: { cancel: 'junko' } },
  { scene: 'evening', asked: { contacts: 'nadia' } },
]

for (const { scene, asked = {} } of states) {
  const name = [scene, ...Object.entries(asked).map(([key, value]) => `${key} ${value}`)].join(', ')
  for (const language of ['en', 'fr'] as const) {
    test(`${name} in ${language}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open(scene, { ...asked, language })
      if (asked['approve'] !== undefined) await app.page.getByRole('dialog').waitFor()
      if (asked['link'] === 'lost') await app.page.locator('[data-banner="offline"]').waitFor()
      await expectSound(app.page, `${name} ${language}`, [portrait])
    })
  }
}
