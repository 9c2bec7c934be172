import './node-version.mjs'
import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { createChildren } from './lib/children.mjs'
import { fetchElectron } from './lib/fetch-electron.mjs'
import { findElectron } from './lib/find-electron.mjs'
import { checkPackage, type Finding } from './lib/package/check.ts'
import { formatsFor, unmade } from './lib/package/formats.ts'
import { pack, type Program } from './lib/package/pack.ts'
import { allTargets, nameOf, type Target, thisTarget } from './lib/package/target.ts'
import { signingKey, type UpdatesOfPackage, updatesFrom, writeFeeds } from './lib/package/updates.ts'

const usage = `npm run package [-- options]      a package for this system, checked: docs/packaging.md
npm run package:all                 for every system that can be packed for from here
  --only-archive  make the unpacked program and look at its files, without starting it
  --stand-in      pack what stands in for Electron, without looking for Electron's program
Environment, all optional (docs/updates.md): ORDER_MANAGER_UPDATE_FEED, the https address of the folder it looks in for new
versions; ORDER_MANAGER_UPDATE_PUBLIC_KEYS, whose signature it takes; ORDER_MANAGER_UPDATE_KEY, the file of the private key.
Ends with 0 when every package is made and checked, 1 when something is wrong with one, and 3 when Electron's program
could not be had: what was made then is good for trying only.`

/** What was made is no package for a restaurant. */
const withoutElectron = 3
const root = join(import.meta.dirname, '..')

async function chooseProgram(onlyStandIn: boolean): Promise<{ program: Program; why: string | null }> {
  if (onlyStandIn) return { program: { kind: 'stand-in' }, why: 'this was asked for' }
  const here = findElectron(root)
  if (here !== null) return { program: { kind: 'electron', dist: join(here, '..') }, why: null }
  console.log("Fetching Electron's program (once, about 120 MB)")
  const { program, problem } = await fetchElectron({ root, children: createChildren() })
  if (program !== null) return { program: { kind: 'electron', dist: join(program, '..') }, why: null }
  return { program: { kind: 'stand-in' }, why: `it could not be fetched: ${problem}` }
}

type How = { onlyArchive: boolean; updates: UpdatesOfPackage | null }

async function packAndCheck(target: Target, program: Program, how: How): Promise<Finding[]> {
  const { onlyArchive, updates } = how
  if (program.kind === 'stand-in' && target.platform !== 'linux') {
    console.log(
      `\n${nameOf(target)}: not made, not checked: nothing stands in for Electron's program of that system`,
    )
    return []
  }
  const formats = onlyArchive ? (['dir'] as const) : formatsFor(target, program)
  // Nothing but a package for restaurants may lie where those lie.
  const output = join(root, program.kind === 'electron' ? 'dist' : 'dist/stand-in', nameOf(target))
  console.log(`\n${nameOf(target)}: ${formats.join(', ')}`)
  // The packager fetches the program of another system by itself.
  const isOther = nameOf(target) !== nameOf(thisTarget() ?? target)
  const chosen: Program = program.kind === 'electron' && isOther ? { kind: 'electron', dist: null } : program
  const files = await pack({ root, target, formats, program: chosen, output, updates })
  for (const file of files) console.log(`  made     ${relative(root, file)}`)
  const findings: Finding[] = [
    ...(await checkPackage({ root, target, program, output, updates, starts: !onlyArchive })),
    ...unmade(target, formats).map((what): Finding => ({ kind: 'unchecked', what })),
  ]
  const words = { ok: 'checked', problem: 'WRONG', unchecked: 'not checked' }
  for (const { kind, what } of findings) console.log(`  ${words[kind].padEnd(11)} ${what}`)
  if (!onlyArchive) tellFeeds(output, program, updates)
  return findings
}

/** Writes the feeds beside the packages of a restaurant and signs them, or says why not. */
function tellFeeds(output: string, program: Program, updates: UpdatesOfPackage | null): void {
  const key = signingKey(process.env)
  if (key === null) {
    // Nobody asked for any of it where the packages look for nothing either.
    if (updates !== null)
      console.log(
        '  no feed     set ORDER_MANAGER_UPDATE_KEY to the file of the private key, or sign where it is: npm run update-feed',
      )
    return
  }
  if (program.kind === 'stand-in') {
    console.log('  no feed     what stands in for Electron is offered to nobody')
    return
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  for (const { name, files } of writeFeeds({ folder: output, version, key }))
    console.log(`  signed      ${name} and ${name}.sig, for ${files.join(', ')}`)
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      'stand-in': { type: 'boolean', default: false },
      'only-archive': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const here = thisTarget()
  if (here === null) throw new Error(`No package is made for ${process.platform} on ${process.arch}.`)
  const updates = updatesFrom(process.env)
  const { program, why } = await chooseProgram(values['stand-in'])
  await build({ force: true })
  if (program.kind === 'stand-in') rmSync(join(root, 'dist/stand-in'), { recursive: true, force: true })
  let hasProblem = false
  for (const target of values.all ? allTargets : [here]) {
    const findings = await packAndCheck(target, program, {
      onlyArchive: values['only-archive'],
      updates,
    })
    hasProblem ||= findings.some(({ kind }) => kind === 'problem')
  }
  if (program.kind === 'stand-in')
    console.log(
      `\nNo package for a restaurant was made: Electron's program is not here (${why}). What lies in dist/stand-in tries our files, settings and scripts only.`,
    )
  if (hasProblem) return 1
  return program.kind === 'stand-in' && !values['stand-in'] ? withoutElectron : 0
}

// Said outright: an exit hook of the packager's ends a process with 0 that only leaves its code behind.
process.exit(
  await run().catch((error: unknown) => {
    console.error((error as Error).message)
    return 1
  }),
)
