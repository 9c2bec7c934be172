import { z } from 'zod'
import { channels } from '../channel.ts'
import { assertNever, type Result } from '../result.ts'
import { menuPath } from './problem.ts'

/**
 * One menu on its way to one location and channel. `accepted` is proven by reading the menu back, never assumed from a
 * call that was answered. The reference is written before the first call and sent with it, so that a restart can tell
 * from the channel's own list whether it got there.
 */
export const exportStates = ['exporting', 'accepted', 'failed'] as const

export const exportFailures = [
  /** The channel refused the menu as it was sent. */
  'refused',
  /** It took the menu and could not process it. */
  'job-failed',
  /** The menu is there, its hours are not. */
  'hours-failed',
  'too-large',
  /** Two hours without an outcome; the channel gives up then. */
  'timed-out',
  /** What was read back is not what was sent. */
  'not-as-sent',
  /** Another push of this menu was under way at the channel. */
  'push-pending',
  /** Not sent: somebody changed the menu at the channel after it was looked at (R27). */
  'changed-outside',
  'sign-in-again',
  'no-access',
] as const
export type ExportFailureCode = (typeof exportFailures)[number]

export const exportFailure = z.object({
  code: z.enum(exportFailures),
  /** The channel's own words. */
  details: z.string().nullable(),
  /** Places in the menu that the channel named, where they could be told. */
  paths: z.array(menuPath),
})
export type ExportFailure = z.infer<typeof exportFailure>

export const menuExport = z.object({
  /** Sent along as `reference`; unique. */
  reference: z.string(),
  menuId: z.string(),
  /** Which state of the menu was sent. */
  version: z.number(),
  locationId: z.string(),
  channel: z.enum(channels),
  state: z.enum(exportStates),
  /** `waiting` is not sent as far as we know; `sent` is with the channel, whose answer is pending. */
  step: z.enum(['waiting', 'sent', 'done']),
  requestedAt: z.number(),
  requestedBy: z.string(),
  sentAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  /** The menu's id at the channel, kept even when only its hours failed. */
  platformMenuId: z.string().nullable(),
  failure: exportFailure.nullable(),
  /** Times it could not be sent so far, and why the last time. */
  attempts: z.number(),
  lastError: z.string().nullable(),
})
export type MenuExport = z.infer<typeof menuExport>

export type ExportEvent =
  | { type: 'sent'; platformMenuId: string | null }
  | { type: 'not-reached'; error: string }
  | { type: 'read-back'; platformMenuId: string | null }
  | { type: 'failed'; failure: ExportFailure; platformMenuId: string | null }

/** The channel tries for so long, in ms; after that no outcome will come. */
export const exportLimitMs = 120 * 60_000

/** What an export becomes. Pure; `now` in epoch ms. An ended export takes nothing more: a retry is a new one. */
export function exportStep(
  current: MenuExport,
  event: ExportEvent,
  now: number,
): Result<{ export: MenuExport }, { refusal: 'ended' }> {
  if (current.state !== 'exporting') return { ok: false, refusal: 'ended' }
  const to = (changes: Partial<MenuExport>) => ({ ok: true as const, export: { ...current, ...changes } })
  switch (event.type) {
    case 'sent':
      return to({
        step: 'sent',
        sentAt: current.sentAt ?? now,
        platformMenuId: event.platformMenuId ?? current.platformMenuId,
        lastError: null,
      })
    case 'not-reached':
      return to({ attempts: current.attempts + 1, lastError: event.error })
    case 'read-back':
      return to({
        state: 'accepted',
        step: 'done',
        endedAt: now,
        platformMenuId: event.platformMenuId ?? current.platformMenuId,
        lastError: null,
      })
    case 'failed':
      return to({
        state: 'failed',
        step: 'done',
        endedAt: now,
        failure: event.failure,
        platformMenuId: event.platformMenuId ?? current.platformMenuId,
      })
    default:
      return assertNever(event)
  }
}
