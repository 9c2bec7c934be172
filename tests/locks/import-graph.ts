import { dirname, posix } from 'node:path'

/** Which path names which: keys and values are paths from the root, with `/`. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

const specifiers = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"]+)\1/g

/** What every file imports of the other files, by whatever kind of import: types, `import()` and `export from` count. */
export function importsOf(files: ReadonlyMap<string, string>): Graph {
  return new Map(
    [...files].map(([path, text]) => {
      const targets = [...text.matchAll(specifiers)].map(([, , specifier = '']) =>
        specifier.startsWith('.')
          ? posix.join(dirname(path), specifier)
          : specifier.replace(/^#([^/]+)\//, 'src/$1/'),
      )
      return [path, new Set(targets.filter((target) => files.has(target) && target !== path))]
    }),
  )
}

/** The same between their folders; what a folder imports of itself is left out. */
export function foldersOf(files: Graph): Graph {
  const folders = new Map<string, Set<string>>()
  for (const [path, targets] of files) {
    const folder = folders.get(dirname(path)) ?? new Set<string>()
    folders.set(dirname(path), folder)
    for (const target of targets) if (dirname(target) !== dirname(path)) folder.add(dirname(target))
  }
  return folders
}

/** Groups in which each can be reached from each other one (strongly connected components), sorted. */
export function circlesOf(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((start) => [start, reachableFrom(graph, start)]))
  const circles = new Map<string, string[]>()
  for (const [path, beyond] of reached) {
    if (!beyond.has(path)) continue
    const circle = [...beyond].filter((other) => reached.get(other)?.has(path)).toSorted()
    circles.set(circle.join(' '), circle)
  }
  return [...circles.values()]
}

function reachableFrom(graph: Graph, start: string): Set<string> {
  const seen = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    open.push(...(graph.get(path) ?? []))
  }
  return seen
}
