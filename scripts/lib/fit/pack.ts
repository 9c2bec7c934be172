import { signs, zero } from '../../../src/shared/assistant/model/signs.ts'

type Fitted = {
  classes: readonly string[]
  index: ReadonlyMap<string, number>
  weights: Float32Array
  score: number
  sentences: number
}

/** The source of `weights.ts`: of each feature the classes it speaks for or against, each weight in 64 steps. */
export function write({ classes, index, weights, score, sentences }: Fitted): string {
  const scale = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / (zero - 1)
  const lines = [...index]
    .map(([feature, at]) => {
      const said = classes.map((_, c) => {
        const step = Math.round((weights[at * classes.length + c] ?? 0) / scale)
        return step === 0 ? '' : `${signs[c]}${signs[step + zero]}`
      })
      return `${feature}\t${said.join('')}`
    })
    .filter((line) => !line.endsWith('\t'))
    .sort()
  return [
    '/** Written by `npm run fit`; not edited by hand. What `model.ts` reads: fitted weights in 64 steps of `scale`. */',
    'export const weights = {',
    `  /** How many sentences it was fitted to, and the share understood of a fifth of them held back. */`,
    `  sentences: ${sentences},`,
    `  score: ${score.toFixed(4)},`,
    `  scale: ${scale.toPrecision(6)},`,
    `  classes: ${JSON.stringify(classes)},`,
    `  features: ${JSON.stringify(lines.join('\n'))},`,
    '}',
    '',
  ].join('\n')
}
