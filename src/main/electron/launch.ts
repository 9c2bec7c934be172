import { parseArgs } from 'node:util'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

const launch = z.object({
  data: z.string().optional(),
  demo: z.boolean().default(false),
  kiosk: z.boolean().default(false),
  alive: z.boolean().default(false),
  'sandbox-port': port.default(0),
  'intake-port': port.optional(),
  'intake-secret': z.string().optional(),
  /** File with DoorDash's address and key, sealed into the store the first time it is given. */
  doordash: z.string().optional(),
  'auto-start': z.enum(['on', 'off']).optional(),
  /** Quit when standard input ends: whoever started us is gone. */
  'end-with-input': z.boolean().default(false),
})
export type Launch = z.infer<typeof launch>

/** What the command line asks for; switches that are Chromium's are left to Chromium. Throws on a value that is none. */
export function readLaunch(args: readonly string[]): Launch {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean' },
      kiosk: { type: 'boolean' },
      alive: { type: 'boolean' },
      'sandbox-port': { type: 'string' },
      'intake-port': { type: 'string' },
      'intake-secret': { type: 'string' },
      doordash: { type: 'string' },
      'auto-start': { type: 'string' },
      'end-with-input': { type: 'boolean' },
    },
  })
  return launch.parse(values)
}

/** The part of a launch that a start at sign-in repeats. */
export function lastingArguments(given: Launch, dataDir: string): string[] {
  return [`--data=${dataDir}`, ...(given.demo ? ['--demo'] : []), ...(given.kiosk ? ['--kiosk'] : [])]
}
