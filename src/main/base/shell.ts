import type { DeviceState } from '#shared/api/device.ts'

/** What the core asks of whatever runs it: Electron, or plain Node. */
export type Shell = {
  kind: DeviceState['shell']
  secrets: Secrets
  /** Keeps the screen lit and the machine awake while `on`. A browser window does that for itself. */
  keepAwake(on: boolean): void
  /** Tells staff outside the window, for example while another program is in front. */
  notify(notice: { title: string; body: string }): void
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
