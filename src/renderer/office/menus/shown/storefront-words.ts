import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  ArrowLeftRight,
  CircleCheck,
  CircleDashed,
  CircleX,
  CloudUpload,
  History,
  type LucideIcon,
  Store,
  Unplug,
} from 'lucide-react'
import type { TargetObstacle } from '#shared/api/menus.ts'
import type { StorefrontState } from '#renderer/station/menus/storefront-state.ts'
import type { StateTone } from '#renderer/kit/words/tone.ts'

type Look = { words: MessageDescriptor; icon: LucideIcon; tone: StateTone }

/** How a location on a channel stands with menus, in a word. */
export const storefrontLooks: Record<StorefrontState, Look> = {
  exporting: { words: msg`Being published`, icon: CloudUpload, tone: 'waiting' },
  failed: { words: msg`Publishing failed`, icon: CircleX, tone: 'error' },
  'changed-outside': { words: msg`Changed there meanwhile`, icon: ArrowLeftRight, tone: 'warn' },
  online: { words: msg`Online, up to date`, icon: CircleCheck, tone: 'good' },
  older: { words: msg`Older version online`, icon: History, tone: 'waiting' },
  foreign: { words: msg`Not published from here`, icon: Store, tone: 'none' },
  nothing: { words: msg`No menu there`, icon: CircleDashed, tone: 'none' },
  'not-connected': { words: msg`Not connected`, icon: Unplug, tone: 'none' },
}

/** Why a menu cannot be sent to a storefront now, and what to do about it. */
export const obstacleWords: Record<NonNullable<TargetObstacle>, MessageDescriptor> = {
  'not-connected': msg`Not connected. Connect the location first.`,
  'not-offered': msg`Publishing to this channel is not available yet.`,
  'sign-in-again': msg`Sign in to DoorDash again first.`,
  exporting: msg`A publication is under way here. Wait for its outcome.`,
  blocked: msg`Blocked: only DoorDash can clear this.`,
}

/** Words for an obstacle as the station named it; anything unknown is said as plainly as possible. */
export function obstacleOf(code: string | null): MessageDescriptor | null {
  if (code === null) return null
  const known: Record<string, MessageDescriptor | undefined> = {
    ...obstacleWords,
    'other-currency': msg`Sells in another currency than the menu's. It needs a menu of its own.`,
  }
  return known[code] ?? msg`Not possible at the moment.`
}
