import { encodeAccount, encodeOperator, encodeUser, fmtCreds, newScopedSigner } from '@nats-io/jwt'
import { createAccount, createOperator, createUser, fromPublic, fromSeed, type KeyPair } from '@nats-io/nkeys'
import { z } from 'zod'

/**
 * Who may do what on NATS, as the server's own tokens say it (decision 0019): an operator whom the servers trust, an
 * account for all that one restaurant operator has, and in it a user per device.
 */

/** An nkey's private half, as text: an operator's or an account's. */
const seed = (kind: 'O' | 'A') => z.string().length(58).startsWith(`S${kind}`)

/** The private keys. `operator` and `system` stay with whoever runs the servers; a gateway has `devices` alone. */
export const operatorKeys = z.object({
  operator: seed('O'),
  system: seed('A'),
  account: seed('A'),
  /** Signs the tokens of devices, and can sign nothing else (`deviceRights`). */
  devices: seed('A'),
})
export type OperatorKeys = z.infer<typeof operatorKeys>

/** What a gateway makes tokens of devices with. `account` is the public half. */
export type DeviceSigner = { account: string; devices: string }

const seedOf = (pair: KeyPair) => new TextDecoder().decode(pair.getSeed())
const pairOf = (text: string) => fromSeed(new TextEncoder().encode(text))
const publicOf = (text: string) => pairOf(text).getPublicKey()

/** New keys for everything. */
export function createOperatorKeys(): OperatorKeys {
  return {
    operator: seedOf(createOperator()),
    system: seedOf(createAccount()),
    account: seedOf(createAccount()),
    devices: seedOf(createAccount()),
  }
}

/** What a gateway needs of the keys. */
export function deviceSignerOf({ account, devices }: OperatorKeys): DeviceSigner {
  return { account: publicOf(account), devices }
}

/** No bounds of the account's own: those are the servers'. */
const unlimited = {
  subs: -1,
  data: -1,
  payload: -1,
  imports: -1,
  exports: -1,
  wildcards: true,
  conn: -1,
  leaf: -1,
}
const withStreams = { ...unlimited, mem_storage: -1, disk_storage: -1, streams: -1, consumer: -1 }

/** How long a device may take from a delivery to its last word about it, in nanoseconds, as the server counts. */
const answerWithinNanos = 3_600_000_000_000

/**
 * All that a device may do. The server puts the name in its token for `{{name()}}`, so one rule in the account's token
 * holds for every device, whichever it is, and a changed rule holds for those that are paired already. Acknowledging is
 * answering: only where a delivery came from, and only to one that came.
 */
const deviceRights = {
  pub: { allow: ['calls.{{name()}}.>', 'hello.{{name()}}'] },
  sub: {
    // The last are answers to its own requests. (A server of 2.9 knows the name only as a whole part of a subject.)
    allow: ['orders.{{name()}}.*', 'tell.{{name()}}', '_INBOX.{{name()}}.>'],
  },
  resp: { max: 1_000, ttl: answerWithinNanos },
  subs: 1_000,
  data: -1,
  payload: -1,
}

/** The token of the operator, and of the account through which the servers are told of changes. */
export async function serverTokens(keys: OperatorKeys): Promise<{
  operator: string
  system: { id: string; token: string }
}> {
  const operator = pairOf(keys.operator)
  const system = pairOf(keys.system)
  return {
    operator: await encodeOperator('order-manager', operator, { system_account: system.getPublicKey() }),
    system: {
      id: system.getPublicKey(),
      token: await encodeAccount('system', system, { limits: unlimited }, { signer: operator }),
    },
  }
}

/** Users by public key, with the time (epoch s) up to which their tokens are worth nothing. */
export type Revocations = Record<string, number>

/** The token of the account with all that is revoked in it; servers refuse those, and hang up on who is connected. */
export async function accountToken(
  keys: OperatorKeys,
  revocations: Revocations = {},
): Promise<{ id: string; token: string }> {
  const account = pairOf(keys.account)
  const token = await encodeAccount(
    'restaurants',
    account,
    {
      limits: withStreams,
      signing_keys: [newScopedSigner(pairOf(keys.devices), 'device', deviceRights)],
      revocations,
    },
    { signer: pairOf(keys.operator) },
  )
  return { id: account.getPublicKey(), token }
}

/** Credentials of a gateway: everything in the account. */
export async function gatewayCredentials(keys: OperatorKeys): Promise<string> {
  return credentials('gateway', pairOf(keys.account))
}

/** Credentials of whoever tells the servers of a changed account. */
export async function systemCredentials(keys: OperatorKeys): Promise<string> {
  return credentials('system', pairOf(keys.system))
}

async function credentials(name: string, account: KeyPair): Promise<string> {
  const user = createUser()
  return new TextDecoder().decode(fmtCreds(await encodeUser(name, user, account), user))
}

/** A device's token: `name` is its id, one token of a subject; `publicKey` the public half of its own key. */
export async function deviceToken(
  { account, devices }: DeviceSigner,
  name: string,
  publicKey: string,
): Promise<string> {
  const user = fromPublic(publicKey)
  const options = { signer: pairOf(devices), scopedUser: true }
  return encodeUser(name, user, fromPublic(account), {}, options)
}

/** The text of a `.creds` file: a token with the key pair it was made for. */
export function credentialsFile(token: string, pair: KeyPair): string {
  return new TextDecoder().decode(fmtCreds(token, pair))
}
