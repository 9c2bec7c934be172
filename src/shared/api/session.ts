import { oc, type } from '@orpc/contract'
import { z } from 'zod'

/** A manager of this restaurant; staff use the board without signing in. */
export type Manager = { id: string; name: string; email: string }

export type SessionState = {
  /** Nobody has an account yet: the first run creates one. */
  setupNeeded: boolean
  manager: Manager | null
  /** Shown on the sign-in screen of a demo station only. */
  demoAccount: { email: string; password: string } | null
  /** Minutes without a manager's action after which the Dashboard locks. */
  idleLockMinutes: number
}

/** Wrong passwords in a row before an account is locked, and for how long. */
export const maxFailedSignIns = 5
export const lockOutMinutes = 5
export const idleLockMinutes = 15

/** Typed on a tablet: a space at the end and a capital at the start are no other address. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const password = z.string().min(10).max(200)

/**
 * A manager's token travels as the `authorization` header of every call: sockets and ports come and go, the session
 * stays. Calls that need a manager answer UNAUTHORIZED without a good one.
 */
export const session = {
  state: oc.output(type<SessionState>()),
  /** First run only. */
  create: oc
    .errors({ ALREADY_SET_UP: {} })
    .input(z.object({ name: z.string().trim().min(1).max(80), email, password }))
    .output(type<{ token: string; manager: Manager }>()),
  signIn: oc
    .errors({
      /** The same answer for an unknown e-mail and a wrong password. */
      WRONG: { data: type<{ attemptsLeft: number }>() },
      LOCKED: { data: type<{ until: number }>() },
    })
    .input(z.object({ email, password: z.string().max(200) }))
    .output(type<{ token: string; manager: Manager }>()),
  signOut: oc.output(type<void>()),
}
