import './node-version.mjs'
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { findElectron } from './lib/find-electron.mjs'
import type { Page } from '@playwright/test'
import { comesBack } from './lib/package/comes-back.ts'
import { type DoorDash, startDoorDash, takeFirstOrder } from './lib/package/first-order.ts'
import { pack, type Program } from './lib/package/pack.ts'
import { thisTarget } from './lib/package/target.ts'

const usage = `npm run package:deb-check [-- --keep FOLDER] [--reuse]
Installs the deb on a bare Debian with apt alone, takes an order, upgrades to a next version, removes and purges it.
Needs root, debootstrap and Debian's packages; takes some minutes. FOLDER keeps the bare system for the next time; --reuse takes the packages of the last one.`

const root = join(import.meta.dirname, '..')
const nextVersion = '0.999.0'
const suite = 'bookworm'
/** Where this machine itself gets that Debian and its security updates from. */
const sources = ownSources()

/** Chromium's libraries by the name the loader looks for; the deb must bring every one of them by itself. */
const libraries = [
  'libasound.so.2 libatk-1.0.so.0 libatk-bridge-2.0.so.0 libatspi.so.0 libcairo.so.2 libcups.so.2 libdbus-1.so.3',
  'libdrm.so.2 libexpat.so.1 libgbm.so.1 libgio-2.0.so.0 libglib-2.0.so.0 libgobject-2.0.so.0 libgtk-3.so.0',
  'libnspr4.so libnss3.so libnssutil3.so libsmime3.so libpango-1.0.so.0 libsecret-1.so.0 libnotify.so.4 libudev.so.1',
  'libX11.so.6 libxcb.so.1 libXcomposite.so.1 libXdamage.so.1 libXext.so.6 libXfixes.so.3 libxkbcommon.so.0',
  'libXrandr.so.2',
].flatMap((line) => line.split(' '))

/** A bare Debian in a folder: commands in it see its own /proc and this machine's devices and network. */
function bareDebian(folder: string) {
  const enter =
    'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount -t tmpfs tmpfs "$0/run" && exec chroot "$0" "$@"'
  const environment = [
    'HOME=/root',
    'PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    'DEBIAN_FRONTEND=noninteractive',
    'LC_ALL=C.UTF-8',
  ]
  const command = (...args: string[]): [string, ...string[]] => [
    'unshare',
    '--mount',
    '--propagation',
    'private',
    'sh',
    '-c',
    enter,
    folder,
    'env',
    '-i',
    ...environment,
    ...args,
  ]
  const run = (...args: string[]): SpawnSyncReturns<string> => {
    const [file, ...rest] = command(...args)
    return spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 64e6 })
  }
  return {
    folder,
    command,
    run,
    /** The output of a command that must succeed. */
    must(...args: string[]): string {
      const { status, stdout, stderr } = run(...args)
      if (status !== 0)
        throw new Error(
          `${args.join(' ')} ended with ${String(status)}:\n${stdout.slice(-2_000)}${stderr.slice(-2_000)}`,
        )
      return stdout
    },
    has: (path: string) => existsSync(join(folder, path)),
  }
}
type Debian = ReturnType<typeof bareDebian>

function makeDebian(folder: string, isKept: boolean): Debian {
  const debian = bareDebian(folder)
  if (isKept && debian.has('var/lib/dpkg/status')) return debian
  rmSync(folder, { recursive: true, force: true })
  const made = spawnSync('debootstrap', ['--variant=minbase', suite, folder, sources.mirror], {
    encoding: 'utf8',
  })
  if (made.error) throw new Error('debootstrap is missing: apt-get install debootstrap.')
  if (made.status !== 0) throw new Error(`debootstrap failed:\n${made.stdout.slice(-2_000)}`)
  return debian
}

let count = 0
function step(what: string, holds: boolean, more = ''): void {
  count += 1
  console.log(`  ${holds ? 'ok   ' : 'WRONG'} ${what}`)
  if (!holds) throw new Error(`${what}${more && `:\n${more}`}`)
}

/** The sources of this machine that hold that Debian and its security updates, and the first's address. Throws without. */
function ownSources(): { lines: string[]; mirror: string } {
  const asked = ['indextargets', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages']
  const { stdout } = spawnSync('apt-get', asked, { encoding: 'utf8' })
  const known = [...new Set((stdout ?? '').trim().split('\n'))].map((line) => line.split(' '))
  const of = (release: string) => known.find(([, name]) => name === release)?.[0]
  const mirror = of(suite)
  if (mirror === undefined)
    throw new Error(`apt-get knows no source of Debian ${suite}: this check runs on a machine that has one.`)
  const security = of(`${suite}-security`)
  const lines = [`deb ${mirror} ${suite} main`]
  if (security !== undefined) lines.push(`deb ${security} ${suite}-security main`)
  return { lines, mirror }
}

/** Ids of the orders in a data folder, by the program's own command line from the sources. */
function ordersIn(dataDir: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'out/main/node/cli.js'), 'orders', 'list', '--data', dataDir, '--json', '--limit', '100'],
    { encoding: 'utf8' },
  )
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)
}

