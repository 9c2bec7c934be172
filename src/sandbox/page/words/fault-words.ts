import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import {
  Ban,
  CircleQuestionMark,
  CircleX,
  ClockFading,
  Copy,
  EyeOff,
  FileX,
  Hourglass,
  KeyRound,
  LoaderCircle,
  type LucideIcon,
  Pause,
  PhoneMissed,
  ScrollText,
  ServerCrash,
  Shuffle,
  Snail,
  StarOff,
  Timer,
  TrafficCone,
  Unplug,
  VolumeX,
  Weight,
} from 'lucide-react'
import type { Fault, FaultKind } from '../../world/faults.ts'
import type { FaultTarget } from '../../world/fault-targets.ts'

type FaultWords = { label: MessageDescriptor; hint: MessageDescriptor; icon: LucideIcon }

export const faultWords: Record<FaultKind, FaultWords> = {
  'webhook-delay': {
    label: msg`Late webhooks`,
    hint: msg`What DoorDash sends arrives 20 seconds late.`,
    icon: Timer,
  },
  'webhook-duplicate': {
    label: msg`Everything twice`,
    hint: msg`The same delivery comes two times at the same moment.`,
    icon: Copy,
  },
  'webhook-out-of-order': {
    label: msg`Wrong sequence`,
    hint: msg`The dasher's webhook overtakes its order; staff took the order on the tablet.`,
    icon: Shuffle,
  },
  'webhook-silence': {
    label: msg`Silence`,
    hint: msg`Webhooks get lost on the way; DoorDash gives orders up after a minute.`,
    icon: VolumeX,
  },
  'api-delay': {
    label: msg`Slow answers`,
    hint: msg`DoorDash takes 20 seconds to answer the app.`,
    icon: Hourglass,
  },
  'api-400': {
    label: msg`Refused (400)`,
    hint: msg`DoorDash says the call is wrong and does nothing.`,
    icon: CircleX,
  },
  'api-422': {
    label: msg`Refused (422)`,
    hint: msg`DoorDash says it is too large and does nothing.`,
    icon: Weight,
  },
  'api-500': {
    label: msg`Broken inside (500)`,
    hint: msg`DoorDash answers 500 and does nothing.`,
    icon: ServerCrash,
  },
  'api-429': {
    label: msg`Too many calls (429)`,
    hint: msg`DoorDash asks the app to slow down and does nothing.`,
    icon: TrafficCone,
  },
  'api-401': {
    label: msg`Not let in (401)`,
    hint: msg`DoorDash refuses the app's token.`,
    icon: KeyRound,
  },
  'api-hang': {
    label: msg`No answer`,
    hint: msg`The call is taken and never answered.`,
    icon: PhoneMissed,
  },
  'api-reset': {
    label: msg`Connection breaks`,
    hint: msg`The line drops before anything is done.`,
    icon: Unplug,
  },
  'api-lost-answer': {
    label: msg`Answer lost`,
    hint: msg`DoorDash does it, then the line drops: the app cannot know.`,
    icon: CircleQuestionMark,
  },
  'api-answer': {
    label: msg`Scripted answer`,
    hint: msg`A call is answered word for word as a test wants it.`,
    icon: ScrollText,
  },
  'api-hold': {
    label: msg`Calls held back`,
    hint: msg`Calls wait until this is stopped, and are then carried out.`,
    icon: Pause,
  },
  'menu-job-fails': {
    label: msg`Menu job fails`,
    hint: msg`A menu is taken and then fails, for the staged reason.`,
    icon: FileX,
  },
  'menu-job-hangs': {
    label: msg`Menu job never ends`,
    hint: msg`A menu is taken and nothing is ever heard of it.`,
    icon: LoaderCircle,
  },
  'menu-job-slow': {
    label: msg`Slow menu job`,
    hint: msg`A menu takes a minute instead of two seconds.`,
    icon: Snail,
  },
  'menu-job-ignored': {
    label: msg`Menu done in name only`,
    hint: msg`The job is announced as done, and customers see the menu from before.`,
    icon: EyeOff,
  },
  'report-fails': {
    label: msg`Report fails`,
    hint: msg`A report is asked for, and DoorDash cannot make it.`,
    icon: StarOff,
  },
  'sold-out-late': {
    label: msg`Sold out late`,
    hint: msg`What is taken off sale is answered 200 and happens 20 seconds later.`,
    icon: ClockFading,
  },
  'sold-out-ignored': {
    label: msg`Sold out in name only`,
    hint: msg`What is taken off sale is answered 200 and stays on sale.`,
    icon: Ban,
  },
}

export const faultGroups: { title: MessageDescriptor; kinds: FaultKind[] }[] = [
  {
    title: msg`What DoorDash sends to the app`,
    kinds: ['webhook-delay', 'webhook-duplicate', 'webhook-out-of-order', 'webhook-silence'],
  },
  {
    title: msg`What DoorDash answers to the app`,
    kinds: [
      'api-delay',
      'api-400',
      'api-422',
      'api-500',
      'api-429',
      'api-401',
      'api-hang',
      'api-reset',
      'api-lost-answer',
      'report-fails',
    ],
  },
]

/** What a fault concerns, where it concerns one kind of call alone. */
export const faultTargetWords: Record<FaultTarget, MessageDescriptor> = {
  orders: msg`new orders`,
  'dasher-status': msg`dashers`,
  'order-cancel': msg`cancellations of customers`,
  'store-status': msg`pauses`,
  onboarding: msg`onboarding`,
  'menu-status': msg`outcomes of menus`,
  confirm: msg`confirming`,
  ready: msg`ready for pickup`,
  cancellation: msg`cancelling`,
  adjustment: msg`adjusting`,
  store: msg`pausing the store`,
  menu: msg`sending menus`,
  'menu-read': msg`reading menus`,
  'sold-out': msg`taking off sale`,
  'sold-out-read': msg`reading what is sold out`,
  report: msg`reports of ratings`,
  'uber-eats': msg`webhooks of Uber Eats`,
  uber: msg`Uber Eats`,
  'uber-token': msg`signing in at Uber Eats`,
  'uber-read': msg`reading orders of Uber Eats`,
  'uber-answer': msg`answering orders of Uber Eats`,
}

/** How long a staged fault stays, and what it has done so far. */
export function onWords(fault: Fault, i18n: I18n): string {
  const { remaining, struck, only } = fault
  const lasts =
    remaining === null
      ? i18n._(msg`On until stopped`)
      : i18n._(msg`On for ${plural(remaining, { one: '# more time', other: '# more times' })}`)
  const place = only && i18n._(faultTargetWords[only])
  const stays = place ? i18n._(msg`${lasts} (only ${place})`) : lasts
  if (struck === 0) return stays
  return i18n._(msg`${stays}, ${plural(struck, { one: 'happened once', other: 'happened # times' })}`)
}
