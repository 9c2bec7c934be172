import type { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { createReadAgain, readSealed } from '../base/sealed-secret.ts'
import { SecretUnreadable, type Secrets } from '../base/shell.ts'
import { errorLine } from '../base/unexpected.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/**
 * How a channel is reached. What is stored may be unreadable for a while, as when a keychain is still locked: it is never
 * replaced then, and read again until it can be.
 */
export function createKeptAccess<Access>(deps: {
  store: Store
  secrets: Secrets
  clock: Clock
  log: Log
  form: z.ZodType<Access>
  /** Its name among the sealed secrets. */
  name: string
  /** Whose key it is and how it is given, for the log: `DoorDash`, `--doordash`. */
  words: { channel: string; option: string }
}) {
  const { store, secrets, clock, log, name, words } = deps
  let access: Access | null = null
  let isUnreadable = false
  let onRead: (isReadable: boolean) => void = () => {}
  const again = createReadAgain({ clock, log, read })

  function parsed(text: string): Access | null {
    const { data } = deps.form.safeParse(JSON.parse(text))
    if (!data)
      log.error(
        {},
        `${words.channel}'s stored address or key cannot be used; give them again with ${words.option}`,
      )
    return data ?? null
  }

  async function read(): Promise<boolean> {
    const sealed = await readSealed(deps, name)
    const isReadable = sealed.type !== 'unreadable'
    isUnreadable = !isReadable
    if (isReadable) access = sealed.type === 'read' ? parsed(sealed.text) : null
    onRead(isReadable)
    return isReadable
  }

  return {
    /**
     * Reads what is stored, or seals what is given now; that is good for this run also where it cannot be kept.
     * `onReadable` hears whether the stored one can be read, after each try.
     */
    open: async (given: Access | undefined, onReadable: (isReadable: boolean) => void): Promise<void> => {
      onRead = onReadable
      if (given === undefined) return again.seen(await read())
      access = given
      try {
        const sealed = await secrets.protect(JSON.stringify(given))
        store.transaction(() => store.settings.putSealed(name, sealed))
      } catch (error) {
        if (!(error instanceof SecretUnreadable) && storeProblemOf(error) === null) throw error
        log.error({ error: errorLine(error) }, `${words.channel}'s key could not be kept; give it again`)
      }
    },
    /** Null while nobody set it up, or where it cannot be read or trusted. */
    current: () => access,
    /** It is there, and this machine cannot read it just now. */
    isUnreadable: () => isUnreadable,
    /** Uses another way for this run, without keeping it. */
    use: (other: Access) => {
      access = other
      again.stop()
    },
    stop: again.stop,
  }
}
