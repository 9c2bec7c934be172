import { createUser } from '@nats-io/nkeys'
import { connect, credsAuthenticator } from '@nats-io/transport-node'
import { createOperatorKeys, credentialsFile, deviceSignerOf, deviceToken } from '#gateway/operator/claims.ts'
import { deliverySubject, inboxOf, replyPrefixOf, tokenOf } from '#shared/gateway/subjects.ts'
import type { Random } from '#sandbox/world/random.ts'
import { webhooksOf } from './channels.ts'
import type { Site } from './site.ts'

/**
 * Tries what a stranger may try while orders come: a webhook with a wrong secret, a device with keys of another operator,
 * a real device on subjects of another, and a pairing code used twice. Throws where one of them gets through.
 */
export async function strangersTry(about: {
  site: Site
  locationIds: readonly string[]
  random: Random
}): Promise<void> {
  const { site, locationIds, random } = about
  const gateway = random.pick(site.gateways)
  const [webhook] = webhooksOf(random, { count: 1, locationIds, uberOrders: new Map() })
  if (webhook === undefined) return
  const wrong = { authorization: 'wrong-secret', 'x-uber-signature': '0'.repeat(64) }
  const { status } = await fetch(`${gateway.url}${webhook.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...wrong },
    body: webhook.body,
  })
  must(status === 401, `a webhook with a wrong secret was answered ${status}`)
  await foreignKey(site)
  await foreignSubjects(site, random.pick(locationIds))
  await codeTwice(site, gateway.url)
}

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(`A stranger got through: ${otherwise}.`)
}

const optionsFor = (site: Site, deviceId: string, credentials: string) => ({
  servers: site.servers,
  authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
  inboxPrefix: replyPrefixOf(deviceId),
  reconnect: false,
})

/** The same name, signed by somebody else. */
async function foreignKey(site: Site): Promise<void> {
  const pair = createUser()
  const signer = deviceSignerOf(createOperatorKeys())
  const token = await deviceToken(signer, tokenOf('stranger'), pair.getPublicKey())
  const isIn = await connect(optionsFor(site, 'stranger', credentialsFile(token, pair))).then(
    (connection) => connection.close().then(() => true),
    () => false,
  )
  must(!isIn, 'keys of another operator were let in')
}

/** A device that was paired, and has no location, tries to read and to write another's. */
async function foreignSubjects(site: Site, locationId: string): Promise<void> {
  const { deviceId, credentials } = await site.identity('stranger')
  const connection = await connect(optionsFor(site, deviceId, credentials))
  try {
    const read = Promise.withResolvers<string>()
    const subscription = connection.subscribe(inboxOf(site.owner(locationId), locationId), {
      callback: (error) => read.resolve(error === null ? 'heard' : error.message),
    })
    connection.publish(
      deliverySubject({ locationId, channel: 'doordash', endpoint: 'orders', orderId: 'of-a-stranger' }),
      '{}',
    )
    await connection.flush()
    must(/permissions violation/i.test(await read.promise), 'it listened for another device’s orders')
    subscription.unsubscribe()
    must((await site.countOf(locationId, 'of-a-stranger')) === 0, 'it put an order into the stream')
  } finally {
    await connection.close()
  }
}

async function codeTwice(site: Site, url: string): Promise<void> {
  const code = await site.pairCode('paired-in-the-rush')
  const show = async () => {
    const body = JSON.stringify({ code, publicKey: createUser().getPublicKey() })
    return (await fetch(`${url}/pair`, { method: 'POST', body })).status
  }
  const [first, second] = [await show(), await show()]
  must(first === 200 && second === 403, `a pairing code was answered ${first} and then ${second}`)
}
