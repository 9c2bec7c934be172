import { app } from 'electron'

/** The file that starts this program. An AppImage runs from a mount that goes with it; its variable names the file itself. */
export function ownProgram(): string {
  return process.env['APPIMAGE'] ?? app.getPath('exe')
}
