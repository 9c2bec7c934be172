import type { MenusState } from '#shared/api/menus.ts'
import { assertNever } from '#shared/result.ts'
import type { Core } from '../core/core.ts'
import type { ReadRefusal } from '../menus/outside.ts'
import { api, requireManager } from './context.ts'
import { menuDraftsApi } from './menu-drafts.ts'

/** A screen hears at least this often, so that it notices when its session has ended. */
const heartbeatMs = 5_000

type ReadErrors = {
  UNREACHABLE: () => Error
  SIGN_IN_AGAIN: () => Error
  NO_MENU: () => Error
  UNKNOWN_MENU: () => Error
}

function refuse(refusal: ReadRefusal, errors: ReadErrors): Error {
  switch (refusal) {
    case 'unreachable':
      return errors.UNREACHABLE()
    case 'sign-in-again':
      return errors.SIGN_IN_AGAIN()
    case 'no-menu':
      return errors.NO_MENU()
    case 'unknown-menu':
      return errors.UNKNOWN_MENU()
    default:
      return assertNever(refusal)
  }
}

/** The menu calls of the contract; all for managers only. */
export function menusApi(core: Core) {
  const { menus, accounts } = core
  const managed = api.menus.use(requireManager(accounts))

  return {
    watch: managed.watch.handler(async function* ({ signal }): AsyncGenerator<MenusState, void, void> {
      const beat = setInterval(() => core.changes.menus.publish(['beat']), heartbeatMs)
      const changes = core.changes.menus.subscribe(signal)
      try {
        yield menus.state()
        for await (const _ of changes) {
          yield menus.state()
        }
      } finally {
        clearInterval(beat)
      }
    }),

    ...menuDraftsApi(core),

    readFromChannel: managed.readFromChannel.handler(async ({ input, errors }) => {
      const read = await menus.readFromChannel(input, input.intoMenuId)
      if (!read.ok) throw refuse(read.refusal, errors)
      const { document, problems, changes, fingerprint } = read
      return { document, problems, changes, fingerprint }
    }),
    publish: managed.publish.handler(async ({ input, context, errors }) => {
      const published = await menus.publish(input, context.manager.name)
      if (published.ok) return published.exports
      const { refusal } = published
      switch (refusal.kind) {
        case 'unknown':
          throw errors.UNKNOWN_MENU()
        case 'changed':
          throw errors.CHANGED({ data: refusal.current })
        case 'problems':
          throw errors.PROBLEMS({ data: { problems: refusal.problems } })
        case 'not-possible':
          throw errors.NOT_POSSIBLE({ data: { targets: refusal.targets } })
        case 'outside':
          throw errors.OUTSIDE_CHANGES({ data: { targets: refusal.targets } })
        default:
          return assertNever(refusal)
      }
    }),
    retry: managed.retry.handler(({ input, context, errors }) => {
      const retried = menus.retry(input, context.manager.name)
      if (retried.ok) return retried.export
      const { refusal } = retried
      if (refusal.kind === 'problems') {
        const { menuId, problems } = refusal
        throw errors.PROBLEMS({ data: { menuId, problems } })
      }
      throw refusal.kind === 'nothing-failed' ? errors.NOTHING_FAILED() : errors.UNKNOWN_LOCATION()
    }),
    compare: managed.compare.handler(async ({ input, errors }) => {
      const compared = await menus.compare(input, input.menuId)
      if (!compared.ok) throw refuse(compared.refusal, errors)
      const { changes, fingerprint, readAt } = compared
      return { changes, fingerprint, readAt }
    }),
    takeOver: managed.takeOver.handler(async ({ input, context, errors }) => {
      const taken = await menus.takeOver(input, input, context.manager.name)
      if (taken.ok) return taken.menu
      throw taken.refusal === 'changed-again' ? errors.CHANGED_AGAIN() : refuse(taken.refusal, errors)
    }),
    refresh: managed.refresh.handler(() => menus.refresh()),
  }
}
