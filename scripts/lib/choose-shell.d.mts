export type ShellChoice = { shell: 'electron' | 'browser' | 'none'; program: string | null; reason: string }
export function chooseShell(options: {
  electron: string | null
  problem?: string | null
  chromium: string | null
  display: boolean
  wanted: string | undefined
}): ShellChoice
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean
export function wantsElectron(options: { display: boolean; wanted: string | undefined }): boolean
