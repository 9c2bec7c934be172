import { type Format, hasDpkg, type Program } from './pack.ts'
import { isHere, nameOf, type Target } from './target.ts'

/** What a restaurant is given for each system. */
const shipped: Record<Target['platform'], readonly Format[]> = {
  linux: ['deb', 'AppImage'],
  win32: ['nsis'],
  darwin: ['dmg', 'zip'],
}

/**
 * What is made for a target here. With the stand-in only what needs no tool the packager fetches: where Electron cannot
 * be fetched, neither can those, which come from the same place.
 */
export function formatsFor(target: Target, program: Program): Format[] {
  const all = shipped[target.platform].filter((format) => format !== 'dmg' || process.platform === 'darwin')
  if (program.kind === 'electron') return [...all]
  return ['dir', ...all.filter((format) => format === 'deb' && hasDpkg())]
}

/** What a restaurant is given and was not made here, and why. */
export function unmade(target: Target, made: readonly Format[]): string[] {
  return shipped[target.platform]
    .filter((format) => !made.includes(format))
    .map((format) => `${format} was not made: ${reasonFor(format, target)}`)
}

function reasonFor(format: Format, target: Target): string {
  if (format === 'dmg' && process.platform !== 'darwin') return "it needs Apple's tools, so a Mac"
  if (format === 'deb') return 'dpkg-deb is not on this machine'
  return `the packager's tools for ${isHere(target) ? 'it' : nameOf(target)} come from where Electron does`
}
