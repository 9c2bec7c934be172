import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ExportFailureCode } from '#shared/menu/export.ts'

type Words = { what: MessageDescriptor; fix: MessageDescriptor }

/** Why a menu did not get onto a channel, and what to do (R158). */
export const exportFailureWords: Record<ExportFailureCode, Words> = {
  refused: {
    what: msg`The menu was refused as it was sent`,
    fix: msg`Fix what is named below, then retry the menu export.`,
  },
  'job-failed': {
    what: msg`The menu was taken but could not be processed`,
    fix: msg`Fix what is named below, then retry the menu export. Customers see the previous menu.`,
  },
  'hours-failed': {
    what: msg`The items are there, but the menu hours were refused`,
    fix: msg`Check the menu hours: no period under 30 minutes, none that overlap. Then retry the menu export.`,
  },
  'too-large': {
    what: msg`The menu is too large to be sent in one piece`,
    fix: msg`Split it into two menus or shorten descriptions, then retry the menu export.`,
  },
  'timed-out': {
    what: msg`No outcome came within two hours`,
    fix: msg`Nothing is wrong with your menu as far as we know. Retry the menu export; if it happens again, contact DoorDash support.`,
  },
  'not-as-sent': {
    what: msg`What was read back is not what was sent`,
    fix: msg`Somebody may have changed the menu there meanwhile. Retry the menu export, then look at the menu in the Merchant portal.`,
  },
  'push-pending': {
    what: msg`Another publication of this menu was still under way there`,
    fix: msg`Wait until it has ended, two hours at most, then retry the menu export.`,
  },
  'changed-outside': {
    what: msg`Not sent: the menu was changed there after you looked at it`,
    fix: msg`See what changed and decide which version stays. Nothing was overwritten.`,
  },
  'sign-in-again': {
    what: msg`The account has to be signed in again`,
    fix: msg`Sign in to DoorDash again, then retry the menu export.`,
  },
  'no-access': {
    what: msg`This account may not change the menu of this store`,
    fix: msg`Have a Business Admin connect the store again, or contact DoorDash support.`,
  },
}
