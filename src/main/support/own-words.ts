import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { demoSecret } from '#shared/intake-secret.ts'

/** What stands in the program itself, and so came from no customer and is no secret. */
export type OwnWords = {
  /** Fixed values: states, kinds, currencies, time zones. */
  hasCode: (text: string) => boolean
  /** What it says in its log and in its errors, whole. */
  hasMessage: (text: string) => boolean
  /** Its scripts. */
  hasFile: (name: string) => boolean
  /** Names of fields and functions. */
  hasName: (name: string) => boolean
}

const texts = [/"((?:[^"\\\n]|\\.)*)"/g, /'((?:[^'\\\n]|\\.)*)'/g, /`((?:[^`\\$]|\\.)*)`/g]
const names = /[A-Za-z_$][\w$]*/g
/** A test ticket has names and notes too: a value begins small, or is a currency or country. */
const code = /^(?:[a-z][\w.:/-]{0,40}|[A-Z]{2,3})$/
const logMessage = /^[a-z][^"]{0,200} [^"]*$/
const errorMessage = /\bnew [A-Z]\w*\("([^"\\\n]*)"/g

/** Reads the built program in `folder` (its `main` and `chunks`); without one it knows no word, and all is withheld. */
export function readOwnWords(folder: string): OwnWords {
  // Where a restaurant is, and no more exactly than that.
  const codes = new Set<string>(Intl.supportedValuesOf('timeZone'))
  const messages = new Set<string>()
  const knownNames = new Set<string>()
  const files = scripts(folder)
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    for (const text of texts)
      for (const [, found = ''] of source.matchAll(text)) {
        const read = found.replaceAll(/\\(.)/g, '$1')
        if (code.test(read)) codes.add(read)
        else if (logMessage.test(read)) messages.add(read)
      }
    for (const [, message = ''] of source.matchAll(errorMessage)) messages.add(message)
    for (const [name] of source.matchAll(names)) knownNames.add(name)
  }
  codes.delete(demoSecret)
  return {
    hasCode: (text) => codes.has(text),
    hasMessage: (text) => messages.has(text),
    hasFile: (name) => files.some((file) => basename(file) === name),
    hasName: (name) => knownNames.has(name),
  }
}

function scripts(folder: string): string[] {
  return ['main', 'chunks'].flatMap((part) => {
    const root = join(folder, part)
    try {
      return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
        .map((name) => join(root, name))
    } catch {
      return []
    }
  })
}
