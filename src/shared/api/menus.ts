import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { storefront } from '../location/storefront.ts'
import { integrationStates } from '../integration/integration.ts'
import { menuChange } from '../menu/change.ts'
import { menuExport } from '../menu/export.ts'
import { menu } from '../menu/menu.ts'
import { menuProblem } from '../menu/problem.ts'
import { channels } from '../channel.ts'
import { currencyCode } from '../location/currency.ts'

export const menuSummary = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  categoryCount: z.number(),
  itemCount: z.number(),
  /** Counts up with every saved change. */
  version: z.number(),
  changedAt: z.number(),
  changedBy: z.string(),
  errors: z.number(),
  warnings: z.number(),
})
export type MenuSummary = z.infer<typeof menuSummary>

/** Why a menu cannot be sent to a storefront now; null when it can. */
export const targetObstacle = z
  .enum(['not-connected', 'not-offered', 'sign-in-again', 'exporting', 'blocked'])
  .nullable()
export type TargetObstacle = z.infer<typeof targetObstacle>

/** A location on a channel, as a storefront a menu can be published to. */
export const menuTarget = z.object({
  locationId: z.string(),
  locationName: z.string(),
  currency: z.string(),
  channel: z.enum(channels),
  integration: z.enum(integrationStates),
  obstacle: targetObstacle,
  /** The menu of ours it shows, and in which version; null when it never took one. */
  published: z.object({ menuId: z.string(), version: z.number(), at: z.number() }).nullable(),
  /** The last attempt. */
  export: menuExport.nullable(),
  /** The menu the channel shows now, as last read; null when it has none or was never read. */
  onFile: z
    .object({ readAt: z.number(), name: z.string(), itemCount: z.number(), categoryCount: z.number() })
    .nullable(),
  /** Somebody changed the menu at the channel since we last knew it (R27); the fingerprint is what is overwritten. */
  outside: z.object({ noticedAt: z.number(), fingerprint: z.string() }).nullable(),
})
export type MenuTarget = z.infer<typeof menuTarget>

/** A saved state of a menu. `label` says why it was kept. */
export const menuVersion = z.object({
  version: z.number(),
  at: z.number(),
  by: z.string(),
  label: z.enum(['created', 'edited', 'imported', 'published', 'restored', 'taken-over']),
  itemCount: z.number(),
})
export type MenuVersion = z.infer<typeof menuVersion>

export const menusState = z.object({
  now: z.number(),
  menus: z.array(menuSummary),
  targets: z.array(menuTarget),
})
export type MenusState = z.infer<typeof menusState>

/** A menu open in the editor. */
export const openMenu = z.object({
  id: z.string(),
  version: z.number(),
  document: menu,
  problems: z.array(menuProblem),
})
export type OpenMenu = z.infer<typeof openMenu>

const id = z.string().min(1).max(128)
const unknown = { UNKNOWN_MENU: {} }
const readProblems = { UNREACHABLE: {}, SIGN_IN_AGAIN: {}, NO_MENU: {} }

/** Menus and hours; every call here needs a manager (UNAUTHORIZED otherwise). */
export const menus = {
  watch: oc.output(eventIterator(menusState)),

  /** Keeps a new menu; with a document it is one that was imported. */
  create: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        currency: currencyCode,
        document: menu.optional(),
      }),
    )
    .output(openMenu),
  open: oc
    .errors(unknown)
    .input(z.object({ menuId: id }))
    .output(openMenu),
  /**
   * Saves a draft over the version it was made from; CHANGED when another screen saved first (`data` is that state).
   */
  save: oc
    .errors({ ...unknown, CHANGED: { data: openMenu } })
    .input(z.object({ menuId: id, baseVersion: z.int(), document: menu }))
    .output(z.object({ version: z.number(), problems: z.array(menuProblem) })),
  /** Newest first. */
  history: oc
    .errors(unknown)
    .input(z.object({ menuId: id }))
    .output(z.array(menuVersion)),
  /** One saved state, to be looked at before it is restored. */
  lookAt: oc
    .errors({ ...unknown, UNKNOWN_VERSION: {} })
    .input(z.object({ menuId: id, version: z.int() }))
    .output(menu),
  restore: oc
    .errors({ ...unknown, UNKNOWN_VERSION: {} })
    .input(z.object({ menuId: id, version: z.int() }))
    .output(openMenu),
  /** Takes the draft away; what customers see at the channels stays. Refused while it is being published. */
  remove: oc
    .errors({ ...unknown, EXPORTING: {} })
    .input(z.object({ menuId: id }))
    .output(z.void()),

  /** Reads the menu a channel shows at a location now (express set-up, R64 to R70), and what it would change. */
  readFromChannel: oc
    .errors({ ...readProblems, ...unknown })
    .input(storefront.extend({ intoMenuId: id.optional() }))
    .output(
      z.object({
        document: menu,
        problems: z.array(menuProblem),
        changes: z.array(menuChange),
        fingerprint: z.string(),
      }),
    ),

  /**
   * Sends a menu to the chosen storefronts. Outcomes come with `watch`. Menus changed outside have to be seen first,
   * and so has what a storefront shows that never took a menu of ours. CHANGED when `version` is no longer the newest.
   */
  publish: oc
    .errors({
      ...unknown,
      CHANGED: { data: openMenu },
      PROBLEMS: { data: z.object({ problems: z.array(menuProblem) }) },
      /** These storefronts cannot take it now. */
      NOT_POSSIBLE: {
        data: z.object({
          targets: z.array(
            z.object({ locationId: z.string(), channel: z.enum(channels), obstacle: z.string() }),
          ),
        }),
      },
      OUTSIDE_CHANGES: {
        data: z.object({
          targets: z.array(
            z.object({ locationId: z.string(), channel: z.enum(channels), fingerprint: z.string() }),
          ),
        }),
      },
    })
    .input(
      z.object({
        menuId: id,
        version: z.int(),
        targets: z
          .array(
            storefront.extend({
              /** Fingerprint of the menu that was looked at and is replaced. */
              overwrite: z.string().max(200).nullable(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.array(menuExport)),
  /** Sends the menu as it is now once more to where it failed ([Retry menu export], R157 to R162). */
  retry: oc
    .errors({
      UNKNOWN_LOCATION: {},
      NOTHING_FAILED: {},
      PROBLEMS: { data: z.object({ menuId: z.string(), problems: z.array(menuProblem) }) },
    })
    .input(storefront)
    .output(menuExport),

  /** Ours against theirs, side by side (R27): `before` is the draft, `after` what the channel shows. */
  compare: oc
    .errors({ ...readProblems, ...unknown })
    .input(storefront.extend({ menuId: id }))
    .output(z.object({ changes: z.array(menuChange), fingerprint: z.string(), readAt: z.number() })),
  /** Takes the channel's state over into our draft. CHANGED_AGAIN when it is no longer the one that was looked at. */
  takeOver: oc
    .errors({ ...readProblems, ...unknown, CHANGED_AGAIN: {} })
    .input(storefront.extend({ menuId: id, fingerprint: z.string().max(200) }))
    .output(openMenu),
  /** Reads all storefronts again now. */
  refresh: oc.output(z.void()),
}
