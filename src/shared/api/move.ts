import { oc } from '@orpc/contract'
import { z } from 'zod'

/** As a manager's password: whoever has the file and the passphrase has the keys to the channels. */
export const leastPassphrase = 10

const passphrase = z.string().max(200)

const path = z.string().trim().min(1).max(1_000)
const whyNotHere = { NO_FILE: {}, NOT_A_MOVE: {}, TAKEN_BEFORE: {}, WRONG_PASSPHRASE: {}, BUSY: {} }

/** Takes over a station from the file of a move, on a path of this device. */
export const moveHere = oc
  .input(z.object({ file: path, passphrase }))
  .output(z.object({}))
  .errors(whyNotHere)

/** Moves a station from one device to another. Every call but `firstRun` needs a manager (UNAUTHORIZED otherwise). */
export const move = {
  /**
   * Writes the whole station to one file in a folder of this device, and closes it: it takes no orders here any more. What
   * goes wrong after the answer is told by the device's state, once the station has begun again.
   */
  away: oc
    .input(
      z.object({
        folder: z.string().trim().min(1).max(1_000),
        passphrase: passphrase.min(leastPassphrase),
      }),
    )
    .output(z.object({}))
    .errors({ NO_FOLDER: {}, NOT_WRITABLE: {}, NO_ROOM: {}, BUSY: {} }),
  here: moveHere,
  /**
   * On a station that nobody has set up yet, and without an account: takes over from another device, or goes back to a backup
   * that lies anywhere on this device. ALREADY_SET_UP otherwise.
   */
  firstRun: oc
    .input(
      z.discriminatedUnion('from', [
        z.object({ from: z.literal('move'), file: path, passphrase }),
        z.object({ from: z.literal('backup'), file: path }),
      ]),
    )
    .output(z.object({}))
    .errors({ ...whyNotHere, ALREADY_SET_UP: {}, NO_ROOM: {} }),
}