type Packages = { name: string; now: string; next: string }

async function makePackages(program: Program, isReused: boolean): Promise<Packages> {
  const target = thisTarget()
  if (target?.platform !== 'linux') throw new Error('A deb is tried on Linux.')
  const made: string[] = []
  for (const version of [null, nextVersion]) {
    const output = join(root, 'dist/deb-check', version ?? 'now')
    const files = isReused
      ? readdirSync(output).map((name) => join(output, name))
      : await pack({ root, target, formats: ['deb'], program, output, ...(version && { version }) })
    made.push(files.find((file) => file.endsWith('.deb')) ?? '')
  }
  const [now = '', next = ''] = made
  const field = spawnSync('dpkg-deb', ['-f', now, 'Package'], { encoding: 'utf8' })
  return { name: field.stdout.trim(), now, next }
}

function install(debian: Debian, file: string, ...environment: string[]): SpawnSyncReturns<string> {
  mkdirSync(join(debian.folder, 'tmp/debs'), { recursive: true })
  const there = `/tmp/debs/${basename(file)}`
  copyFileSync(file, join(debian.folder, there))
  return debian.run(
    'env',
    ...environment,
    'apt-get',
    'install',
    '-y',
    '--allow-downgrades',
    '--no-install-recommends',
    there,
  )
}

async function tryInstall(debian: Debian, { name, now }: Packages): Promise<void> {
  const installed = install(debian, now, 'ORDER_MANAGER_START=kiosk')
  step(
    'apt installs it on a bare Debian, with nothing else given',
    installed.status === 0,
    installed.stdout + installed.stderr,
  )
  const known = debian.must('ldconfig', '-p')
  const missing = libraries.filter((library) => !known.includes(`${library} `))
  step('it brings every library Chromium asks for', missing.length === 0, missing.join(', '))
  step('dpkg knows its files, and none of them is missing', debian.must('dpkg', '--verify', name) === '')
  step(
    'its command is on the path',
    debian.must('readlink', '/usr/bin/order-manager').trim() === '/opt/Order Manager/order-manager',
  )
  for (const path of [
    'usr/share/applications/order-manager.desktop',
    'usr/share/icons/hicolor/512x512/apps/order-manager.png',
  ])
    step(`/${path} is there`, debian.has(path))
  const autostart = join(debian.folder, 'etc/xdg/autostart/order-manager.desktop')
  step(
    'asked for at install, it starts with the desktop as a kiosk',
    readFileSync(autostart, 'utf8').includes(' --kiosk'),
  )
}

async function tryOrder(
  debian: Debian,
  data: string,
  doordash: DoorDash,
  onScreen?: (page: Page) => Promise<void>,
): Promise<void> {
  const here = join(debian.folder, data)
  const before = existsSync(here) ? ordersIn(here) : []
  const command = debian.command('/usr/bin/order-manager')
  await takeFirstOrder({
    root,
    command,
    doordash,
    dataDir: { here, there: data },
    ...(onScreen && { onScreen }),
  })
  const after = ordersIn(here)
  step(`it starts and takes order ${after.length} from end to end`, after.length === before.length + 1)
  step(
    'the orders before are still there',
    before.every((id) => after.includes(id)),
  )
}

/** The program's own switches for how it starts, which a manager finds under Settings, Station. */
async function startSwitches(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.locator('[data-office-entry]').click()
  await button('Fill it in').click()
  await button('Sign in').click()
  await button('Profile').click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await button('Station').click()
  const kiosk = page.getByRole('switch', { name: 'Take the whole screen' })
  const start = page.getByRole('switch', { name: 'Start with this device' })
  await kiosk.waitFor()
  return { kiosk, start }
}

/** What was asked for at install is what the program shows and does; what a manager sets then stays. */
async function tryHowItStarts(debian: Debian, page: Page): Promise<void> {
  const { kiosk, start } = await startSwitches(page)
  step(
    'what was asked for at install is what its settings show',
    (await kiosk.isChecked()) && (await start.isChecked()),
  )
  await kiosk.press('Space')
  await page.getByRole('switch', { name: 'Take the whole screen', checked: false }).waitFor()
  const own = readFileSync(join(debian.folder, 'root/.config/autostart/order-manager.desktop'), 'utf8')
  step(
    'a manager ends the kiosk, and the next start with the desktop is a window',
    own.includes('/opt/Order Manager/order-manager') && !own.includes('--kiosk'),
  )
}

