import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { gatewayAccessName } from '../core/all-channels.ts'
import { isDemoLocation } from '../core/demo.ts'
import { type Asked, decideMode, type FolderMode } from './folder-mode.ts'
import type { Store } from '../store/open.ts'

/** The folder is another kind than the start asks for; said in a sentence that tells what to do. */
export class WrongFolder extends Error {}

const known = z.enum(['demo', 'stand-in', 'live'])

/** Decides what this start serves (folder-mode.ts), and has the folder remember it. Throws WrongFolder. */
export function chooseMode(
  store: Store,
  dataDir: string,
  asked: Asked,
): { mode: FolderMode; runsStandIn: boolean } {
  const inUse = store.locations.all().length > 0 || store.people.all().length > 0
  const hasKey = ['doordash-access', gatewayAccessName].some(
    (name) => store.settings.getSealed(name) !== undefined,
  )
  const mode =
    known.safeParse(store.settings.get('folder-mode')).data ?? guess({ store, dataDir, inUse, hasKey })
  // Behind a gateway there is nothing for a stand-in to do, whatever this process was started with.
  const isBehind = store.settings.getSealed(gatewayAccessName) !== undefined
  const decision = decideMode(isBehind ? { ...asked, standIn: 'never' } : asked, { mode, inUse, hasKey })
  if (!decision.ok) {
    throw new WrongFolder(
      {
        'live-folder-as-demo': `${dataDir} belongs to a real restaurant: start it without --demo, or name another folder with --data.`,
        'live-folder-with-stand-in': `${dataDir} belongs to a real restaurant, which talks to no stand-in: leave out --sandbox-port, or name another folder with --data.`,
        'key-with-stand-in':
          '--doordash names the real DoorDash, a demo talks to its stand-in: add --live instead of --demo, or leave out --doordash.',
      }[decision.refusal],
    )
  }
  return decision
}

/** A folder made before it remembered. */
function guess(folder: {
  store: Store
  dataDir: string
  inUse: boolean
  hasKey: boolean
}): FolderMode | null {
  if (folder.store.locations.all().some(isDemoLocation)) return 'demo'
  if (folder.hasKey) return 'live'
  if (existsSync(join(folder.dataDir, 'sandbox.json'))) return 'stand-in'
  return folder.inUse ? 'live' : null
}
