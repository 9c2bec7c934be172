import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleOff,
  CirclePlay,
  ClipboardList,
  ClockAlert,
  FileX,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  OctagonX,
  Unplug,
} from 'lucide-react'
import type { IntegrationState, QaAlert } from '#shared/integration/integration.ts'
import type { StateTone } from './tone.ts'

type Look = { words: MessageDescriptor; icon: LucideIcon; tone: StateTone }

/** How each state of a location is written and drawn (requirements L2). */
export const stateLooks: Record<IntegrationState, Look> = {
  not_connected: { words: msg`Not connected`, icon: CircleDashed, tone: 'none' },
  connecting: { words: msg`Connecting`, icon: LoaderCircle, tone: 'waiting' },
  qa_in_progress: { words: msg`Quality check in progress`, icon: ClipboardList, tone: 'waiting' },
  qa_failed: { words: msg`Error`, icon: CircleAlert, tone: 'error' },
  not_activated: { words: msg`Not Activated`, icon: CirclePlay, tone: 'ready' },
  activating: { words: msg`Activating`, icon: Hourglass, tone: 'waiting' },
  active: { words: msg`Active, online`, icon: CircleCheck, tone: 'good' },
  activation_failed: { words: msg`Activation error`, icon: CircleAlert, tone: 'error' },
  disconnected: { words: msg`Disconnected`, icon: Unplug, tone: 'error' },
  blocked: { words: msg`Blocked`, icon: OctagonX, tone: 'error' },
}

/** The four alerts of QA (R136, R139, R142, R144). */
export const alertLooks: Record<QaAlert, Look> = {
  'hours-missing': { words: msg`Menu hours missing`, icon: ClockAlert, tone: 'error' },
  'menu-empty': { words: msg`Menu empty`, icon: FileX, tone: 'error' },
  'import-failed': { words: msg`Menu import failed`, icon: CircleOff, tone: 'error' },
  'integration-error': { words: msg`Error during integration`, icon: CircleAlert, tone: 'error' },
}
