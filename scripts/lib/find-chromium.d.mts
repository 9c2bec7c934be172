export function findChromium(options?: {
  env?: NodeJS.ProcessEnv
  platform?: NodeJS.Platform
  exists?: (file: string) => boolean
}): string | null
export function needChromium(): string
export function howToGetChromium(command: string): string
