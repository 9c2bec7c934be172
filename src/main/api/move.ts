import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The calls that move a station to another device; for managers only. */
export function moveApi({ moving, accounts, log }: Core) {
  /** Why it is not taken over. */
  function refusal(
    begun: Awaited<ReturnType<NonNullable<typeof moving>['here']>>,
    errors: HereErrors,
  ): Error | null {
    if (begun === 'no-file') return errors.NO_FILE()
    if (begun === 'not-a-move') return errors.NOT_A_MOVE()
    if (begun === 'taken-before') return errors.TAKEN_BEFORE()
    if (begun === 'wrong-passphrase') return errors.WRONG_PASSPHRASE()
    return begun === 'busy' ? errors.BUSY() : null
  }
  const managed = api.move.use(requireManager(accounts))
  return {
    away: managed.away.handler(({ input, context, errors }) => {
      const begun = moving?.away(input.folder, input.passphrase) ?? 'busy'
      if (begun === 'no-folder') throw errors.NO_FOLDER()
      if (begun === 'not-writable') throw errors.NOT_WRITABLE()
      if (begun === 'no-room') throw errors.NO_ROOM()
      if (begun === 'busy') throw errors.BUSY()
      log.warn({ by: context.manager.id }, 'a manager moves this station to another device')
      return {}
    }),
    here: managed.here.handler(async ({ input, context, errors }) => {
      const begun = (await moving?.here(input.file, input.passphrase)) ?? 'busy'
      const why = refusal(begun, errors)
      if (why !== null) throw why
      log.warn({ by: context.manager.id }, 'a manager takes over the station of another device')
      return {}
    }),
    firstRun: api.move.firstRun.handler(async ({ input, errors }) => {
      if (accounts.isSetUp()) throw errors.ALREADY_SET_UP()
      const begun =
        (await (input.from === 'move'
          ? moving?.here(input.file, input.passphrase)
          : moving?.backup(input.file))) ?? 'busy'
      if (begun === 'no-room') throw errors.NO_ROOM()
      const why = refusal(begun, errors)
      if (why !== null) throw why
      log.warn({ from: input.from }, 'a station that nobody has set up yet is brought here')
      return {}
    }),
  }
}

type HereErrors = Record<'NO_FILE' | 'NOT_A_MOVE' | 'TAKEN_BEFORE' | 'WRONG_PASSPHRASE' | 'BUSY', () => Error>
