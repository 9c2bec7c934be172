/**
 * The same object, except that touching a property it does not have throws. What the stand-in does not know must
 * fail loudly: `undefined` would let a test pass for an API nobody tried.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(object, key)
        return typeof value === 'function' ? value.bind(object) : value
      }
      throw unknownApi(`${name}.${key}`)
    },
    set(_object, key) {
      throw unknownApi(`setting ${name}.${String(key)}`)
    },
  })
}

/** Throws for an option the stand-in would silently ignore. */
export function knownKeys(name: string, given: object, known: readonly string[]): void {
  const strange = Object.keys(given).find((key) => !known.includes(key))
  if (strange !== undefined) throw unknownApi(`${name} with the option ${strange}`)
}

export function unknownApi(what: string): Error {
  return new Error(`The Electron stand-in does not know ${what}. Teach it, or try this in the real Electron.`)
}
