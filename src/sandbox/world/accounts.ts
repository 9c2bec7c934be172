import { allowedPortalRoles, type portalRoles } from '#shared/doordash/onboarding.ts'

/** Somebody who can sign in to the merchant portal. All of them are invented, and so are their numbers. */
export type Account = {
  id: string
  email: string
  /** Numbers are from the range kept for fiction. */
  phone: string
  role: (typeof portalRoles)[number]
  businessName: string
  /** The stores this account may share. */
  doordashStoreIds: readonly number[] | 'all'
}

/** Everybody's password. The sign-in page shows it, because all of this is invented. */
export const portalPassword = 'loutre-portal-2026'

export const accounts: readonly Account[] = [
  {
    id: 'mx-1001',
    email: 'admin@chez-loutre.example',
    phone: '+15145550142',
    role: 'business_admin',
    businessName: 'Chez Loutre',
    doordashStoreIds: 'all',
  },
  {
    id: 'mx-1002',
    email: 'group@chez-loutre.example',
    phone: '+15145550143',
    role: 'business_group_admin',
    businessName: 'Groupe Loutre',
    doordashStoreIds: 'all',
  },
  {
    id: 'mx-1003',
    email: 'staff@chez-loutre.example',
    phone: '+15145550144',
    role: 'store_manager',
    businessName: 'Chez Loutre',
    doordashStoreIds: [2_390_417],
  },
  {
    id: 'mx-1004',
    email: 'empty@chez-loutre.example',
    phone: '+15145550145',
    role: 'business_admin',
    businessName: 'Loutre en devenir',
    doordashStoreIds: [],
  },
]

export function findAccount(id: string): Account | undefined {
  return accounts.find((account) => account.id === id)
}

export function findAccountByEmail(email: string): Account | undefined {
  const wanted = email.trim().toLowerCase()
  return accounts.find((account) => account.email === wanted)
}

/** Whether this account may share the store of that id. */
export function mayShare({ doordashStoreIds }: Account, id: number): boolean {
  return doordashStoreIds === 'all' || doordashStoreIds.includes(id)
}

/** Only these may connect stores (R43). */
export function mayConnect(account: Account): boolean {
  return allowedPortalRoles.includes(account.role)
}
