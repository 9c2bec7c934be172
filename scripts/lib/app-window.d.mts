export function appWindowArguments(options: {
  url: string
  dataDir: string
  chromium: string
  kiosk: boolean
}): string[]
export function writeLaunchPage(folder: string, url: string): string
