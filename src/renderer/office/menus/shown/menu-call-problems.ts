import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { problemOf } from '#renderer/kit/words/problems.ts'

/** Why a call about menus brought nothing, where these words say more than the usual ones. */
const problems: Record<string, MessageDescriptor | undefined> = {
  UNKNOWN_MENU: msg`This menu was deleted on another screen.`,
  UNKNOWN_VERSION: msg`This version of the menu is no longer kept.`,
  EXPORTING: msg`This menu is being published right now. Try again when that has ended.`,
  CHANGED: msg`This menu was changed on another screen meanwhile. Check it again before you continue.`,
  CHANGED_AGAIN: msg`Meanwhile the menu there was changed once more. This is how it stands now; check it again.`,
  NO_MENU: msg`No menu is on file there. Choose another location, or build a menu from scratch.`,
  NOTHING_FAILED: msg`Nothing waits to be sent again here: another screen was faster.`,
  PROBLEMS: msg`The menu still has errors. Fix them first; they are listed here.`,
  NOT_POSSIBLE: msg`Not sent: at least one of the places cannot take a menu now. The list says which.`,
  OUTSIDE_CHANGES: msg`Not sent: what is on file there is not what you looked at. Check it first.`,
}

/** Words for a problem of a call about menus, by the code the station answered or the screen found. */
export function menuCallProblem(code: string): MessageDescriptor {
  return problems[code] ?? problemOf(code)
}
