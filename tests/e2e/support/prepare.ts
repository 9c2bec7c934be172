import { build } from '../../../scripts/build.mjs'
import { findElectron } from '../../../scripts/lib/find-electron.mjs'

/** Builds what is tested, and says what will not be. */
// Playwright calls the default export.
// oxlint-disable-next-line import/no-default-export
export default async function prepare(): Promise<void> {
  // Stations that tests start hold their answers against the contract.
  process.env['ORDER_MANAGER_CHECK_OUTPUTS'] = '1'
  // Machines that test may have no network; other screens come by loopback.
  process.env['ORDER_MANAGER_SCREEN_ADDRESSES'] = '127.0.0.1'
  await build()
  if (findElectron(process.cwd()) === null)
    console.log(
      "Skipped: the project `electron` (the real program is not in node_modules/electron/dist). Its stand-in runs the same specs, but proves our wiring only, not Electron's focus, kiosk, keychain, power and packaging.",
    )
}
