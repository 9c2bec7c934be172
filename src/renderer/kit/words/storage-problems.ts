import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { UnreadableSecret } from '#shared/api/device.ts'
import type { StoreProblem } from '#shared/station/store-problem.ts'

/** Why this station cannot store orders, and what to do about it. */
export const storageProblemWords: Record<StoreProblem, { why: MessageDescriptor; next: MessageDescriptor }> =
  {
    busy: {
      why: msg`Another program is using the data file: orders cannot be stored.`,
      next: msg`Close that program; the station then resumes on its own.`,
    },
    full: {
      why: msg`The disk is full: orders cannot be stored.`,
      next: msg`Free up space on it; the station then resumes on its own.`,
    },
    'read-only': {
      why: msg`The data folder can no longer be written to: orders cannot be stored.`,
      next: msg`Give Order Manager the right to write to its data folder; the station then resumes on its own.`,
    },
    damaged: {
      why: msg`The data file is damaged: orders cannot be stored.`,
      next: msg`Have a manager restore the last backup; until then use the DoorDash tablet.`,
    },
    io: {
      why: msg`The disk reports errors: orders cannot be stored.`,
      next: msg`Restart this device. If this stays, its disk has to be replaced.`,
    },
    unreachable: {
      why: msg`The data file cannot be reached: orders cannot be stored.`,
      next: msg`Check that its disk is connected, then restart Order Manager.`,
    },
  }

/** What a secret that cannot be read stops. */
export const unreadableSecretWords: Record<UnreadableSecret, MessageDescriptor> = {
  webhooks: msg`The webhook secret cannot be read: no order can come in.`,
  'uber-eats-key': msg`Uber Eats' key cannot be read: its orders cannot be read or answered.`,
  'doordash-key': msg`DoorDash's key cannot be read: nothing can be sent to DoorDash.`,
  gateway: msg`The sign-in for the gateway cannot be read: no order can come in.`,
  'doordash-sign-in': msg`A sign-in to DoorDash cannot be read. Sign in to DoorDash again, or do this:`,
}
export const readSecretsAgain = msg`Unlock this device's keychain, or put the file secrets.key back into the data folder; the station then resumes on its own.`
