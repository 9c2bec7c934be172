import type { Location } from '#shared/location/location.ts'
import type { Core } from './core.ts'

const common = {
  brand: 'Chez Loutre',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'en',
  autoAccept: false,
  defaultPrepMinutes: 15,
} as const

const locations: Location[] = [
  { ...common, id: 'chez-loutre-centre', name: 'Centre', address: '12, rue Saint-Paul' },
  { ...common, id: 'chez-loutre-port', name: 'Port', address: '3, quai des Brumes' },
]

/** The intake secret of a demo station unless one is given; a real one is made up. */
export const demoSecret = 'demo-secret'

/** Fills an empty store with the demo restaurant; leaves a filled one as it is (design: `--demo`). */
export function seedDemo(core: Core): void {
  if (core.locations.all().length > 0) return
  const now = core.clock.now()
  for (const location of locations) core.locations.save(location)
  core.locations.setState('chez-loutre-centre', 'doordash', 'active', now)
  core.locations.setState('chez-loutre-port', 'doordash', 'not_activated', now)
  core.store.printers.save({
    id: 'screen',
    name: 'Kitchen',
    kind: 'screen',
    host: null,
    port: null,
    paper: 80,
    codePage: 'windows1252',
    tickets: ['kitchen', 'customer'],
    locationId: null,
  })
}
