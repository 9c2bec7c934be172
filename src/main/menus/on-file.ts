import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Shown } from '../channels/menus.ts'
import type { MenuOnFile, Published } from '../store/menus-on-file.ts'

/** Stands for "shows no menu" where a fingerprint is kept. */
export const noMenu = 'none'

export function fingerprintShown({ menu }: Pick<Shown, 'menu'>): string {
  return menu === null ? noMenu : fingerprintOf(menu)
}

/** Whether a storefront shows what we last knew of it, after it took a menu of ours. */
export function isAsKnown(before: MenuOnFile | undefined, fingerprint: string): boolean {
  return Boolean(before?.published) && before?.knownFingerprint === fingerprint
}

/**
 * What is kept of a storefront after it was read. Pure. `before` is what was kept until now, `ours` the menu of ours it
 * shows, `isKnown` whether it is certain that nobody else changed it; `now` in epoch ms.
 *
 * A difference from what we last knew is an outside change until somebody has seen it (R27). A storefront that never
 * took a menu of ours has nothing of ours that could have been changed: what it shows is known.
 */
export function noted(
  before: MenuOnFile | undefined,
  seen: Pick<MenuOnFile, 'locationId' | 'channel' | 'fingerprint' | 'platformMenuId'>,
  about: { ours: Published | null; isKnown: boolean },
  now: number,
): MenuOnFile {
  const { fingerprint } = seen
  const isKnown = about.ours !== null || about.isKnown || !before?.published
  const knownFingerprint = isKnown ? fingerprint : before.knownFingerprint
  const noticedBefore = before?.fingerprint === fingerprint ? before.noticedAt : null
  return {
    ...seen,
    readAt: now,
    knownFingerprint,
    noticedAt: fingerprint === knownFingerprint ? null : (noticedBefore ?? now),
    published: about.ours ?? before?.published ?? null,
  }
}

/** A person has seen what a storefront shows, or it is a menu of ours: nothing there is news. */
export function settled(row: MenuOnFile, published: Published | null): MenuOnFile {
  return { ...row, knownFingerprint: row.fingerprint, noticedAt: null, published }
}
