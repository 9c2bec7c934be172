/** A system and processor that a package is for, in Node's words. */
export type Target = { platform: 'linux' | 'win32' | 'darwin'; arch: 'x64' | 'arm64' }

/** Every package there is. A Mac's can be made on a Mac only: its disk image needs Apple's tools. */
export const allTargets: readonly Target[] = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'win32', arch: 'arm64' },
  { platform: 'darwin', arch: 'x64' },
  { platform: 'darwin', arch: 'arm64' },
]

/** The target this machine is; null on a system or processor no package is made for. */
export function thisTarget(): Target | null {
  return allTargets.find(({ platform, arch }) => isHere({ platform, arch })) ?? null
}

export function isHere({ platform, arch }: Target): boolean {
  return platform === process.platform && arch === process.arch
}

export const nameOf = ({ platform, arch }: Target): string => `${platform}-${arch}`

/** Where the packager leaves the unpacked program, below its output folder. */
export function unpackedFolder({ platform, arch }: Target): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return `mac${suffix}/Order Manager.app/Contents`
  return `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`
}

/** Below `unpackedFolder`: the program itself and the folder of the archive. */
export function programOf({ platform }: Target): string {
  if (platform === 'darwin') return 'MacOS/Order Manager'
  return platform === 'win32' ? 'Order Manager.exe' : 'order-manager'
}
export const resourcesOf = ({ platform }: Target): string =>
  platform === 'darwin' ? 'Resources' : 'resources'
