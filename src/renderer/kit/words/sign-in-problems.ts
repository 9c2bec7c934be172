import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SignInProblem } from '#shared/integration/wizard.ts'

type Words = { title: MessageDescriptor; next: MessageDescriptor }

/** Why the sign-in at DoorDash brought no account, and what to do next. */
export const signInProblemWords: Record<SignInProblem, Words> = {
  'popup-blocked': {
    title: msg`The browser blocked DoorDash's window`,
    next: msg`Allow pop-up windows for this page: press the blocked-window sign at the end of the address bar and choose "Always allow". Then authorize again.`,
  },
  'popup-closed': {
    title: msg`DoorDash's window was closed before the end`,
    next: msg`Nothing is lost. Authorize again; if the window is still open somewhere, you can continue there.`,
  },
  expired: {
    title: msg`The sign-in took too long, or was used already`,
    next: msg`A sign-in is valid for ten minutes and for one use. Authorize again.`,
  },
  denied: {
    title: msg`DoorDash gave no access`,
    next: msg`Access to the stores was declined in DoorDash's window. Authorize again and press Continue on its last page.`,
  },
  'wrong-role': {
    title: msg`This account may not connect stores`,
    next: msg`Only a Business Admin or a Business Group Admin can. Ask one to sign in, or have DoorDash change your role in the Merchant portal.`,
  },
  'state-mismatch': {
    title: msg`The answer did not belong to this sign-in`,
    next: msg`It came from another window or an old one, so it was not used. Close other DoorDash windows and authorize again.`,
  },
  unreachable: {
    title: msg`DoorDash did not answer`,
    next: msg`DoorDash could not be reached, so the sign-in is not finished. Check the internet connection and authorize again.`,
  },
  'key-refused': {
    title: msg`DoorDash does not accept this station's key`,
    next: msg`The key given to this station is wrong or no longer valid. Contact support for a new one.`,
  },
  'token-revoked': {
    title: msg`DoorDash took the access back`,
    next: msg`This happens after a change of password, or when access was removed in the Merchant portal. Authorize again; what you chose stays.`,
  },
}