async function tryStillWindow(page: Page): Promise<void> {
  const { kiosk, start } = await startSwitches(page)
  step(
    'after the upgrade it still starts as the manager set it',
    !(await kiosk.isChecked()) && (await start.isChecked()),
  )
}

async function tryKilled(debian: Debian, data: string, doordash: DoorDash): Promise<void> {
  const here = join(debian.folder, data)
  const before = ordersIn(here).length
  const command = debian.command('/usr/bin/order-manager')
  const { awayMs, blindMs } = await comesBack({ command, dataDir: { here, there: data }, doordash })
  step(
    `killed, it comes back by itself (${(awayMs / 1_000).toFixed(1)} s, its window ${(blindMs / 1_000).toFixed(1)} s) with its orders, and takes the next`,
    ordersIn(here).length === before + 2,
  )
}

function tryUpgrade(debian: Debian, { name, now, next }: Packages, data: string): void {
  const version = () => debian.must('dpkg-query', '-W', '-f', '${Version}', name)
  const upgraded = install(debian, next)
  step(
    `apt upgrades it to ${nextVersion}`,
    upgraded.status === 0 && version() === nextVersion,
    upgraded.stderr,
  )
  step('how it starts is as it was', debian.has('etc/xdg/autostart/order-manager.desktop'))
  const back = install(debian, now)
  step(
    'an older version is refused and says why',
    back.status !== 0 && (back.stdout + back.stderr).includes('the older'),
  )
  step('the newer one stays installed', version() === nextVersion)
  step('the orders are still there', ordersIn(join(debian.folder, data)).length > 0)
}

function tryRemoval(debian: Debian, { name, next }: Packages, data: string): void {
  const orders = ordersIn(join(debian.folder, data)).length
  debian.must('apt-get', 'remove', '-y', name)
  step(
    'removed, nothing of the program is left',
    !debian.has('opt/Order Manager') && !debian.has('usr/bin/order-manager'),
  )
  step('removed, the orders are still there', ordersIn(join(debian.folder, data)).length === orders)
  const purged = debian.must('apt-get', 'purge', '-y', name)
  step('purged, it says where the orders are kept', purged.includes(`${data} is kept`) && debian.has(data))
  step(
    'purged, it no longer starts with the desktop, for nobody',
    !debian.has('etc/xdg/autostart/order-manager.desktop') &&
      !debian.has('root/.config/autostart/order-manager.desktop'),
  )
  install(debian, next)
  debian.must('env', 'ORDER_MANAGER_DELETE_DATA=yes', 'apt-get', 'purge', '-y', name)
  step('purged with ORDER_MANAGER_DELETE_DATA=yes, the orders are gone', !debian.has(data))
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      keep: { type: 'string' },
      reuse: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  if (process.getuid?.() !== 0) throw new Error('A bare Debian is made and entered as root.')
  const electron = findElectron(root)
  const program: Program = electron ? { kind: 'electron', dist: join(electron, '..') } : { kind: 'stand-in' }
  await build()
  const packages = await makePackages(program, values.reuse)
  const folder = values.keep ?? join(root, 'dist/deb-check/debian')
  const debian = makeDebian(folder, values.keep !== undefined)
  const data = '/root/.local/share/order-manager'
  const doordash = await startDoorDash(root)
  console.log(`\n${packages.name} on a bare Debian ${suite}`)
  try {
    debian.run('apt-get', 'purge', '-y', packages.name)
    for (const path of [data, '/root/.config/autostart'])
      rmSync(join(debian.folder, path), { recursive: true, force: true })
    writeFileSync(join(folder, 'etc/apt/sources.list'), `${sources.lines.join('\n')}\n`)
    debian.must('apt-get', 'update')
    await tryInstall(debian, packages)
    if (program.kind === 'stand-in') {
      console.log("  (Electron's program is not here: its stand-in needs a Chromium, which is added now)")
      debian.must('apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell')
    }
    await tryOrder(debian, data, doordash, (page) => tryHowItStarts(debian, page))
    await tryKilled(debian, data, doordash)
    tryUpgrade(debian, packages, data)
    await tryOrder(debian, data, doordash, tryStillWindow)
    tryRemoval(debian, packages, data)
  } finally {
    doordash.end()
  }
  console.log(
    `\n${count} checks passed${program.kind === 'stand-in' ? ", with a stand-in in Electron's place" : ''}.`,
  )
}

// Said outright: an exit hook of the packager's ends a process with 0 that only leaves its code behind.
process.exit(
  await run().then(
    () => 0,
    (error: unknown) => {
      console.error((error as Error).message)
      return 1
    },
  ),
)
