import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { StationPart } from '#shared/api/device.ts'

/** What a part of the station does, for whoever reads that it met an error. */
export const stationPartWords: Record<StationPart, MessageDescriptor> = {
  outbox: msg`Answering DoorDash`,
  publishing: msg`Publishing menus`,
  'reading-menus': msg`Reading menus back`,
  'sold-out': msg`Taking dishes off sale`,
  pause: msg`Pausing and slowing down orders`,
  'follow-up': msg`Following up on connections`,
  feedback: msg`Reading what customers said`,
  'timed-changes': msg`Moving orders along`,
  printing: msg`Printing tickets`,
  clock: msg`Keeping time`,
  intake: msg`Taking orders in`,
  'after-commit': msg`Passing changes on`,
  retention: msg`Deleting what is kept no longer`,
  backups: msg`Making backups`,
  health: msg`Watching over this station`,
  sandbox: msg`DoorDash simulator`,
  process: msg`Order Manager itself`,
}
