import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import type { IntegrationState } from '../integration/integration.ts'
import type { MenuChange } from '../menu/change.ts'
import type { MenuExport } from '../menu/export.ts'
import { type Menu, menu } from '../menu/menu.ts'
import type { MenuProblem } from '../menu/problem.ts'
import { type Channel, channels } from '../order/order.ts'

export type MenuSummary = {
  id: string
  name: string
  currency: string
  categoryCount: number
  itemCount: number
  /** Counts up with every saved change. */
  version: number
  changedAt: number
  changedBy: string
  errors: number
  warnings: number
}

/** Why a menu cannot be sent to a place now; null when it can. */
export type TargetObstacle =
  | 'not-connected'
  | 'not-offered'
  | 'sign-in-again'
  | 'exporting'
  | 'blocked'
  | null

/** A location on a channel, as a place a menu can be published to. */
export type MenuTarget = {
  locationId: string
  locationName: string
  currency: string
  channel: Channel
  integration: IntegrationState
  obstacle: TargetObstacle
  /** The menu of ours it shows, and in which version; null when it never took one. */
  published: { menuId: string; version: number; at: number } | null
  /** The last attempt. */
  export: MenuExport | null
  /** The menu the channel shows now, as last read; null when it has none or was never read. */
  onFile: { readAt: number; name: string; itemCount: number; categoryCount: number } | null
  /** Somebody changed the menu at the channel since we last knew it (R27); the fingerprint is what is overwritten. */
  outside: { noticedAt: number; fingerprint: string } | null
}

/** A saved state of a menu. `label` says why it was kept. */
export type MenuVersion = {
  version: number
  at: number
  by: string
  label: 'created' | 'edited' | 'imported' | 'published' | 'restored' | 'taken-over'
  itemCount: number
}

export type MenusState = { now: number; menus: MenuSummary[]; targets: MenuTarget[] }

/** A menu open in the editor. */
export type OpenMenu = { id: string; version: number; document: Menu; problems: MenuProblem[] }

const id = z.string().min(1).max(128)
const place = z.object({ locationId: id, channel: z.enum(channels) })
const unknown = { UNKNOWN_MENU: {} }
const readProblems = { UNREACHABLE: {}, SIGN_IN_AGAIN: {}, NO_MENU: {} }

/** Menus and hours; every call here needs a manager (UNAUTHORIZED otherwise). */
export const menus = {
  watch: oc.output(eventIterator(type<MenusState>())),

  /** Keeps a new menu; with a document it is one that was imported. */
  create: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        currency: z.string().length(3),
        document: menu.optional(),
      }),
    )
    .output(type<OpenMenu>()),
  open: oc
    .errors(unknown)
    .input(z.object({ menuId: id }))
    .output(type<OpenMenu>()),
  /** Saves a draft over the version it was made from; CHANGED when another screen saved first (`data` is that state). */
  save: oc
    .errors({ ...unknown, CHANGED: { data: type<OpenMenu>() } })
    .input(z.object({ menuId: id, baseVersion: z.int(), document: menu }))
    .output(type<{ version: number; problems: MenuProblem[] }>()),
  /** Newest first. */
  history: oc
    .errors(unknown)
    .input(z.object({ menuId: id }))
    .output(type<MenuVersion[]>()),
  /** One saved state, to be looked at before it is restored. */
  lookAt: oc
    .errors({ ...unknown, UNKNOWN_VERSION: {} })
    .input(z.object({ menuId: id, version: z.int() }))
    .output(type<Menu>()),
  restore: oc
    .errors({ ...unknown, UNKNOWN_VERSION: {} })
    .input(z.object({ menuId: id, version: z.int() }))
    .output(type<OpenMenu>()),
  /** Takes the draft away; what customers see at the channels stays. Refused while it is being published. */
  remove: oc
    .errors({ ...unknown, EXPORTING: {} })
    .input(z.object({ menuId: id }))
    .output(type<void>()),

  /** Reads the menu a channel shows at a location now (express set-up, R64 to R70), and what it would change. */
  readFromChannel: oc
    .errors({ ...readProblems, ...unknown })
    .input(place.extend({ intoMenuId: id.optional() }))
    .output(
      type<{
        document: Menu
        problems: MenuProblem[]
        /** Against `intoMenuId`; empty without one. */
        changes: MenuChange[]
        fingerprint: string
      }>(),
    ),

  /**
   * Sends a menu to the chosen places. Outcomes come with `watch`. Menus changed outside have to be seen first, and so
   * has what a place shows that never took a menu of ours. CHANGED when `version` is no longer the newest.
   */
  publish: oc
    .errors({
      ...unknown,
      CHANGED: { data: type<OpenMenu>() },
      PROBLEMS: { data: type<{ problems: MenuProblem[] }>() },
      /** These places cannot take it now. */
      NOT_POSSIBLE: {
        data: type<{ targets: { locationId: string; channel: Channel; obstacle: string }[] }>(),
      },
      OUTSIDE_CHANGES: {
        data: type<{ targets: { locationId: string; channel: Channel; fingerprint: string }[] }>(),
      },
    })
    .input(
      z.object({
        menuId: id,
        version: z.int(),
        targets: z
          .array(
            place.extend({
              /** Fingerprint of the menu that was looked at and is replaced. */
              overwrite: z.string().max(200).nullable(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(type<MenuExport[]>()),
  /** Sends the menu as it is now once more to where it failed ([Retry menu export], R157 to R162). */
  retry: oc
    .errors({
      UNKNOWN_LOCATION: {},
      NOTHING_FAILED: {},
      PROBLEMS: { data: type<{ menuId: string; problems: MenuProblem[] }>() },
    })
    .input(place)
    .output(type<MenuExport>()),

  /** Ours against theirs, side by side (R27): `before` is the draft, `after` what the channel shows. */
  compare: oc
    .errors({ ...readProblems, ...unknown })
    .input(place.extend({ menuId: id }))
    .output(type<{ changes: MenuChange[]; fingerprint: string; readAt: number }>()),
  /** Takes the channel's state over into our draft. CHANGED_AGAIN when it is no longer the one that was looked at. */
  takeOver: oc
    .errors({ ...readProblems, ...unknown, CHANGED_AGAIN: {} })
    .input(place.extend({ menuId: id, fingerprint: z.string().max(200) }))
    .output(type<OpenMenu>()),
  /** Reads all places again now. */
  refresh: oc.output(type<void>()),
}
