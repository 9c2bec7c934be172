import { accountToken, type OperatorKeys, serverTokens } from './claims.ts'

/**
 * Whom a NATS server trusts, as a part of its configuration file. Accounts are kept in `dir`, each server's own; they tell
 * one another what changed.
 */
export async function trustConfig(keys: OperatorKeys, dir: string): Promise<string> {
  const { operator, system } = await serverTokens(keys)
  const account = await accountToken(keys)
  return `operator: ${operator}
system_account: ${system.id}
resolver {
  type: full
  dir: ${JSON.stringify(dir)}
  allow_delete: true
  interval: "2m"
}
resolver_preload {
  ${system.id}: ${system.token}
  ${account.id}: ${account.token}
}
`
}
