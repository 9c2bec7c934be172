import { build } from '../../scripts/build.mjs'

/** Some tests start the built program: make sure it is the one of these sources. */
export async function setup(): Promise<void> {
  await build()
}
