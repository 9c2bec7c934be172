import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { SecretUnreadable, type Secrets } from './shell.ts'
import type { Store } from '../store/open.ts'
import { errorLine } from './unexpected.ts'

/** How soon a secret that could not be read is tried again: a keychain is unlocked, a key file put back (ms). */
const readAgainMs = 5_000

/** What is stored sealed under a name; `unreadable`: it is there, and this machine cannot read it just now. */
export type Sealed = { type: 'none' } | { type: 'unreadable' } | { type: 'read'; text: string }

/** Reads a sealed secret of the settings. Rejects with what nobody expected of the shell that sealed it. */
export async function readSealed(
  { store, secrets }: { store: Pick<Store, 'settings'>; secrets: Secrets },
  name: string,
): Promise<Sealed> {
  const sealed = store.settings.getSealed(name)
  if (!sealed) return { type: 'none' }
  try {
    return { type: 'read', text: await secrets.unprotect(sealed) }
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error
    return { type: 'unreadable' }
  }
}

/**
 * Reads a secret again every five seconds until it can be read. `read` answers whether it could; what it throws nobody
 * expected: the log hears of it, and it is tried again.
 */
export function createReadAgain(deps: { clock: Clock; log: Log; read: () => Promise<boolean> }) {
  let cancel = () => {}
  let isStopped = false

  function seen(isReadable: boolean): void {
    cancel()
    if (!isReadable && !isStopped) cancel = deps.clock.after(readAgainMs, () => void again())
  }

  async function again(): Promise<void> {
    try {
      seen(await deps.read())
    } catch (error) {
      deps.log.error({ error: errorLine(error) }, 'a stored secret could not be read again')
      seen(false)
    }
  }

  return {
    /** How the last reading ended. */
    seen,
    /** Something else takes the secret's place, or the station closes: it need not be read any more. */
    stop: (): void => {
      isStopped = true
      cancel()
    },
  }
}
export type ReadAgain = ReturnType<typeof createReadAgain>
