import { createInterface } from 'node:readline'

/** A shell that ended, or hung, before it was ready. `isStations` when the station itself said why it can't run. */
export class NotReady extends Error {
  constructor(message, isStations, cause) {
    super(message, { cause })
    this.isStations = isStations
  }
}

/**
 * The first line of a station says where everything is. Rejects with NotReady, whose message is its last words, when
 * the program ends before, can't be started, or takes longer than `limitMs`; it is then still to be ended.
 */
export function whenReady(child, { log, stationExitCode = 1, limitMs = Infinity }) {
  let lastWords = ''
  child.stderr.on('data', (chunk) => {
    lastWords = `${lastWords}${chunk}`.slice(-1_000)
    log.write(chunk)
  })
  const { promise, resolve, reject } = Promise.withResolvers()
  createInterface({ input: child.stdout }).once('line', (line) => resolve(line))
  void child.ended.then(({ code, error }) => {
    // Ended in good order: it said why, and that is no fault of the program's.
    const isStations = code === 0 || code === stationExitCode
    reject(new NotReady(error?.message ?? readable(lastWords), isStations, error))
  })
  const limit = Number.isFinite(limitMs)
    ? setTimeout(() => {
        const waited = `It was not ready after ${Math.round(limitMs / 1_000)} seconds.`
        reject(new NotReady([readable(lastWords, ''), waited].filter(Boolean).join('\n'), false))
      }, limitMs)
    : undefined
  return promise.then((line) => JSON.parse(line)).finally(() => clearTimeout(limit))
}

/** What a program says to people, without its log lines. */
function readable(text, silent = 'It ended before it was ready, without a word.') {
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'))
  return lines.join('\n') || silent
}
