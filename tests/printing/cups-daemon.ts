import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createCups } from '#main/printing/os-queue/cups.ts'

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
    // A day has more tickets than it remembers by itself, and one it forgot is in doubt.
    'MaxJobs 10000',
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

/**
 * Debian's own print service with an empty folder and a port of its own (printing.md section 5.2). It ends with `stop`, and with
 * this process in whatever way that goes. What its backends, which run as the user `lp`, may not reach in `dir` they cannot print.
 */
export async function startCupsIn(dir: string) {
  const port = await freePort()
  chmodSync(dir, 0o755)
  const { daemon, files } = settings(dir, port)
  const server = `127.0.0.1:${port}`
  const osQueue = createCups(server)
  const launch = async () => {
    // The shell waits for the end of its input, which comes when this process is gone too.
    const script = '"$0" "$@" <&- & read -r _; kill $!; wait $!'
    const child = spawn('sh', ['-c', script, cupsd, '-f', '-c', daemon, '-s', files], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    while ((await osQueue.list()) === 'no-print-service') {
      if (child.exitCode !== null) throw new Error(`cupsd ended with ${child.exitCode}`)
    }
    return child
  }
  let child = await launch()
  const stop = async () => {
    if (child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.stdin.end()
    await exited
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
    stop,
    /** The same one again after `stop`, with its queues and what waits in them. */
    restart: async () => {
      child = await launch()
    },
  }
}
