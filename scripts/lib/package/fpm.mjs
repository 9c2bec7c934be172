#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// The packager makes a deb by a program called fpm, which it fetches. Where that cannot be had, this takes its place
// (CUSTOM_FPM_PATH): the same arguments, carried out with Debian's own dpkg-deb. What it does not know it refuses.

const fields = {
  '--name': 'Package',
  '--version': 'Version',
  '--architecture': 'Architecture',
  '--maintainer': 'Maintainer',
  '--vendor': 'Vendor',
  '--url': 'Homepage',
  '--license': 'License',
  '--category': 'Section',
  '--deb-priority': 'Priority',
  '--description': 'Description',
}
const scripts = {
  '--before-install': 'preinst',
  '--after-install': 'postinst',
  '--before-remove': 'prerm',
  '--after-remove': 'postrm',
}

const control = new Map()
const lists = { '-d': [], '--deb-recommends': [] }
const maintainer = new Map()
const inputs = []
let [file, compression] = ['', 'xz']

const args = process.argv.slice(2)
while (args.length > 0) {
  const arg = args.shift()
  if (arg === '--force') continue
  if (!arg.startsWith('-')) {
    inputs.push(arg)
    continue
  }
  const value = args.shift()
  if (arg === '-s' && value === 'dir') continue
  if (arg === '-t' && value === 'deb') continue
  if (arg in fields) control.set(fields[arg], value)
  else if (arg in lists) lists[arg].push(value)
  else if (arg in scripts) maintainer.set(scripts[arg], value)
  else if (arg === '--package') file = value
  else if (arg === '--deb-compression') compression = value
  else throw new Error(`This stand-in for fpm does not know ${arg} ${value}.`)
}

const tree = mkdtempSync(join(tmpdir(), 'order-manager-deb-'))
try {
  for (const input of inputs) {
    const cut = input.lastIndexOf('=')
    const [from, to] = [input.slice(0, cut), join(tree, input.slice(cut + 1))]
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    if (!statSync(from).isDirectory()) chmodSync(to, 0o644)
  }
  const debian = join(tree, 'DEBIAN')
  mkdirSync(debian, { mode: 0o755 })
  for (const [name, from] of maintainer) {
    writeFileSync(join(debian, name), readFileSync(from))
    chmodSync(join(debian, name), 0o755)
  }
  writeFileSync(join(debian, 'control'), controlFile())
  const made = spawnSync(
    'dpkg-deb',
    // A package that only ever is tried need not be small.
    ['--root-owner-group', ...howToCompress(), '--build', tree, file],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  if (made.error) throw made.error
  process.exitCode = made.status ?? 1
} finally {
  rmSync(tree, { recursive: true, force: true })
}

/** As Debian's policy writes it: the description last, its further lines indented and no line of it empty. */
function controlFile() {
  control.set('Installed-Size', String(Math.ceil(sizeOf(tree) / 1_024)))
  if (lists['-d'].length > 0) control.set('Depends', lists['-d'].join(', '))
  if (lists['--deb-recommends'].length > 0) control.set('Recommends', lists['--deb-recommends'].join(', '))
  const [summary = '', ...rest] = (control.get('Description') ?? '').trim().split('\n')
  control.delete('Description')
  const lines = rest.map((line) => ` ${line.trim() || '.'}`)
  return [
    ...[...control].map(([name, value]) => `${name}: ${value}`),
    `Description: ${summary}`,
    ...lines,
    '',
  ].join('\n')
}

/** `gz` is asked for where a package is only tried and need not be small. */
function howToCompress() {
  return compression === 'gz' ? ['-Zgzip', '-z1'] : [`-Z${compression}`]
}

function sizeOf(folder) {
  const { stdout } = spawnSync('du', ['-sb', folder], { encoding: 'utf8' })
  return Number(stdout.split('\t')[0])
}
