export type ShellChoice = { shell: 'electron' | 'browser' | 'none'; reason: string }
export function chooseShell(options: {
  electron: string | null
  chromium: string | null
  display: boolean
  wanted: string | undefined
}): ShellChoice
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean
