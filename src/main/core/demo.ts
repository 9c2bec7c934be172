import { demoMerchant } from '#shared/doordash/demo-merchant.ts'
import type { Location } from '#shared/location/location.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { createPasswords } from '../accounts/password.ts'
import type { Core } from './core.ts'
import { newRecord } from '../integration/book.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { usualRoute } from '#shared/printing/route.ts'

const common = {
  brand: 'Chez Loutre',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'en',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: usualDayEnd,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
} as const

const locations: Location[] = [
  { ...common, id: 'chez-loutre-centre', name: 'Centre', address: '12, rue Saint-Paul' },
  { ...common, id: 'chez-loutre-port', name: 'Port', address: '3, quai des Brumes' },
]

/** Signs in to the Dashboard of a demo station; shown on its sign-in screen and PIN pad. */
export const demoAccount = {
  name: 'Camille',
  email: 'manager@chez-loutre.example',
  password: 'loutre-demo-2026',
  pin: '2580',
} as const

/**
 * The screen itself shows the demo's password and PIN: work that would slow a thief down only holds up the start, by half
 * a second of a processor for each. The password is hashed with the usual work once somebody signs in with it.
 */
const demoHashing = createPasswords({ N: 2 ** 10, r: 8, p: 1 })

/** Whether a location is the demo's: tells a demo's folder made before folders said what they are. */
export const isDemoLocation = ({ id }: Pick<Location, 'id'>) =>
  locations.some((location) => location.id === id)

/** Fills an empty store with the demo restaurant; leaves a filled one as it is (design: `--demo`). */
export function seedDemo(core: Core): void {
  if (core.locations.all().length > 0) return
  const now = core.clock.now()
  for (const location of locations) core.locations.save(location)
  core.integrations.book.put({
    ...newRecord('chez-loutre-centre', 'doordash', now),
    state: 'active',
    externalStoreId: '2390417',
  })
  const { locationId, storeId, onboardingId, currentProvider } = demoMerchant.ready
  core.integrations.book.put({
    ...newRecord(locationId, 'doordash', now),
    state: 'not_activated',
    externalStoreId: storeId,
    onboardingId,
    currentProvider,
    accountId: demoMerchant.account.id,
  })
  const { name, currency } = demoMenu
  core.menus.drafts.create({ name, currency, document: demoMenu }, demoAccount.name)
  core.store.printers.save({
    id: 'screen',
    name: 'Kitchen',
    kind: 'screen',
    language: 'esc-pos',
    host: null,
    port: null,
    queue: null,
    paper: 80,
    codePage: 'windows1252',
    tickets: ['kitchen', 'customer'],
    locationId: null,
    route: usualRoute,
  })
}

/** Gives a demo station its manager and the DoorDash account he signed in with, once. */
export async function seedDemoAccounts(core: Core): Promise<void> {
  if (core.accounts.isSetUp()) return
  await core.accounts.createFirst(demoAccount, { hashing: demoHashing })
  const { account, token, expiresIn } = demoMerchant
  await core.channels.linkAccount({
    access_token: token,
    token_type: 'Bearer',
    expires_in: expiresIn,
    account: { id: account.id, email: account.email, business_name: account.businessName },
  })
}

/**
 * The demo's manager is known to everybody who read how to try the program: outside a demo it is nobody. Answers whether
 * there was something to take away.
 */
export async function endDemoAccount({ accounts, store }: Core): Promise<boolean> {
  const { email, password, pin } = demoAccount
  const row = store.people.findByEmail(email)
  if (!row) return false
  if (await accounts.isPassword(row, password)) {
    store.transaction(() => store.people.remove(row.id))
    return true
  }
  if (!(await accounts.isPin(row, pin))) return false
  store.transaction(() => store.people.change(row.id, { pin: null }))
  return true
}
