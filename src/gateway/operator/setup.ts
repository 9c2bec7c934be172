import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOperatorKeys, deviceSignerOf, gatewayCredentials, systemCredentials } from './claims.ts'
import { trustConfig } from './server-config.ts'

/** What the servers are configured by. */
const servers = ['server.conf', 'cluster.conf', 'websocket.conf']

/**
 * Makes what a first start needs, in an empty folder: keys, credentials, and the servers' configuration. `templates` is where
 * the servers' files lie; `accounts` where each server keeps the accounts it was told of.
 */
export async function setUp(options: {
  out: string
  templates: string
  accounts: string
}): Promise<string[]> {
  const { out, templates } = options
  mkdirSync(out, { recursive: true, mode: 0o700 })
  if (existsSync(join(out, 'keys.json')))
    throw new Error(`${out} has keys already: whoever made them anew would lock out every device.`)
  const keys = createOperatorKeys()
  const written: [name: string, text: string][] = [
    ['keys.json', json(keys)],
    ['gateway.creds', await gatewayCredentials(keys)],
    ['system.creds', await systemCredentials(keys)],
    ['pairing.json', json({ ...deviceSignerOf(keys), servers: ['tls://nats.example.com:4222'] })],
    ['trust.conf', await trustConfig(keys, options.accounts)],
  ]
  for (const [name, text] of written) writeFileSync(join(out, name), text, { mode: 0o600, flag: 'wx' })
  for (const name of servers) copyFileSync(join(templates, name), join(out, name))
  return [...written.map(([name]) => name), ...servers]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
