import { existsSync, fstatSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readArguments } from './server/arguments.ts'
import { createSandbox } from './server/sandbox.ts'

/** The stand-in as a process: first line of stdout is its address and access key, logs go to stderr. */
async function run(): Promise<void> {
  const read = readArguments(process.argv.slice(2), process.env)
  if (!read.ok) {
    process.stderr.write(`sandbox: ${read.problem}\n`)
    process.exitCode = 2
    return
  }
  // Another seed every time unless asked: an app that kept its data must not meet yesterday's order ids again.
  const seed = read.options.seed ?? Math.floor(Date.now() / 1_000)
  const sandbox = await createSandbox({ ...read.options, seed, pageDir: pageDir() })
  const { url, apiBase, authorizeUrl, uberBase, accessKey, uberAccess } = sandbox
  process.stdout.write(
    `${JSON.stringify({ ready: true, url, apiBase, authorizeUrl, uberBase, accessKey, uber: uberAccess, seed })}\n`,
  )
  process.stderr.write(`DoorDash sandbox: tester's page at ${url}, seed ${seed}\n`)

  let ending: Promise<void> | null = null
  const end = () => {
    ending ??= sandbox.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (isPipe(0)) {
    // Whoever started this and holds the other end has gone.
    process.stdin.on('end', end).on('close', end).resume()
  }
}

/** A terminal or /dev/null says nothing about the parent; a pipe that closes does. */
function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor)
    return stat.isFIFO() || stat.isSocket()
  } catch {
    return false
  }
}

/** Beside the built entry, or in `out` when the source runs as it is. */
function pageDir(): string | undefined {
  const candidates = ['../sandbox-page', '../../out/sandbox-page']
  return candidates
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
}

run().catch((error: unknown) => {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
