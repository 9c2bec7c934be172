import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isPin } from '../accounts/pin.ts'

/** A manager of this restaurant; staff use the board without signing in. */
export const manager = z.object({ id: z.string(), name: z.string(), email: z.string() })
export type Manager = z.infer<typeof manager>

export const sessionState = z.object({
  /** Nobody has an account yet: the first run creates one. */
  setupNeeded: z.boolean(),
  manager: manager.nullable(),
  /** Whether a manager's PIN can approve changes on this device. */
  hasPin: z.boolean(),
  /** Shown on the sign-in screen and the PIN pad of a demo station only. */
  demoAccount: z.object({ email: z.string(), password: z.string(), pin: z.string() }).nullable(),
  /** Minutes without a manager's action after which the Dashboard locks. */
  idleLockMinutes: z.number(),
})
export type SessionState = z.infer<typeof sessionState>

/** Wrong passwords in a row before an account is locked, and for how long. */
export const maxFailedSignIns = 5
export const lockOutMinutes = 5
export const idleLockMinutes = 15
/** A session ends after so many hours however busy it is. */
export const sessionMostHours = 12

/** How long a manager's approval on the device lasts: without a change, and at most. */
export const approvalIdleMinutes = 5
export const approvalMostMinutes = 15

/** Typed on a tablet: a space at the end and a capital at the start are no other address. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const password = z.string().min(10).max(200)
const typedPassword = z.string().max(200)
const pin = z.string().refine(isPin)

const wrongOrLocked = {
  /** The same answer for an unknown e-mail and a wrong password. */
  WRONG: { data: z.object({ attemptsLeft: z.number() }) },
  LOCKED: { data: z.object({ until: z.number() }) },
}

/**
 * A manager's token travels as the `authorization` header of every call: sockets and ports come and go, the session
 * stays. Calls that need a manager answer UNAUTHORIZED without a good one.
 */
export const session = {
  state: oc.output(sessionState),
  /** First run only. */
  create: oc
    .errors({ ALREADY_SET_UP: {} })
    .input(z.object({ name: z.string().trim().min(1).max(80), email, password }))
    .output(z.object({ token: z.string(), manager: manager })),
  signIn: oc
    .errors(wrongOrLocked)
    .input(z.object({ email, password: typedPassword }))
    .output(z.object({ token: z.string(), manager: manager })),
  signOut: oc.output(z.void()),
  /**
   * Opens an approval: for some minutes this screen may change settings in the manager's name, without being signed in
   * to the Dashboard. Calls that need one answer NEEDS_MANAGER without it.
   */
  approve: oc
    .errors(wrongOrLocked)
    .input(
      z.discriminatedUnion('by', [
        z.object({ by: z.literal('pin'), pin }),
        z.object({ by: z.literal('password'), email, password: typedPassword }),
      ]),
    )
    .output(z.object({ token: z.string(), manager: manager })),
  /** Gives the signed-in manager a new PIN. */
  setPin: oc
    .errors({
      /** Too easy to guess, or another manager's: a different one is needed. */
      PIN_REFUSED: {},
    })
    .input(z.object({ pin }))
    .output(z.void()),
}
