export function findChromium(options?: {
  env?: NodeJS.ProcessEnv
  platform?: NodeJS.Platform
  exists?: (file: string) => boolean
  headless?: boolean
}): string | null
export function needChromium(options?: { headless?: boolean }): string
export function howToGetChromium(command: string): string
