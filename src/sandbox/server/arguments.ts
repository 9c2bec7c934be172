import { argumentProblem } from '#shared/text/argument-problem.ts'
import { parseArgs } from 'node:util'
import { intakeSecretVariable } from '#shared/intake-secret.ts'
import { blankOption, blankOptionProblem } from '#shared/text/blank-option.ts'
import type { Result } from '#shared/result.ts'
import type { SandboxOptions } from './sandbox.ts'

type ProcessOptions = Pick<
  SandboxOptions,
  'port' | 'intakeUrl' | 'intakeSecret' | 'seed' | 'alive' | 'stateFile' | 'notConnected' | 'demo'
>

/**
 * Reads `--port N --intake URL --intake-secret S --seed N --alive --state FILE --not-connected --demo`; says in one line
 * what is wrong with them. The secret may be in the environment instead (`ORDER_MANAGER_INTAKE_SECRET`).
 */
export function readArguments(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Result<{ options: ProcessOptions }, { problem: string }> {
  let values
  try {
    values = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        intake: { type: 'string' },
        'intake-secret': { type: 'string' },
        seed: { type: 'string' },
        alive: { type: 'boolean', default: false },
        state: { type: 'string' },
        'not-connected': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return { ok: false, problem: argumentProblem(error) }
  }
  const blank = blankOption(values)
  if (blank !== null) return { ok: false, problem: blankOptionProblem(blank) }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { ok: false, problem: '--port is a number from 0 to 65535' }
  const seed = values.seed === undefined ? undefined : Number(values.seed)
  if (seed !== undefined && !Number.isSafeInteger(seed))
    return { ok: false, problem: '--seed is a whole number' }
  if (values.intake !== undefined && !/^https?:\/\//.test(values.intake))
    return { ok: false, problem: '--intake is a URL such as http://127.0.0.1:4101/webhooks/doordash' }
  return {
    ok: true,
    options: {
      port,
      intakeUrl: values.intake,
      intakeSecret: values['intake-secret'] ?? (env[intakeSecretVariable] || undefined),
      seed,
      alive: values.alive,
      stateFile: values.state,
      notConnected: values['not-connected'],
      demo: values.demo,
    },
  }
}
