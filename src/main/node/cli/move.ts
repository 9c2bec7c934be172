import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { leastPassphrase } from '#shared/api/move.ts'
import { createKeyFileSecrets } from '../../base/key-file-secrets.ts'
import { exportMove, importMove, undoMove } from '../../move/move.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

/** Moves a station to another device: `move export --out F`, `move import --from F`, `move undo`. */
export async function moveStation(dataDir: string, what: string | undefined, flags: Flags): Promise<unknown> {
  const secrets = createKeyFileSecrets(dataDir, { warn: () => {} })
  const common = { dataDir, secrets, passphrase: passphraseIn(flags), now: Date.now() }
  switch (what) {
    case 'export': {
      const out = resolve(flag(flags, 'out', z.string({ error: 'name the file to write' })))
      return { moved: true, file: out, ...(await exportMove({ ...common, out })) }
    }
    case 'import': {
      const from = resolve(flag(flags, 'from', z.string({ error: 'name the file of the move' })))
      return { moved: true, from, ...(await importMove({ ...common, from })) }
    }
    case 'undo':
      undoMove(dataDir)
      return { takesOrdersAgain: true }
    default:
      throw new CliFailure(
        'Say which way: move export --out FILE, move import --from FILE, or move undo. All take --data FOLDER.',
      )
  }
}

/** From a file: what stands among the arguments every user of the machine can read. */
function passphraseIn(flags: Flags): string | null {
  const file = flags['passphrase-file']
  if (file === undefined) return null
  let text: string
  try {
    text = readFileSync(resolve(file), 'utf8').trim()
  } catch {
    throw new CliFailure(`--passphrase-file: ${file} cannot be read.`)
  }
  if (text.length < leastPassphrase)
    throw new CliFailure(`--passphrase-file: a passphrase has at least ${leastPassphrase} characters.`)
  return text
}
