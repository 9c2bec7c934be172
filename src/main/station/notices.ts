/** Sentences for whoever starts the station. */

export const demoEnded =
  'This folder was a demo: its manager account and its webhook secret are not valid any more. Create an account in the window; "cli intake secret show" shows the new secret.'

export const secretWasEmpty =
  'The stored webhook secret was empty and would have let everybody in: a new one was made. Give it to DoorDash: "cli intake secret show".'

export const secretUnreadable =
  'The stored webhook secret cannot be read on this device, so no order can be taken and DoorDash is asked to send again. Unlock the keychain or put the file secrets.key back; or give the secret with --intake-secret.'

export const standInUsed =
  'No DoorDash key is set up here: the stand-in for DoorDash is used. Start with --live to go without it.'

export const portTaken = (port: number) =>
  `No order can come in: another program uses port ${port}, to which DoorDash delivers. Close that program; this one tries again by itself.`

export const failedTooOften =
  'The station failed again and again and was not started once more. No order that was taken is lost. Start it again; if it fails again, write a file for support ("cli support --out FILE") and call them.'

export const gatewayLeft = (deviceId: string) =>
  `A manager left the gateway in the Dashboard, so the file of --gateway ("${deviceId}") is not used. A manager can take it up again there: Settings, Integrations, "Where orders come from". A new file counts at once.`
