import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Parts of the built program (`out/chunks`) that no entry among `programs` leads to, by the imports they state. A part
 * that only an entry imports which is not shipped is dead weight in a package. `programs`: texts by path from the root.
 */
export function unreachableChunks(programs: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const text = programs.get(path)
    if (text === undefined || seen.has(path)) return
    seen.add(path)
    for (const [, name] of text.matchAll(/["'](?:\.\.?\/)+(?:chunks\/)?([\w-]+\.js)["']/g))
      visit(`out/chunks/${name}`)
  }
  for (const path of programs.keys()) if (!path.startsWith('out/chunks/')) visit(path)
  return [...programs.keys()].filter((path) => !seen.has(path))
}

/** The same for a build in `out/`, of whose entries `isShipped` go into a package. */
export function deadChunks(root: string, isShipped: (path: string) => boolean): string[] {
  const paths = ['out/main', 'out/chunks'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  const shipped = paths.filter((path) => path.startsWith('out/chunks/') || isShipped(path))
  return unreachableChunks(new Map(shipped.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
}
