import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAsar } from './asar.ts'
import { comesBack } from './comes-back.ts'
import { contentProblems } from './contents.ts'
import { type FuseName, fuseNames, readFuses } from './fuses.ts'
import { startDoorDash, takeFirstOrder } from './first-order.ts'
import { nativeTarget } from './native-file.ts'
import type { Program } from './pack.ts'
import { isHere, nameOf, programOf, resourcesOf, type Target, unpackedFolder } from './target.ts'
import type { UpdatesOfPackage } from './updates.ts'

/** One thing that was looked at: it is well, it is wrong, or it could not be looked at and why. */
export type Finding = { kind: 'ok' | 'problem' | 'unchecked'; what: string }

/** How the switches of every package stand (electron-builder.yml says them; this is read off the program). */
const wantedFuses: Partial<Record<FuseName, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** Looks at a package as it lies in `output`: its files, its switches, its program, and one order from end to end. */
export async function checkPackage(options: {
  root: string
  target: Target
  program: Program
  output: string
  /** Where it is to look for its next version; null for nowhere. */
  updates?: UpdatesOfPackage | null
  /** Whether it is started as well; as a rule it is. */
  starts?: boolean
}): Promise<Finding[]> {
  const { root, target, program, output } = options
  const folder = join(output, unpackedFolder(target))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return [
    ...files(join(folder, resourcesOf(target)), target, { version, updates: options.updates ?? null }),
    ...fuses(folder, target, program),
    ...processor(folder, target, program),
    ...signature(target, program),
    ...(options.starts === false ? [] : await firstOrder(root, folder, target, program)),
  ]
}

function files(
  resources: string,
  target: Target,
  wanted: { version: string; updates: UpdatesOfPackage | null },
): Finding[] {
  const { version, updates } = wanted
  const problems = contentProblems(resources, target, wanted)
  if (problems.length > 0) return problems.map((what) => ({ kind: 'problem', what }))
  const file = join(resources, 'app.asar')
  const asar = readAsar(file)
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  return [
    {
      kind: 'ok',
      what: `${asar.files.length} files, ${megabytes} MB: nothing but what runs, nothing missing, each as its checksum says`,
    },
    { kind: 'ok', what: `native parts are for ${nameOf(target)}, the version is ${version}` },
    {
      kind: 'ok',
      what:
        updates === null
          ? 'it looks for no new versions: ORDER_MANAGER_UPDATE_FEED is not set (docs/updates.md)'
          : `it looks for new versions at ${updates.url} and takes what ${updates.publicKeys.length === 1 ? 'one key has' : `${updates.publicKeys.length} keys have`} signed`,
    },
    { kind: 'ok', what: `archive header ${asar.headerHash}` },
  ]
}

/** A macOS program keeps its switches in its framework. */
function fuseFile(folder: string, target: Target): string {
  return target.platform === 'darwin'
    ? join(folder, 'Frameworks/Electron Framework.framework/Electron Framework')
    : join(folder, programOf(target))
}

function fuses(folder: string, target: Target, program: Program): Finding[] {
  const found = readFuses(fuseFile(folder, target))
  if (found === null) return [{ kind: 'problem', what: 'the program has no fuses' }]
  const wrong = fuseNames.filter((name) => found[name] !== wantedFuses[name])
  if (wrong.length > 0)
    return wrong.map((name) => ({
      kind: 'problem',
      what: `fuse ${name} is ${String(found[name])} and not ${String(wantedFuses[name])}`,
    }))
  if (program.kind === 'electron') return [{ kind: 'ok', what: 'all 8 fuses stand as wanted in the program' }]
  return [
    { kind: 'ok', what: 'the packager switched all 8 fuses as wanted, in a copy of their bytes' },
    { kind: 'unchecked', what: "that Electron's own program obeys its fuses: it is not in this package" },
  ]
}

function processor(folder: string, target: Target, program: Program): Finding[] {
  if (program.kind === 'stand-in')
    return [
      { kind: 'unchecked', what: `the program itself (version, processor, signature): it is not Electron` },
    ]
  const found = nativeTarget(readFileSync(join(folder, programOf(target))))
  if (found?.platform === target.platform && found.arch === target.arch)
    return [{ kind: 'ok', what: `the program is for ${nameOf(target)}` }]
  return [{ kind: 'problem', what: `the program is not for ${nameOf(target)}` }]
}

/** Where a certificate comes from: the environment, as electron-builder reads it (docs/packaging.md). */
const certificates = { win32: ['WIN_CSC_LINK', 'CSC_LINK'], darwin: ['CSC_LINK'], linux: [] }

function signature({ platform }: Target, program: Program): Finding[] {
  if (platform === 'linux' || program.kind === 'stand-in') return []
  if (certificates[platform].some((name) => process.env[name]))
    return [
      {
        kind: 'unchecked',
        what: 'that the system trusts the signature: try the package on a machine that never saw it',
      },
    ]
  const what = `it is not signed, and ${platform === 'win32' ? 'Windows warns of it' : 'macOS refuses it'}: set ${certificates[platform][0]} and its password (docs/packaging.md)`
  return [{ kind: 'unchecked', what }]
}

async function firstOrder(
  root: string,
  folder: string,
  target: Target,
  program: Program,
): Promise<Finding[]> {
  if (!isHere(target))
    return [{ kind: 'unchecked', what: `that it starts: this machine is no ${nameOf(target)}` }]
  const by = program.kind === 'electron' ? 'the packed program' : 'the packed archive, run by the stand-in,'
  const command = [join(folder, programOf(target))] as const
  const work = mkdtempSync(join(tmpdir(), 'order-manager-check-'))
  const dataDir = { here: join(work, 'data'), there: join(work, 'data') }
  const doordash = await startDoorDash(root)
  try {
    const { readyMs, confirmedMs } = await takeFirstOrder({ root, command, dataDir, doordash })
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
    const taken: Finding = {
      kind: 'ok',
      what: `${by} started (${seconds(readyMs)}), showed an order, accepted it and DoorDash has it (${seconds(confirmedMs)})`,
    }
    if (target.platform === 'win32')
      return [
        taken,
        { kind: 'unchecked', what: 'that it comes back when it is killed: not tried on Windows' },
      ]
    const { awayMs, blindMs } = await comesBack({ command, dataDir, doordash })
    return [
      taken,
      {
        kind: 'ok',
        what: `killed, it came back by itself and took the next (${seconds(awayMs)}), in its window after ${seconds(blindMs)}`,
      },
    ]
  } catch (error) {
    return [{ kind: 'problem', what: `${by} did not pass: ${(error as Error).message}` }]
  } finally {
    doordash.end()
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}
