import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the station runs in: the two shells that share its core, the second on the stand-in for Electron. */
export const shellNames = ['node', 'electron-stand-in'] as const
export type ShellName = (typeof shellNames)[number]

const root = join(import.meta.dirname, '../..')
const module = (path: string) => ['--import', pathToFileURL(join(root, path)).href]
const inside = module('tests/chaos/inside.ts')

/** How a shell is started on a folder. */
export type Shell = {
  /** What Node runs, all but the station's own arguments. */
  program: readonly string[]
  /** What keeps it from starting a stand-in for the channels of its own. */
  args: readonly string[]
  /** Clears what a process that was killed left behind. */
  before: (dataDir: string) => void
}

/** Where a screen of the Electron shell can be laid from outside: `electron-door.ts` says it. */
export type Door = { door: string }

export const shells: Record<ShellName, Shell> = {
  node: {
    program: [...inside, join(root, 'out/main/node/headless.js')],
    args: ['--no-sandbox'],
    before: () => {},
  },
  'electron-stand-in': {
    program: [
      ...inside,
      ...module('tests/electron-stand-in/register.mjs'),
      ...module('tests/chaos/electron-door.ts'),
      join(root, 'out/main/electron/index.js'),
    ],
    args: [],
    // The Chromium of a killed process lives a moment longer; another one must not hand its page over to it.
    before: (dataDir) =>
      rmSync(join(dataDir, 'electron/stand-in-chromium'), { recursive: true, force: true, maxRetries: 20 }),
  },
}
