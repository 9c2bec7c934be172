import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { argumentProblem } from '#shared/text/argument-problem.ts'
import { blankOption, blankOptionProblem } from '#shared/text/blank-option.ts'

/** Expected trouble, said in one line that tells what to do. */
export class CliFailure extends Error {}

const flags = {
  help: { type: 'boolean', default: false },
  data: { type: 'string' },
  whole: { type: 'boolean', default: false },
  json: { type: 'boolean', default: true },
  status: { type: 'string' },
  limit: { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  id: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  paper: { type: 'string' },
  tickets: { type: 'string' },
  location: { type: 'string' },
  channel: { type: 'string' },
  by: { type: 'string' },
  'code-page': { type: 'string' },
  'passphrase-file': { type: 'string' },
  language: { type: 'string' },
  queue: { type: 'string' },
  server: { type: 'string' },
} as const

/** The words and flags of a call. Throws CliFailure on an unknown flag. */
export function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: withTextLast(argv),
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

/** What is searched for may begin with a dash, as no flag of ours does: it is moved behind `--`, where none is looked for. */
function withTextLast(argv: readonly string[]): string[] {
  const at = argv.findIndex((word, index) => word === 'search' && argv[index - 1] === 'orders') + 1
  const text = argv[at]
  const name = /^--([\w-]+)/.exec(text ?? '')?.[1]
  if (at === 0 || text === undefined || !text.startsWith('-') || (name !== undefined && name in flags))
    return [...argv]
  return [...argv.slice(0, at), ...argv.slice(at + 1), '--', text]
}

/** A flag checked by a schema; the message names the flag. */
export function flag<T>(flags_: Flags, name: keyof typeof flags, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(flags_[name])
  if (parsed.success) return parsed.data
  throw new CliFailure(`--${name}: ${parsed.error.issues[0]?.message ?? 'cannot be read'}`)
}
