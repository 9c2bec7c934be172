import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { problemOf } from '#renderer/kit/words/problems.ts'

const ofAddress: Record<string, MessageDescriptor | undefined> = {
  NOT_AN_ADDRESS: msg`The address of a gateway begins with https://.`,
  NO_GATEWAY_ANSWER: msg`Nobody answers at this address. Compare it with the one you were given, and check the internet connection.`,
  WRONG_CERTIFICATE: msg`Whoever answers there cannot prove to be this address, so nothing was sent. Compare the address, and check the clock of this device.`,
  NOT_A_GATEWAY: msg`There is no gateway at this address. Compare it with the one you were given.`,
}

const ofCode: Record<string, MessageDescriptor | undefined> = {
  WRONG_CODE: msg`This code is wrong. Compare it with the one you were given; after ten wrong tries it is blocked.`,
  BLOCKED_CODE: msg`No more tries with this code: it is blocked after ten wrong ones. Ask whoever runs the gateway for a new one.`,
  USED_CODE: msg`This code was used already: each is good once. Ask for a new one.`,
  EXPIRED_CODE: msg`This code is older than 15 minutes. Ask for a new one.`,
}

const other: Record<string, MessageDescriptor | undefined> = {
  PAIRS_NONE: msg`This gateway was not set up to pair devices. Tell whoever runs it.`,
  GATEWAY_NOT_NOW: msg`The gateway cannot pair just now. Try again in a minute; the code is still good.`,
  ALREADY_PAIRED: msg`This device is being paired on another screen.`,
  STAND_IN: msg`This device practises with made-up channels and cannot be paired.`,
  CANNOT_RESTART: msg`The station cannot start itself again here. Pair it with the command “gateway pair”.`,
}

/** Whether it is the address that is wrong, or the code: said where it is typed. */
export const isOfAddress = (code: string | null) => code !== null && code in ofAddress
export const isOfCode = (code: string | null) => code !== null && code in ofCode

/** Why this device was not paired, and what to do. */
export function pairingProblemOf(code: string): MessageDescriptor {
  return ofAddress[code] ?? ofCode[code] ?? other[code] ?? problemOf(code)
}
