import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { deadChunks } from './chunks.ts'
import { canvasPart } from './native-parts.ts'
import { layStandIn } from './stand-in/program.ts'
import type { Target } from './target.ts'
import type { UpdatesOfPackage } from './updates.ts'

/** Which program is packed: Electron's, at `dist` or else fetched by the packager; or what stands in for it. */
export type Program = { kind: 'electron'; dist: string | null } | { kind: 'stand-in' }

/** What is made for a system, in the packager's words. `dir` is the installed program as a plain folder. */
export type Format = 'dir' | 'deb' | 'AppImage' | 'nsis' | 'dmg' | 'zip'

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }
const arches = { x64: Arch.x64, arm64: Arch.arm64 }

/**
 * Packs what lies in out/ for one target with the settings of electron-builder.yml. `output` is emptied first. Resolves
 * with the files made; the unpacked program lies beside them.
 */
export async function pack(options: {
  root: string
  target: Target
  formats: readonly Format[]
  program: Program
  output: string
  version?: string
  /** Where it looks for its next version; nowhere without. */
  updates?: UpdatesOfPackage | null
}): Promise<string[]> {
  const { root, target, program, output } = options
  rmSync(output, { recursive: true, force: true })
  const standIn = join(output, '.stand-in')
  if (program.kind === 'stand-in') layStandIn(root, standIn, target)
  const part = canvasPart(root, target)
  const config: Configuration = {
    directories: { output },
    extraMetadata: {
      ...(options.version !== undefined && { version: options.version }),
      ...(options.updates && { updates: options.updates }),
    },
    files: [
      ...deadChunks(root, (path) => !path.startsWith('out/main/node/')).map((path) => `!${path}`),
      { from: part.folder, to: `node_modules/${part.name}`, filter: ['**/*', '!README.md'] },
    ],
    ...(program.kind === 'electron'
      ? program.dist !== null && { electronDist: program.dist }
      : labelled(standIn)),
  }
  const env = toolsOfHere()
  try {
    return await build({
      projectDir: root,
      targets: platforms[target.platform].createTarget([...options.formats], arches[target.arch]),
      publish: 'never',
      config,
    })
  } finally {
    env()
    rmSync(standIn, { recursive: true, force: true })
  }
}

/** A package with the stand-in says so in every name a person or a system sees, and installs under another name. */
function labelled(electronDist: string): Configuration {
  const warning = 'NOT FOR RESTAURANTS: a stand-in takes the place of Electron, to try the package'
  return {
    electronDist,
    compression: 'store',
    artifactName: 'STAND-IN-${name}-${version}-${arch}.${ext}',
    linux: { synopsis: warning },
    deb: { packageName: 'order-manager-stand-in', compression: 'gz' },
    // Its program is no program of Windows or macOS, so nothing can be written into it or signed.
    win: { signAndEditExecutable: false },
    mac: { identity: null },
  }
}

/** Debian's own tools in the place of what the packager would fetch, where they are asked for. Returns how to undo it. */
function toolsOfHere(): () => void {
  if (process.env['CUSTOM_FPM_PATH'] !== undefined || process.env['USE_SYSTEM_FPM'] !== undefined)
    return () => {}
  if (!hasDpkg()) return () => {}
  process.env['CUSTOM_FPM_PATH'] = join(import.meta.dirname, 'fpm.mjs')
  return () => delete process.env['CUSTOM_FPM_PATH']
}

export const hasDpkg = (): boolean =>
  existsSync('/usr/bin/dpkg-deb') && spawnSync('dpkg-deb', ['--version']).status === 0
