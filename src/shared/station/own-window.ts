import { z } from 'zod'

/** How the installed program opens on its device. */
export const ownWindow = z.object({
  /** It takes the whole screen, and nobody leaves it by accident. */
  kiosk: z.boolean(),
  /** It starts when the user of this device signs in; `blocked`: asked for, and the system's own settings do not let it. */
  autoStart: z.enum(['on', 'off', 'blocked']),
})
export type OwnWindow = z.infer<typeof ownWindow>

/** How the system's entry for starting at sign-in opens the program; null where there is none, or it does not say. */
export type StartEntry = 'kiosk' | 'window' | null

/** What was set in the program, and what the entry said then. */
export const keptKiosk = z.object({ kiosk: z.boolean(), entry: z.enum(['kiosk', 'window']).nullable() })
export type KeptKiosk = z.infer<typeof keptKiosk>

/**
 * Whether the window takes the whole screen. The newest word counts: what was set in the program, or the entry where it says
 * something else since, as an installer writes it. Where nobody ever set it, the entry or the command line (`asked`). Pure.
 */
export function chooseKiosk(said: { kept: KeptKiosk | null; entry: StartEntry; asked: boolean }): boolean {
  const { kept, entry, asked } = said
  if (kept !== null && (entry === null || entry === kept.entry)) return kept.kiosk
  return entry === 'kiosk' || (asked && kept === null)
}
