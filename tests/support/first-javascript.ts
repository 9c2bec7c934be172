import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The files a built page runs before it draws anything: what it names itself, and all that these import at once. */
export function firstJavaScript(page: string): string[] {
  const html = readFileSync(page, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path = '']) => path)
  const found = new Set<string>()
  const add = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    // Not `import(...)`, which asks for its file only when it is called.
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /\b(?:import|from)\s*["'](\.\.?\/[^"']+\.js)["']/g,
    ))
      add(join(dirname(file), path))
  }
  for (const path of named) add(join(dirname(page), path))
  return [...found]
}

/** How much that is for a line, in kB of 1,000 bytes. */
export function gzippedKb(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1_000
}
