import type { WebPreferences } from 'electron'

/**
 * What holds for every window, whoever's page it shows: no Node in it, none in a page that a page opens, and nothing of a
 * browser's that a kitchen does not need. Developer tools are off; the screen's own window turns them on where it is not
 * installed.
 */
export const confined = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
} as const satisfies WebPreferences
