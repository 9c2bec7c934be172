import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { problemOf } from '#renderer/kit/words/problems.ts'

/** Why a call about menus brought nothing, where these words say more than the usual ones. */
const problems: Record<string, MessageDescriptor | undefined> = {
  UNKNOWN_MENU: msg`This menu was deleted on another screen.`,
  UNKNOWN_VERSION: msg`This version of the menu is no longer kept.`,
  EXPORTING: msg`This menu is being published right now. Try again when that has ended.`,
  CHANGED: msg`This menu was changed on another screen meanwhile. Look at it again before you go on.`,
  CHANGED_AGAIN: msg`The menu there was changed once more meanwhile. This is how it stands now; look at it again.`,
  NO_MENU: msg`No menu is on file there. Choose another location, or build a menu from scratch.`,
  NOTHING_FAILED: msg`Nothing waits to be sent again here: another screen was faster.`,
  PROBLEMS: msg`The menu still has errors. Mend them first; they are listed here.`,
  NOT_POSSIBLE: msg`Not sent: at least one of the places cannot take a menu now. The list says which.`,
  OUTSIDE_CHANGES: msg`Not sent: something else is on file there than you have looked at. Look at it first.`,
}

/** Words for a problem of a call about menus, by the code the station answered or the screen found. */
export function menuCallProblem(code: string): MessageDescriptor {
  return problems[code] ?? problemOf(code)
}
