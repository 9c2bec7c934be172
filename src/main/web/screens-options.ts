import { checkOutputsVariable } from '../api/check-outputs.ts'
import { type LanNames, readLanNames } from '../screens/lan-names.ts'

/** Environment variable with the addresses other screens use, by commas, where those of the machine are not the ones. */
const addressesVariable = 'ORDER_MANAGER_SCREEN_ADDRESSES'

/** What a station needs to let other screens in. */
export type ScreensOptions = {
  /** The screen's built files. */
  staticDir: string
  /** Holds every answer against the contract; for tests and development. */
  checkOutputs: boolean
  readNames: () => LanNames
}

/** As the environment of the program has it. */
export function screensOptions(staticDir: string, env: NodeJS.ProcessEnv): ScreensOptions {
  const given = (env[addressesVariable] ?? '').split(',').flatMap((each) => each.trim() || [])
  return {
    staticDir,
    checkOutputs: env[checkOutputsVariable] === '1',
    readNames: () => (given.length > 0 ? { addresses: given, names: [] } : readLanNames()),
  }
}
