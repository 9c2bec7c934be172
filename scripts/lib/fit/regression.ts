/** One text as the numbers of its features, and the classes it may be. */
export type Sample = { features: readonly number[]; classes: readonly number[] }

/** `drop` is the share of the features hidden at each look, so that none is relied on alone. */
type FitOptions = {
  classes: number
  features: number
  epochs: number
  rate: number
  decay: number
  drop: number
  seed: number
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Likelihoods of scores (softmax), written over them. */
function likelihoods(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  let sum = 0
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - top)
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum
  return scores
}

/** How much the features speak for each class. */
function scoresOf(weights: Float32Array, features: readonly number[], classes: number): Float64Array {
  const scores = new Float64Array(classes)
  const size = 1 / Math.sqrt(features.length || 1)
  for (const feature of features)
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] ?? 0) + (weights[feature * classes + c] ?? 0) * size
  return scores
}

export function mostLikely(weights: Float32Array, features: readonly number[], classes: number): number {
  const scores = scoresOf(weights, features, classes)
  return scores.indexOf(Math.max(...scores))
}

/**
 * Fits a multinomial logistic regression by AdaGrad: a row of weights for each feature. `kept`, where given, says which
 * weights may differ from zero. A text of several classes is right with any of them.
 */
export function fit(samples: readonly Sample[], options: FitOptions, kept?: Uint8Array): Float32Array {
  const { classes, features, epochs, rate, decay, drop, seed } = options
  const weights = new Float32Array(features * classes)
  const past = new Float32Array(features * classes).fill(1e-2)
  const random = numbersFrom(seed)
  const order = [...samples]
  const learn = (sample: Sample) => {
    const active = sample.features.filter(() => random() >= drop)
    const size = 1 / Math.sqrt(active.length || 1)
    const found = likelihoods(scoresOf(weights, active, classes))
    const right = sample.classes.reduce((sum, c) => sum + (found[c] ?? 0), 0) || 1e-9
    for (let c = 0; c < classes; c++) {
      const likely = found[c] ?? 0
      const error = (likely - (sample.classes.includes(c) ? likely / right : 0)) * size
      if (Math.abs(error) < 1e-5) continue
      for (const feature of active) {
        const cell = feature * classes + c
        if (kept && kept[cell] === 0) continue
        const slope = error + decay * (weights[cell] ?? 0)
        past[cell] = (past[cell] ?? 0) + slope * slope
        weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(past[cell] ?? 1)
      }
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const sample of order) learn(sample)
  }
  return weights
}

function shuffle(items: Sample[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [items[at], items[other]]
    if (one !== undefined && two !== undefined) {
      items[at] = two
      items[other] = one
    }
  }
}
