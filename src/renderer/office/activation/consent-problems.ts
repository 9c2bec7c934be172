import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConsentState } from '#shared/integration/consent.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'

type Words = { title: MessageDescriptor; next: MessageDescriptor }

/** Why a consent in the window of `name` (the channel's) brought nothing, and what to do next. */
export function consentProblemWords(
  problem: SignInProblem,
  name: string,
  keyIs: ConsentState['keyIs'],
): Words {
  switch (problem) {
    case 'popup-blocked':
      return {
        title: msg`The browser blocked the ${name} window`,
        next: msg`Allow pop-up windows for this page: press the blocked-window sign at the end of the address bar and choose "Always allow". Then sign in again.`,
      }
    case 'popup-closed':
      return {
        title: msg`The ${name} window was closed before the end`,
        next: msg`Nothing is lost. Sign in again; if the window is still open somewhere, you can continue there.`,
      }
    case 'expired':
      return {
        title: msg`The sign-in took too long, or was used already`,
        next: msg`A sign-in is valid for a few minutes and for one use. Sign in again.`,
      }
    case 'denied':
      return {
        title: msg`No access was allowed in the ${name} window`,
        next: msg`Without it no store can be connected. Sign in again and press Allow on the last page.`,
      }
    case 'wrong-role':
      return {
        title: msg`This account may not connect stores`,
        next: msg`Only somebody who manages the restaurant there can. Ask that person to sign in.`,
      }
    case 'unreachable':
      return {
        title: msg`${name} did not answer`,
        next: msg`The sign-in is not finished. Check the internet connection and sign in again.`,
      }
    case 'key-refused':
      if (keyIs === 'gateway')
        return {
          title: msg`${name} does not accept the gateway's key`,
          next: msg`The key the gateway has is wrong or no longer valid. Tell whoever runs the gateway.`,
        }
      return {
        title: msg`${name} does not accept this station's key`,
        next: msg`The key given to this station is wrong or no longer valid. Contact support for a new one.`,
      }
    case 'state-mismatch':
    case 'token-revoked':
      return {
        title: msg`The answer did not belong to this sign-in`,
        next: msg`It came from another window or an old one, so it was not used. Close other windows and sign in again.`,
      }
  }
}
