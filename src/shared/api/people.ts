import { oc } from '@orpc/contract'
import { z } from 'zod'
import { permissions, roles } from '../accounts/permissions.ts'
import { easyPassword, email, password, pin } from './session.ts'

/** Somebody who works here, as managers see it. Times are epoch ms. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** Managers' own; null for all others. */
  email: z.string().nullable(),
  hasPin: z.boolean(),
  /** Who gave a manager the password, while it is not the manager's own. */
  passwordFrom: z.string().nullable(),
  /** Whoever has left may do nothing any more. */
  leftAt: z.number().nullable(),
  revision: z.number(),
})
export type Person = z.infer<typeof person>

export const peopleState = z.object({
  people: z.array(person),
  permissions: z.object({ revision: z.number(), levels: permissions }),
})
export type PeopleState = z.infer<typeof peopleState>

/** Why a person cannot become what is asked. */
const refusals = {
  UNKNOWN_PERSON: {},
  NAME_TAKEN: {},
  EMAIL_TAKEN: {},
  /** A manager signs in with both. */
  EMAIL_NEEDED: {},
  PASSWORD_NEEDED: {},
  [easyPassword]: {},
  PIN_EASY: {},
  PIN_TAKEN: {},
  /** Without another manager nobody could sign in any more. */
  LAST_MANAGER: {},
  /** Somebody else was faster: nothing was changed. `by` is null where that is not known. */
  CHANGED: { data: z.object({ by: z.string().nullable(), at: z.number().nullable() }) },
} as const

const name = z.string().trim().min(1).max(60)
const known = z.object({ id: z.string().max(64), revision: z.number() })
const change = oc.errors(refusals)

/** Who works here and what each may do; for managers only (UNAUTHORIZED otherwise). */
export const people = {
  state: oc.output(peopleState),
  add: change
    .input(
      z.object({
        name,
        role: z.enum(roles),
        pin: pin.nullable(),
        email: email.nullable(),
        password: password.nullable(),
      }),
    )
    .output(peopleState),
  /** Another name or role. Who becomes a manager needs e-mail and password; whoever is none any more loses them. */
  change: change
    .input(
      known.extend({
        name,
        role: z.enum(roles),
        email: email.nullable(),
        /** Null leaves it. */
        password: password.nullable(),
      }),
    )
    .output(peopleState),
  /** Null takes it away. */
  setPin: change.input(known.extend({ pin: pin.nullable() })).output(peopleState),
  /** Another manager's password, for one who forgot it. Ends whatever is open in that name. */
  resetPassword: change.input(known.extend({ password })).output(peopleState),
  /** Has left, or is back; a PIN goes with whoever leaves. */
  setHere: change.input(known.extend({ isHere: z.boolean() })).output(peopleState),
  setPermissions: oc
    .errors({ CHANGED: refusals.CHANGED })
    .input(z.object({ revision: z.number(), levels: permissions }))
    .output(peopleState),
}
