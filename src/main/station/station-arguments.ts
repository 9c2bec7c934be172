import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { type StationGateway, stationGateway } from '#shared/gateway/station-file.ts'
import { accessForms, type ChannelAccess } from '../core/all-channels.ts'
import { Usage } from './usage.ts'

/** Options both shells take; each can be left out. */
type Given = {
  'intake-port'?: string | undefined
  'sandbox-port'?: string | undefined
  'intake-secret'?: string | undefined
  doordash?: string | undefined
  uber?: string | undefined
  gateway?: string | undefined
}

/** A webhook secret shorter than this can be guessed; the demo's is known anyway. */
const shortestSecret = 8

/** Reads what both shells take; throws Usage. `demo` and `live` are what the rest of the command line asks for. */
export function readStationArguments(values: Given, { demo, live }: { demo: boolean; live: boolean }) {
  if (demo && live)
    throw new Usage('--demo shows a made-up restaurant and --live serves a real one: leave one of them out.')
  const secret = values['intake-secret']
  return {
    demo,
    live,
    intakePort: readPort('intake-port', values['intake-port']),
    sandboxPort: readPort('sandbox-port', values['sandbox-port']),
    intakeSecret: secret === undefined ? undefined : readSecret(secret, demo),
    access: {
      ...(values.doordash !== undefined && { doordash: readAccess('doordash', values.doordash) }),
      ...(values.uber !== undefined && { uber: readAccess('uber', values.uber) }),
    },
    gateway: values.gateway === undefined ? undefined : readGateway(values.gateway),
  }
}

/** A port number; undefined where none was given. */
export function readPort(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new Usage(`--${name} takes a port number from 0 to 65535.`)
  return Number(value)
}

function readSecret(secret: string, demo: boolean): string {
  if (!/^[\x21-\x7E](?:[\x20-\x7E]{0,510}[\x21-\x7E])?$/.test(secret))
    throw new Usage(
      '--intake-secret is sent in a header: letters, digits and signs only, no space at either end, 512 at most.',
    )
  if (!demo && secret.length < shortestSecret)
    throw new Usage(
      `--intake-secret is too short: at least ${shortestSecret} characters, or leave it out and one is made.`,
    )
  return secret
}

/** What a channel's file must have at least. */
const needed: Record<keyof ChannelAccess, string> = {
  doordash: '"baseUrl" and "key"',
  uber: '"authBaseUrl", "apiBaseUrl", "clientId" and "clientSecret"',
}

/**
 * A channel's address and key from a file: DoorDash's `{ "baseUrl", "key": { developerId, keyId, signingSecret,
 * providerType }, "authorizeUrl"? }`, Uber Eats' `{ "authBaseUrl", "apiBaseUrl", "clientId",
 * "clientSecret", "signingKeys": [], "stores": { "<its store id>": "<location id>" } }`.
 */
function readAccess<Option extends keyof ChannelAccess>(option: Option, file: string): ChannelAccess[Option] {
  const form: z.ZodType = accessForms[option]
  return readForm({ option, file, needed: needed[option] }, form) as ChannelAccess[Option]
}

/** What `--gateway` takes instead of a file, to end it: the channels reach the station themselves again. */
const noGateway = 'none'

/**
 * How the gateway is reached, from a file: `{ "servers": [], "credentials", "deviceId" }`, the credentials as text or by the
 * path of their file. Null for `none`.
 */
function readGateway(file: string): StationGateway | null {
  if (file === noGateway) return null
  const given = { option: 'gateway', file, needed: '"servers", "credentials" and "deviceId"' }
  const read = readForm(given, stationGateway)
  const isText = /-----BEGIN|^SU[A-Z2-7]{56}$/.test(read.credentials.trim())
  if (isText) return read
  const path = resolve(dirname(file), read.credentials)
  try {
    return { ...read, credentials: readFileSync(path, 'utf8') }
  } catch {
    throw new Usage(`--gateway: the credentials in ${file} are neither a key nor a readable file: ${path}`)
  }
}

/** A JSON file that has a form; `needed` says what it has at least. Throws Usage. */
function readForm<Form>(
  { option, file, needed }: { option: string; file: string; needed: string },
  form: z.ZodType<Form>,
): Form {
  let document: unknown
  try {
    document = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Usage(`--${option}: ${file} is not a readable JSON file with ${needed}.`)
  }
  const read = form.safeParse(document)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue === undefined || issue.path.length === 0 ? needed : `"${issue.path.join('.')}"`
  throw new Usage(`--${option}: ${where} in ${file} cannot be used: ${issue?.message ?? 'it is missing'}`)
}
