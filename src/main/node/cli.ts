import { CliFailure, runCli } from './cli/run.ts'

/** Entry of `npm run -s cli -- <command>`: one JSON document on stdout, or one line on stderr that says what to do. */
runCli(process.argv.slice(2)).then(
  (document) => {
    process.stdout.write(`${JSON.stringify(document, null, process.stdout.isTTY ? 2 : 0)}\n`)
  },
  (error: unknown) => {
    const expected =
      error instanceof CliFailure ||
      (error as Error).name === 'StoreUnusable' ||
      (error as Error).name === 'NewerStore'
    process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n`)
    process.exitCode = 1
  },
)
