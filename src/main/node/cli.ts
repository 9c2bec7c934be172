import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainFailure } from '../base/plain-failure.ts'
import { CliFailure, dataDirOf, runCli } from './cli/run.ts'

// What is written by a command, such as a ticket, is for the user who asked for it.
process.umask(0o077)
const argv = process.argv.slice(2)
/** This file runs as out/main/node/cli.js. */
const program = {
  program: fileURLToPath(new URL('../..', import.meta.url)),
  version: (
    JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version,
}

// The document could not be written out. A reader that left before its end (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  const why = error.code === 'ENOSPC' ? 'the disk it goes to is full' : error.message
  process.stderr.write(
    `The answer could not be written out: ${why}. Nothing was changed by that; write it elsewhere.\n`,
  )
  process.exit(1)
})

/** Entry of `npm run -s cli -- <command>`: one JSON document on stdout, or one line on stderr that says what to do. */
runCli(argv, program).then(
  (document) => {
    process.stdout.write(`${JSON.stringify(document, null, process.stdout.isTTY ? 2 : 0)}\n`)
  },
  (error: unknown) => {
    process.stderr.write(`${oneLine(error)}\n`)
    process.exitCode = 1
  },
)

function oneLine(error: unknown): string {
  if (error instanceof CliFailure) return error.message
  const plain = plainFailure(error, dataDirOf(argv))
  if (plain !== null) return plain
  // A bug of ours: its stack is for whoever mends it, and asked for.
  if (process.env['DEBUG'] && error instanceof Error) return error.stack ?? error.message
  const said = String(error).split('\n', 1)[0]
  return `This went wrong in Order Manager itself: ${said}. Set DEBUG=1 to see where, and tell support.`
}
