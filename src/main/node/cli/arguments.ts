import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { argumentProblem } from '#shared/text/argument-problem.ts'
import { blankOption, blankOptionProblem } from '#shared/text/blank-option.ts'

/** Expected trouble, said in one line that tells what to do. */
export class CliFailure extends Error {}

const flags = {
  help: { type: 'boolean', default: false },
  data: { type: 'string' },
  json: { type: 'boolean', default: true },
  status: { type: 'string' },
  limit: { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  paper: { type: 'string' },
  tickets: { type: 'string' },
  location: { type: 'string' },
  channel: { type: 'string' },
  by: { type: 'string' },
  'code-page': { type: 'string' },
} as const

/** The words and flags of a call. Throws CliFailure on an unknown flag. */
export function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: flags,
      allowPositionals: true,
      strict: true,
    })
    const blank = blankOption(values)
    if (blank !== null) throw new CliFailure(blankOptionProblem(blank))
    return { words: positionals, flags: values }
  } catch (error) {
    throw error instanceof CliFailure ? error : new CliFailure(argumentProblem(error))
  }
}
export type Flags = ReturnType<typeof readArguments>['flags']

/** A flag checked by a schema; the message names the flag. */
export function flag<T>(flags_: Flags, name: keyof typeof flags, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(flags_[name])
  if (parsed.success) return parsed.data
  throw new CliFailure(`--${name}: ${parsed.error.issues[0]?.message ?? 'cannot be read'}`)
}
