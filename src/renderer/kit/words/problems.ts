import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Why a step did not happen and what to do, by the code the station answered or the screen found. */
const problemWords: Record<string, MessageDescriptor | undefined> = {
  OFFLINE: msg`Not done: this screen cannot reach the station. Try again when the banner is gone.`,
  LINE_BROKE: msg`The line broke before the station answered. Check what the page shows when the banner is gone, then try again.`,
  NO_ANSWER: msg`The station did not answer in time. Check what the page shows now, then try again.`,
  SIGNED_OUT: msg`Your session has ended. Sign in again; nothing you did is lost.`,
  UNREACHABLE: msg`DoorDash does not answer right now. Check the internet connection and try again in a minute.`,
  SIGN_IN_AGAIN: msg`DoorDash asks you to sign in to this account again.`,
  NOT_SET_UP: msg`DoorDash is not set up on this station yet. Contact support: it needs its DoorDash keys.`,
  NO_WIZARD: msg`This connection was ended on another screen. Start it again.`,
  NOT_POSSIBLE: msg`This was already done on another screen. The page shows how things stand now.`,
  UNKNOWN_ACCOUNT: msg`This DoorDash account is no longer linked. Connect it again.`,
  BRAND_EXISTS: msg`A brand of this name is already here. Merge with it, or give the new one another name.`,
  UNKNOWN_BRAND: msg`This brand is no longer here. Choose another one.`,
  UNKNOWN_LOCATION: msg`This location is no longer here.`,
  HOURS_TOO_SHORT: msg`A menu must be open at least 30 minutes a week, and no period may be shorter than that.`,
  NOT_READY: msg`At least one of these locations is not ready any more. Check the list again.`,
  CHECKS_MISSING: msg`A check of this device is no longer valid. Go through the checks again.`,
  GIVEN: msg`This secret is given to Order Manager each time it starts, and has to be changed there.`,
  OVERLAP: msg`The previous secret is still valid. Revoke it first, once DoorDash uses the new one.`,
  STILL_COOKING: msg`One of these orders is still under way. Erase when it is over.`,
  NOTHING_TO_ERASE: msg`These orders are already gone.`,
  NOT_DUE: msg`The deletion of these orders was already approved on another screen. The page shows how things stand now.`,
  NOT_ALLOWED: msg`This screen may not do that. A manager sets what it may under Settings, Screens.`,
  FULL: msg`There are as many screens as a station keeps. Revoke one first.`,
  NAME_TAKEN: msg`Another screen has this name. Choose a different one.`,
  LOCKED: msg`Too many wrong codes were tried: pairing is closed for some minutes.`,
  UNKNOWN_SCREEN: msg`This screen was revoked already.`,
  NO_FOLDER: msg`There is no such folder on this device. Write its whole path, such as /media/usb or E:\\Backups.`,
  NOT_WRITABLE: msg`This folder cannot be written to. Choose another one, or give Order Manager the right to write there.`,
  UNKNOWN_BACKUP: msg`This backup is no longer here. Choose another one.`,
  NOT_SOUND: msg`This backup did not pass its check. Choose another one.`,
  NO_FILE: msg`There is no such file on this device. Write its whole path, with the name of the file at its end.`,
  IS_A_MOVE: msg`This is the file of a move, not a backup. Take it over as a move, with its passphrase.`,
  NOT_A_MOVE: msg`This is no file of a move, or it is damaged. Copy it again from the old device.`,
  TAKEN_BEFORE: msg`This file was taken over here already. A second time would print and answer everything again.`,
  WRONG_PASSPHRASE: msg`That is not the passphrase of this file. Nothing was changed; try again.`,
  NO_ROOM: msg`There is no room for the file there. Free up space, or choose another folder.`,
  BUSY: msg`A backup is being made or restored already. Try again in a moment.`,
  ALREADY_SET_UP: msg`There is an account already. Sign in with it.`,
  PASSWORD_EASY: msg`This password is too easy to guess: it is a common one, or made of a name or the e-mail. Choose another: a sentence of four or five words is best.`,
}

/** Words for a problem; anything unknown is said as plainly as possible. */
export function problemOf(code: string): MessageDescriptor {
  return problemWords[code] ?? msg`Not done: something went wrong on the station. Try again.`
}
