import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DeviceLine, LocationLine } from '../overview.ts'

/** How a location does, worst first. */
export type State = { rank: number; sign: string; word: MessageDescriptor; tone: 'bad' | 'warn' | 'good' }

/** What waits longer than this is behind, in ms: DoorDash waits for an answer for three minutes at least. */
const behindAfterMs = 60_000
/** A device says hello every 20 s. */
const silentAfterMs = 60_000

/** Whether a device said nothing for longer than one that is there does. Pure. */
export function isAway(device: Pick<DeviceLine, 'heardAt'> | undefined, now: number): boolean {
  return device?.heardAt == null || now - device.heardAt > silentAfterMs
}

/** What is to be said of a location first. Pure. */
export function stateOf(line: LocationLine, device: DeviceLine | undefined, now: number): State {
  if (line.deviceId === null) return { rank: 0, sign: '✕', word: msg`No device serves it`, tone: 'bad' }
  if (isAway(device, now)) return { rank: 1, sign: '✕', word: msg`Device away`, tone: 'bad' }
  if ((device?.programs ?? 0) > 1)
    return { rank: 2, sign: '!', word: msg`Two programs use its credentials`, tone: 'bad' }
  if (line.isMoving)
    return {
      rank: 3,
      sign: '→',
      word: msg({ message: 'Moving', comment: 'from one device to another' }),
      tone: 'warn',
    }
  if (line.oldestAt !== null && now - line.oldestAt > behindAfterMs)
    return {
      rank: 4,
      sign: '!',
      word: msg({ message: 'Behind', comment: 'a device that takes its orders too slowly' }),
      tone: 'warn',
    }
  return {
    rank: 5,
    sign: '✓',
    word: msg({ message: 'Well', comment: 'a location: nothing is wrong with it' }),
    tone: 'good',
  }
}
