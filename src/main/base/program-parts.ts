import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { About } from '#shared/api/device.ts'

type Parts = Pick<About, 'commit' | 'electron' | 'chromium' | 'node' | 'system'>
let parts: Parts | undefined

/** What this process runs on and was built from. */
export function programParts(): Parts {
  const { electron, chrome, node } = process.versions
  parts ??= {
    commit: builtFrom(import.meta.dirname),
    electron: electron ?? null,
    chromium: chrome ?? null,
    node,
    system: `${process.platform}-${process.arch}`,
  }
  return parts
}

/** The commit in `build.json`, which a build leaves in its top folder; null for sources that run as they are. */
function builtFrom(folder: string): string | null {
  for (let dir = folder; dir !== dirname(dir); dir = dirname(dir)) {
    try {
      const { commit } = JSON.parse(readFileSync(join(dir, 'build.json'), 'utf8')) as {
        commit?: string | null
      }
      return commit ?? null
    } catch {
      // Not here, or not ours: one further up.
    }
  }
  return null
}
