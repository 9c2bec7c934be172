import { readFileSync } from 'node:fs'
import { intakeSecretVariable } from '#shared/intake-secret.ts'

/**
 * The arguments of a station with the secret of webhooks among them, which may also be in a file (`--intake-secret-file
 * FILE`) or in the environment (`ORDER_MANAGER_INTAKE_SECRET`): a command line every user of the machine can read. What is
 * on the command line goes first, then the file. Throws TypeError, as parseArgs does, on a file that
 * holds none.
 */
export function withIntakeSecret(args: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const { file, others } = takeFile(args)
  if (others.some((argument) => /^--intake-secret(=|$)/.test(argument))) return others
  const secret = file === undefined ? env[intakeSecretVariable] : readSecret(file)
  return secret ? [...others, `--intake-secret=${secret}`] : others
}

function takeFile(args: readonly string[]): { file?: string | undefined; others: string[] } {
  const name = '--intake-secret-file'
  const at = args.findIndex((argument) => argument === name || argument.startsWith(`${name}=`))
  const given = args[at]
  if (given === undefined) return { others: [...args] }
  const [file, length] = given === name ? [args[at + 1] ?? '', 2] : [given.slice(name.length + 1), 1]
  return { file, others: args.toSpliced(at, length) }
}

function readSecret(file: string): string {
  let text
  try {
    text = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new TypeError(`--intake-secret-file: ${file || 'no file'} cannot be read.`)
  }
  if (text === '') throw new TypeError(`--intake-secret-file: ${file} is empty.`)
  return text
}
