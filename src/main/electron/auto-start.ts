import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { OwnWindow, StartEntry } from '#shared/station/own-window.ts'
import { ownProgram } from './own-program.ts'

/** Written by the deb when it is installed with ORDER_MANAGER_START (resources/linux/after-install.sh). */
const forEveryone = '/etc/xdg/autostart/order-manager.desktop'

/** The name of the entry on Windows, which the installer's own question writes to (resources/windows/installer.nsh). */
const entryName = 'Order Manager'

/** What the system knows of starting this program at sign-in: itself the truth, whoever wrote it last. */
export type AutoStart = { is: OwnWindow['autoStart']; entry: StartEntry }

/** Reads it off the system. `everyone` is the file that holds for all users of a Linux machine. */
export function readAutoStart(everyone = forEveryone): AutoStart {
  if (process.platform === 'linux') return readDesktopEntry(everyone)
  const { openAtLogin, status, launchItems } = app.getLoginItemSettings()
  if (process.platform === 'darwin')
    // Its entry has no arguments.
    return { is: status === 'requires-approval' ? 'blocked' : openAtLogin ? 'on' : 'off', entry: null }
  const item = launchItems.find(({ name }) => name === entryName)
  if (item === undefined) return { is: 'off', entry: null }
  // Switched off in Task Manager or in Windows' settings.
  return { is: item.enabled ? 'on' : 'blocked', entry: entryOf(item.args) }
}

const entryOf = (args: readonly string[]): StartEntry =>
  args.some((argument) => /^"?--kiosk"?$/.test(argument)) ? 'kiosk' : 'window'

/** As desktops do: a user's own file hides the one for everyone. */
function readDesktopEntry(everyone: string): AutoStart {
  const file = [ownFile(), everyone].find((each) => existsSync(each))
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n')
  const exec = lines.find((line) => line.startsWith('Exec='))
  const isOff = lines.some((line) => /^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/.test(line))
  return exec === undefined || isOff
    ? { is: 'off', entry: null }
    : { is: 'on', entry: entryOf(exec.split(' ')) }
}

const ownFile = () => join(app.getPath('appData'), 'autostart', 'order-manager.desktop')

/**
 * Starts Order Manager when the user of this machine signs in, or stops doing so. `args` are passed to it then. Throws where
 * the system refuses.
 */
export function setAutoStart(on: boolean, args: readonly string[]): void {
  if (process.platform !== 'linux') {
    // `enabled`: also where somebody had switched it off in Task Manager.
    app.setLoginItemSettings({ openAtLogin: on, enabled: on, args: [...args], name: entryName })
    return
  }
  // Linux has no such call; desktops read this folder.
  const file = ownFile()
  if (!on) {
    // What the package set for every user of the machine is hidden by this user's own file of the same name.
    if (existsSync(forEveryone)) return writeOwn(file, ['Hidden=true'])
    return rmSync(file, { force: true })
  }
  const command = [ownProgram(), ...args].map(quote).join(' ')
  writeOwn(file, [`Name=${app.getName()}`, `Exec=${command}`])
}

function writeOwn(file: string, lines: readonly string[]): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, ['[Desktop Entry]', 'Type=Application', ...lines, ''].join('\n'))
}

/** As the Desktop Entry Specification quotes an argument. */
function quote(argument: string): string {
  return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
}
