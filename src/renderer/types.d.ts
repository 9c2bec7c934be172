declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** Put there by Electron's preload; absent in a browser. */
interface Window {
  readonly orderManagerShell?: { readonly kind: 'electron' }
}
