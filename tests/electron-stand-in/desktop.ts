import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.ts'
import { tell } from './journal.ts'
import { strict, unknownApi } from './strict.ts'

/** Which keychain this pretended desktop has; `none` is a bare Linux session. */
const keychain = process.env['STAND_IN_KEYCHAIN'] ?? 'gnome_libsecret'

function keychainKey(): Buffer {
  const file = join(app.getPath('userData'), 'stand-in-keychain')
  try {
    return readFileSync(file)
  } catch {
    const key = randomBytes(32)
    writeFileSync(file, key, { mode: 0o600 })
    return key
  }
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => keychain !== 'none',
  getSelectedStorageBackend: () => (keychain === 'none' ? 'basic_text' : keychain),
  async encryptStringAsync(text: string) {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keychainKey(), iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    tell('encrypted')
    return Buffer.concat([iv, cipher.getAuthTag(), body])
  },
  async decryptStringAsync(bytes: Buffer) {
    const decipher = createDecipheriv('aes-256-gcm', keychainKey(), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return { result: text.toString('utf8'), shouldReEncrypt: false }
  },
})

const blockers = new Set<number>()
export const powerSaveBlocker = strict('powerSaveBlocker', {
  start(type: string) {
    const id = blockers.size + 1
    blockers.add(id)
    tell('keep-awake', type)
    return id
  },
  stop: (id: number) => blockers.delete(id),
})

export const screen = strict('screen', {
  getAllDisplays: () => [strict('Display', { workArea: { x: 0, y: 0, width: 1280, height: 800 } })],
})

export const dialog = strict('dialog', {
  showErrorBox: (title: string, text: string) => tell('error-box', { title, text }),
})

export const Menu = strict('Menu', {
  setApplicationMenu: (menu: object | null) => tell('menu', menu),
  buildFromTemplate: (template: object[]) => template,
})

class DesktopNotification {
  private readonly text: { title: string; body: string }
  constructor(text: { title: string; body: string }) {
    this.text = text
  }
  on(name: string): void {
    if (name !== 'click') throw unknownApi(`the notification event ${name}`)
  }
  show(): void {
    tell('notification', this.text)
  }
}
export const Notification = new Proxy(DesktopNotification, {
  construct: (target, [text]: [{ title: string; body: string }]) => strict('Notification', new target(text)),
})
