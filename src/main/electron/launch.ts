import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkGiven, Usage } from '../station/usage.ts'
import { supervisorArgument, trialArgument } from '../updates/arguments.ts'

const texts = [
  'data',
  'sandbox-port',
  'intake-port',
  'intake-secret',
  'doordash',
  'uber',
  'gateway',
  'auto-start',
] as const
const flags = [
  'demo',
  'live',
  'kiosk',
  'alive',
  'held',
  'again',
  'end-with-input',
  'update-trial',
  'update-supervisor',
] as const

const launch = z.object({
  data: z.string().optional(),
  demo: z.boolean().default(false),
  /** The real DoorDash, as without `demo`; said by who wants no other. */
  live: z.boolean().default(false),
  kiosk: z.boolean().default(false),
  alive: z.boolean().default(false),
  /** The station ended too often: the window asks what to do (docs/decisions/0020). */
  held: z.boolean().default(false),
  /** It ended without a word, and is started again (start-again.ts). */
  again: z.boolean().default(false),
  /** A new version shows that it comes up, before it takes orders (docs/decisions/0021). */
  'update-trial': z.boolean().default(false),
  /** Shows nothing: tries a new version, and brings the old one back. */
  'update-supervisor': z.boolean().default(false),
  'sandbox-port': z.string().optional(),
  'intake-port': z.string().optional(),
  'intake-secret': z.string().optional(),
  /** File with DoorDash's address and key, sealed into the store the first time it is given. */
  doordash: z.string().optional(),
  /** The same for Uber Eats. */
  uber: z.string().optional(),
  /** How the gateway is reached that takes this station's deliveries and holds its keys; `none` ends it. */
  gateway: z.string().optional(),
  'auto-start': z.enum(['on', 'off'], { error: '--auto-start is on or off.' }).optional(),
  /** Quit when standard input ends: whoever started us is gone. */
  'end-with-input': z.boolean().default(false),
})
/** What the command line says; what is the station's own is read with it (station/station-arguments.ts). */
export type Launch = z.infer<typeof launch>

/**
 * What the command line asks for; switches that are Chromium's (`--no-sandbox` is one) are left to Chromium. Throws Usage
 * on a value that is none.
 */
export function readLaunch(args: readonly string[]): Launch {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: Object.fromEntries([
      ...texts.map((name) => [name, { type: 'string' as const }]),
      ...flags.map((name) => [name, { type: 'boolean' as const }]),
    ]),
  })
  checkGiven(Object.fromEntries(texts.map((name) => [name, values[name]])), texts)
  const read = launch.safeParse(values)
  if (!read.success) throw new Usage(read.error.issues[0]?.message ?? 'The arguments cannot be read.')
  return read.data
}

/** The arguments of this start without what only this one was told: about a new version, or one that failed. */
export function withoutTrial(args: readonly string[]): string[] {
  const dropped = [supervisorArgument, trialArgument, '--held', '--again']
  return args.filter((argument) => !dropped.includes(argument))
}

/** The part of a launch that a start at sign-in repeats. */
export function lastingArguments(given: Launch, dataDir: string): string[] {
  return [`--data=${dataDir}`, ...(given.demo ? ['--demo'] : []), ...(given.kiosk ? ['--kiosk'] : [])]
}
