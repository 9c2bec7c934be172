import { type Store, storeKey } from './stores.ts'
import { knownUberStore, type UberStore, uberStoreOf } from './uber-store.ts'

/** Somebody who can sign in at Uber Eats' window. All of them are invented; the password is that of the merchant portal. */
export type UberAccount = {
  id: string
  email: string
  businessName: string
  /** The stores he manages; nobody else's are listed or changed in his name. */
  manages: 'chez-loutre' | 'bistro' | 'none'
  /** Only who manages a restaurant may share its stores. */
  isManager: boolean
}

export const uberAccounts: readonly UberAccount[] = [
  {
    id: 'ub-1001',
    email: 'admin@chez-loutre.example',
    businessName: 'Chez Loutre',
    manages: 'chez-loutre',
    isManager: true,
  },
  {
    id: 'ub-1002',
    email: 'other@bistro-zenith.example',
    businessName: 'Bistro Zénith',
    manages: 'bistro',
    isManager: true,
  },
  {
    id: 'ub-1003',
    email: 'empty@chez-loutre.example',
    businessName: 'Loutre en devenir',
    manages: 'none',
    isManager: true,
  },
  {
    id: 'ub-1004',
    email: 'staff@chez-loutre.example',
    businessName: 'Chez Loutre',
    manages: 'chez-loutre',
    isManager: false,
  },
]

/** A restaurant as Uber Eats has it on file. */
export type UberListing = {
  store: UberStore
  name: string
  address: string
  city: string
  country: string
  postalCode: string
  timeZone: string
}

const montreal = { city: 'Montréal', country: 'CA', postalCode: 'H2Y 1A1', timeZone: 'America/Toronto' }
/** Restaurants that are at Uber Eats alone: a brand out of Port's kitchen, and one of somebody else's. */
const elsewhere = {
  'chez-loutre': [
    { key: 'loutre-burgers', name: 'Loutre Burgers', address: '3 quai des Brumes', ...montreal },
  ],
  bistro: [{ key: 'bistro-zenith', name: 'Bistro Zénith', address: '55 rue Ontario', ...montreal }],
  none: [],
} as const

type Stores = { stores: readonly Store[]; uber: Map<string, UberStore> }

/** The same restaurant at Uber Eats. */
export function uberTwinOf(world: Stores, store: Store): UberStore {
  // DoorDash may have given it another name since Uber first heard of it.
  return (
    knownUberStore(world, storeKey(store)) ??
    knownUberStore(world, String(store.doordashStoreId)) ??
    uberStoreOf(world, storeKey(store))
  )
}

/** The stores of one account, or of everybody. */
export function uberListings(world: Stores, manages: UberAccount['manages'] | 'all'): UberListing[] {
  const shared = world.stores.map((one): UberListing => ({
    store: uberTwinOf(world, one),
    name: one.name,
    address: one.address,
    city: one.city,
    country: one.countryCode,
    postalCode: montreal.postalCode,
    timeZone: one.timeZone,
  }))
  const own = (['chez-loutre', 'bistro'] as const)
    .filter((who) => manages === 'all' || manages === who)
    .flatMap((who) => elsewhere[who].map(({ key, ...rest }) => ({ store: uberStoreOf(world, key), ...rest })))
  return manages === 'all' || manages === 'chez-loutre' ? [...shared, ...own] : own
}

export function findUberAccount(id: string | null): UberAccount | undefined {
  return uberAccounts.find((account) => account.id === id)
}

export function findUberAccountByEmail(email: string): UberAccount | undefined {
  const wanted = email.trim().toLowerCase()
  return uberAccounts.find((account) => account.email === wanted)
}
