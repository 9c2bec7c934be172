import type { Clock } from '../base/clock.ts'

/** A tablet has one page; a few more are its reloads, and what is gone without the network having noticed. */
const maxConnections = 4
/** How often it is written that a screen is still here (ms). */
const noteEveryMs = 60_000

type Here = { cuts: Set<() => void>; forgetNote: () => void }

/** Which screens are connected, and how to cut them off. */
export function createPresence(deps: {
  clock: Clock
  onChange: () => void
  /** Keeps when a screen was last here. */
  note: (id: string, at: number) => void
}) {
  const { clock, onChange, note } = deps
  const here = new Map<string, Here>()

  function keepNoting(id: string, screen: Here): void {
    note(id, clock.now())
    screen.forgetNote = clock.after(noteEveryMs, () => keepNoting(id, screen))
  }

  function cutOldest({ cuts }: Here): void {
    const [oldest] = cuts
    if (!oldest) return
    cuts.delete(oldest)
    oldest()
  }

  return {
    /** A connection of the screen: `cut` ends it. The answer is to be called when it has ended. */
    came: (id: string, cut: () => void): (() => void) => {
      const before = here.get(id)
      if (before && before.cuts.size >= maxConnections) cutOldest(before)
      const screen: Here = before ?? { cuts: new Set(), forgetNote: () => {} }
      screen.cuts.add(cut)
      if (!before) {
        here.set(id, screen)
        keepNoting(id, screen)
        onChange()
      }
      return () => {
        screen.cuts.delete(cut)
        if (screen.cuts.size > 0) return
        screen.forgetNote()
        if (here.get(id) !== screen) return
        here.delete(id)
        note(id, clock.now())
        onChange()
      }
    },
    cut: (id: string): void => {
      for (const cut of here.get(id)?.cuts ?? []) cut()
    },
    isHere: (id: string): boolean => here.has(id),
    count: (): number => here.size,
  }
}
export type Presence = ReturnType<typeof createPresence>
