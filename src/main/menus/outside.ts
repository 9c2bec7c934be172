import type { OpenMenu } from '#shared/api/menus.ts'
import { compareMenus } from '#shared/menu/compare.ts'
import type { MenuChange } from '#shared/menu/change.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import type { Channel } from '#shared/channel.ts'
import type { Result } from '#shared/result.ts'
import type { MenuOnFile } from '../store/menus-on-file.ts'
import type { Clock } from '../base/clock.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Storefront } from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import type { Storefronts } from './storefronts.ts'
import type { Reader } from './reader.ts'
import type { ShownForms } from './shown-forms.ts'

export type ReadRefusal = 'unreachable' | 'sign-in-again' | 'no-menu' | 'unknown-menu'
type At = { locationId: string; channel: Channel }

/** What the channels show, brought beside our drafts: importing, comparing and taking over (R27, R64 to R70). */
export function createOutside(deps: {
  transactions: Transactions
  storefronts: Storefronts
  drafts: Drafts
  reader: Reader
  shownAs: ShownForms
  clock: Pick<Clock, 'now'>
}) {
  const { storefronts, drafts, reader } = deps

  async function fetch(
    at: At,
  ): Promise<
    Result<{ storefront: Storefront; onFile: MenuOnFile; document: Menu }, { refusal: ReadRefusal }>
  > {
    const storefront = storefronts.get(at.locationId, at.channel)
    if (!storefront || !storefronts.isReadable(storefront)) return { ok: false, refusal: 'no-menu' }
    const reading = await reader.read(storefront)
    if (reading.kind === 'sign-in-again') return { ok: false, refusal: 'sign-in-again' }
    if (reading.kind === 'rejected') return { ok: false, refusal: 'no-menu' }
    if (reading.kind !== 'read') return { ok: false, refusal: 'unreachable' }
    const document = reader.document(storefront)
    return document
      ? { ok: true, storefront, onFile: reading.onFile, document }
      : { ok: false, refusal: 'no-menu' }
  }

  return {
    /** What a channel shows, as a draft could take it, and what that would change in one. */
    readFromChannel: async (
      at: At,
      intoMenuId: string | undefined,
    ): Promise<
      Result<
        { document: Menu; problems: MenuProblem[]; changes: MenuChange[]; fingerprint: string },
        { refusal: ReadRefusal }
      >
    > => {
      const into = intoMenuId === undefined ? null : drafts.find(intoMenuId)
      if (intoMenuId !== undefined && !into) return { ok: false, refusal: 'unknown-menu' }
      const read = await fetch(at)
      if (!read.ok) return read
      const { document, onFile } = read
      return {
        ok: true,
        document,
        problems: menuProblems(document),
        changes: into ? compareMenus(into.document, document) : [],
        fingerprint: onFile.fingerprint,
      }
    },

    compare: async (
      at: At,
      menuId: string,
    ): Promise<
      Result<{ changes: MenuChange[]; fingerprint: string; readAt: number }, { refusal: ReadRefusal }>
    > => {
      const draft = drafts.find(menuId)
      if (!draft) return { ok: false, refusal: 'unknown-menu' }
      const read = await fetch(at)
      if (!read.ok) return read
      const { document, onFile } = read
      // Compared as the channel would show it, so that what its form cannot hold counts as no difference.
      const ours = deps.shownAs(draft.document, at.channel).menu
      return {
        ok: true,
        changes: compareMenus(ours, document),
        fingerprint: onFile.fingerprint,
        readAt: onFile.readAt,
      }
    },

    /** Takes what was looked at over into a draft; it is then the menu of ours this storefront shows. */
    takeOver: async (
      at: At,
      wish: { menuId: string; fingerprint: string },
      by: string,
    ): Promise<Result<{ menu: OpenMenu }, { refusal: ReadRefusal | 'changed-again' }>> => {
      if (!drafts.find(wish.menuId)) return { ok: false, refusal: 'unknown-menu' }
      const read = await fetch(at)
      if (!read.ok) return read
      const { onFile, document } = read
      if (onFile.fingerprint !== wish.fingerprint) return { ok: false, refusal: 'changed-again' }
      return deps.transactions.run((): Result<{ menu: OpenMenu }, { refusal: ReadRefusal }> => {
        const menu = drafts.replace(wish.menuId, document, by, 'taken-over')
        if (!menu) return { ok: false, refusal: 'unknown-menu' }
        reader.settle(onFile, { menuId: menu.id, version: menu.version, at: deps.clock.now() })
        return { ok: true, menu }
      })
    },
  }
}
