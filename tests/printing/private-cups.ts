import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { createCups } from '#main/printing/os-queue/cups.ts'
import { tempDir } from '../support/core.ts'

const run = promisify(execFile)
const cupsd = '/usr/sbin/cupsd'

/** Why no real print service can be started here; null when one can. */
export const cupsMissing: string | null = !existsSync(cupsd)
  ? `${cupsd} is missing: "apt-get install cups cups-client" brings it`
  : !existsSync('/usr/lib/cups/backend/socket')
    ? 'the socket backend of CUPS is missing: "apt-get install cups" brings it'
    : process.getuid?.() === 0
      ? null
      : 'a private CUPS needs root'

if (cupsMissing !== null) console.log(`Skipped, no real print service: ${cupsMissing}.`)

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function settings(dir: string, port: number): { daemon: string; files: string } {
  const folders = {
    ServerRoot: 'root',
    RequestRoot: 'spool',
    CacheDir: 'cache',
    StateDir: 'state',
    TempDir: 'tmp',
  }
  for (const folder of Object.values(folders)) mkdirSync(join(dir, folder))
  const daemon = [
    `Listen 127.0.0.1:${port}`,
    'Browsing Off',
    'DefaultAuthType None',
    'WebInterface No',
    ...['/', '/admin'].flatMap((path) => [`<Location ${path}>`, 'Allow localhost', '</Location>']),
    '<Policy default>',
    '<Limit All>',
    'Order deny,allow',
    'Allow localhost',
    '</Limit>',
    '</Policy>',
  ]
  const files = [
    ...Object.entries(folders).map(([name, folder]) => `${name} ${join(dir, folder)}`),
    ...['Error', 'Access', 'Page'].map((log) => `${log}Log ${join(dir, `${log}.log`)}`),
    'SystemGroup root',
  ]
  const [daemonFile, filesFile] = [join(dir, 'cupsd.conf'), join(dir, 'cups-files.conf')]
  writeFileSync(daemonFile, `${daemon.join('\n')}\n`)
  writeFileSync(filesFile, `${files.join('\n')}\n`)
  return { daemon: daemonFile, files: filesFile }
}

/** Debian's own print service with a folder and a port of its own (printing.md section 5.2); ends with the test. */
export async function startCups() {
  const port = await freePort()
  const dir = tempDir()
  // Its backends run as the user `lp` and have to read the tickets.
  chmodSync(dir, 0o755)
  const { daemon, files } = settings(dir, port)
  const server = `127.0.0.1:${port}`
  const child: ChildProcess = spawn(cupsd, ['-f', '-c', daemon, '-s', files], { stdio: 'ignore' })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.kill()
    await exited
  })
  const osQueue = createCups(server)
  while ((await osQueue.list()) === 'no-print-service') {
    if (child.exitCode !== null) throw new Error(`cupsd ended with ${child.exitCode}`)
  }
  const admin = (program: string, ...args: string[]) =>
    run(program, args, { env: { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' } })
  return {
    server,
    osQueue,
    /** A queue that passes on what it is given; `options` as in `socket://host:port/?options`. */
    addQueue: (name: string, to: { port: number }, options = '', ...more: string[]) =>
      admin(
        'lpadmin',
        '-p',
        name,
        '-E',
        '-v',
        `socket://127.0.0.1:${to.port}/${options}`,
        '-m',
        'raw',
        ...more,
      ),
    admin,
  }
}
