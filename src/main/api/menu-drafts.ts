import type { Core } from '../core/core.ts'
import { api, requireManager } from './context.ts'

/** The calls about menus as they are worked on here, and their versions; all for managers only. */
export function menuDraftsApi({ menus, accounts }: Core) {
  const { drafts } = menus
  const managed = api.menus.use(requireManager(accounts))
  return {
    create: managed.create.handler(({ input, context }) =>
      menus.create({ ...input, document: input.document }, context.manager.name),
    ),
    open: managed.open.handler(({ input, errors }) => {
      const menu = drafts.open(input.menuId)
      if (!menu) throw errors.UNKNOWN_MENU()
      return menu
    }),
    save: managed.save.handler(({ input, context, errors }) => {
      const saved = drafts.save(input.menuId, input, context.manager.name)
      if (saved.ok) return { version: saved.menu.version, problems: saved.menu.problems }
      throw saved.refusal.kind === 'changed'
        ? errors.CHANGED({ data: saved.refusal.current })
        : errors.UNKNOWN_MENU()
    }),
    history: managed.history.handler(({ input, errors }) => {
      const versions = drafts.history(input.menuId)
      if (!versions) throw errors.UNKNOWN_MENU()
      return versions
    }),
    lookAt: managed.lookAt.handler(({ input, errors }) => {
      if (!drafts.find(input.menuId)) throw errors.UNKNOWN_MENU()
      const document = drafts.versionOf(input.menuId, input.version)
      if (!document) throw errors.UNKNOWN_VERSION()
      return document
    }),
    restore: managed.restore.handler(({ input, context, errors }) => {
      if (!drafts.find(input.menuId)) throw errors.UNKNOWN_MENU()
      const document = drafts.versionOf(input.menuId, input.version)
      if (!document) throw errors.UNKNOWN_VERSION()
      const menu = drafts.replace(input.menuId, document, context.manager.name, 'restored')
      if (!menu) throw errors.UNKNOWN_MENU()
      return menu
    }),
    remove: managed.remove.handler(({ input, errors }) => {
      const removed = drafts.remove(input.menuId)
      if (removed === 'unknown') throw errors.UNKNOWN_MENU()
      if (removed === 'exporting') throw errors.EXPORTING()
    }),
  }
}
