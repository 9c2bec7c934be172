import { build } from '../../scripts/build.mjs'

/** Some tests start the built program: make sure it is the one of these sources. */
export async function setup(): Promise<void> {
  // Stations that tests start hold their answers against the contract.
  process.env['ORDER_MANAGER_CHECK_OUTPUTS'] = '1'
  await build()
}
