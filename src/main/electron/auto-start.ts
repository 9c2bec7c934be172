import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Starts Order Manager when the user of this machine signs in, or stops doing so. `args` are passed to it then. */
export function setAutoStart(on: boolean, args: readonly string[]): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: [...args] })
    return
  }
  // Linux has no such call; desktops read this folder.
  const folder = join(app.getPath('appData'), 'autostart')
  const file = join(folder, 'order-manager.desktop')
  if (!on) return rmSync(file, { force: true })
  // An AppImage runs from a mount that is gone after the restart; this variable names the file itself.
  const program = process.env['APPIMAGE'] ?? app.getPath('exe')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    [
      '[Desktop Entry]',
      'Type=Application',
      `Name=${app.getName()}`,
      `Exec=${[program, ...args].map(quote).join(' ')}`,
      '',
    ].join('\n'),
  )
}

/** As the Desktop Entry Specification quotes an argument. */
function quote(argument: string): string {
  return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
}
