import type { DeviceState } from '#shared/api/device.ts'
import type { OwnWindow } from '#shared/station/own-window.ts'

/** What the core asks of whatever runs it: Electron, or plain Node. */
export type Shell = {
  kind: DeviceState['shell']
  secrets: Secrets
  /** Keeps the screen lit and the machine awake while `on`. A browser window does that for itself. */
  keepAwake(on: boolean): void
  /** Tells staff outside the window, for example while another program is in front. */
  notify(notice: { title: string; body: string }): void
  /** Printing through the drivers of the operating system; null where there is no window to do it. */
  drivers: Drivers | null
  /** The window of an installed program, and its start; null where the window is a browser's. */
  window: ProgramWindow | null
}

/** How an installed program opens. What is set holds from now on, over its restarts; both throw where the system refuses. */
export type ProgramWindow = {
  state(): OwnWindow
  setKiosk(on: boolean): void
  setAutoStart(on: boolean): void
}

/** A printer as the operating system knows it; `options` are its own, different on each system. */
export type DriverPrinter = { name: string; label: string; options: Readonly<Record<string, string>> }

/** Pictures to be printed, each on a page of its own; sizes in mm. */
export type DrawnPages = {
  /** PNG. */
  pages: readonly Uint8Array[]
  sheet: { width: number; height: number }
  /** Where each picture stands on its sheet; its height follows. */
  picture: { left: number; top: number; width: number }
}

/** The drivers of the operating system. What they took may still never be printed: they say nothing of that. */
export type Drivers = {
  list(): Promise<DriverPrinter[]>
  /** Resolves once the driver has taken the pages, or with the reason it gives. */
  print(printer: string, pages: DrawnPages): Promise<{ isTaken: true } | { isTaken: false; reason: string }>
}

/**
 * Encryption at rest for tokens and webhook secrets. `unprotect` rejects with `SecretUnreadable` when the bytes were
 * protected on another machine, by another shell, or were altered.
 */
export type Secrets = {
  protect(text: string): Promise<Uint8Array>
  unprotect(secret: Uint8Array): Promise<string>
}

/** A stored secret this machine cannot read; the remedy is to connect the channel again. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable'
}
