import { join } from 'node:path'

/**
 * Where a station keeps its data when nobody says otherwise: the place this system gives programs for the user's
 * data. The demo has a folder of its own, so that trying it never touches real orders.
 */
export function defaultDataDir(options: {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  demo: boolean
}): string {
  const { platform, env, home, demo } = options
  if (platform === 'win32')
    return join(
      env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
      demo ? 'Order Manager Demo' : 'Order Manager',
    )
  if (platform === 'darwin')
    return join(home, 'Library', 'Application Support', demo ? 'Order Manager Demo' : 'Order Manager')
  return join(
    env['XDG_DATA_HOME'] || join(home, '.local', 'share'),
    demo ? 'order-manager-demo' : 'order-manager',
  )
}
