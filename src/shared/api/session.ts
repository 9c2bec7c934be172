import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actions, roles } from '../accounts/permissions.ts'
import { isPin } from '../accounts/pin.ts'

/** A manager of this restaurant; staff use the board without signing in. */
export const manager = z.object({ id: z.string(), name: z.string(), email: z.string() })
export type Manager = z.infer<typeof manager>

export const sessionState = z.object({
  /** Nobody has an account yet: the first run creates one. */
  setupNeeded: z.boolean(),
  manager: manager.nullable(),
  /** Whether somebody's PIN can approve changes on this device. */
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

export const leastPassword = 10
/** A new password that is among the first anybody tries (`isEasyPassword`): the code of its refusal. */
export const easyPassword = 'PASSWORD_EASY'

/** Typed on a tablet: a space at the end and a capital at the start are no other address. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const password = z.string().min(leastPassword).max(200)
const typedPassword = z.string().max(200)
export const pin = z.string().refine(isPin)

const action = z.enum(actions)

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
    .errors({ ALREADY_SET_UP: {}, [easyPassword]: {} })
    .input(z.object({ name: z.string().trim().min(1).max(80), email, password }))
    .output(z.object({ token: z.string(), manager: manager })),
  signIn: oc
    .errors(wrongOrLocked)
    .input(z.object({ email, password: typedPassword }))
    .output(z.object({ token: z.string(), manager: manager })),
  signOut: oc.output(z.void()),
  /** Who may approve an action here, for the words of the question; nobody's PIN or address. */
  approvers: oc
    .input(z.object({ action }))
    .output(z.object({ names: z.array(z.string()), hasPin: z.boolean() })),
  /**
   * Opens an approval: this screen may do something in the person's name, without anybody being signed in to the
   * Dashboard: once, or for some minutes where the action is a setting. Calls that need one answer NEEDS_APPROVAL with
   * the action in `data`.
   */
  approve: oc
    .errors({
      ...wrongOrLocked,
      /** It is known who this is, and that is not enough. */
      NOT_ENOUGH: { data: z.object({ name: z.string() }) },
    })
    .input(
      z.discriminatedUnion('by', [
        z.object({ by: z.literal('pin'), pin, action }),
        z.object({ by: z.literal('password'), email, password: typedPassword, action }),
      ]),
    )
    .output(
      z.object({
        token: z.string(),
        person: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
      }),
    ),
  /** Gives the signed-in manager a new PIN. */
  setPin: oc
    .errors({
      /** Too easy to guess, or another person's: a different one is needed. */
      PIN_REFUSED: { data: z.object({ why: z.enum(['easy', 'taken']) }) },
    })
    .input(z.object({ pin }))
    .output(z.void()),
  /** The signed-in manager's own; ends whatever else is open in this name. */
  changePassword: oc
    .errors({ ...wrongOrLocked, [easyPassword]: {} })
    .input(z.object({ old: typedPassword, password }))
    .output(z.void()),
}
