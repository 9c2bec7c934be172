import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { ownProgram } from './own-program.ts'

/** Written by the deb when it is installed with ORDER_MANAGER_START (resources/linux/after-install.sh). */
const forEveryone = '/etc/xdg/autostart/order-manager.desktop'

/** Starts Order Manager when the user of this machine signs in, or stops doing so. `args` are passed to it then. */
export function setAutoStart(on: boolean, args: readonly string[]): void {
  if (process.platform !== 'linux') {
    // Windows keeps it under a name, the one the installer's own question writes to (resources/windows/installer.nsh).
    app.setLoginItemSettings({ openAtLogin: on, args: [...args], name: 'Order Manager' })
    return
  }
  // Linux has no such call; desktops read this folder.
  const folder = join(app.getPath('appData'), 'autostart')
  const file = join(folder, 'order-manager.desktop')
  if (!on) {
    // What the package set for every user of the machine is hidden by this user's own file of the same name.
    if (existsSync(forEveryone)) {
      mkdirSync(folder, { recursive: true })
      return writeFileSync(file, '[Desktop Entry]\nType=Application\nHidden=true\n')
    }
    return rmSync(file, { force: true })
  }
  const program = ownProgram()
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
