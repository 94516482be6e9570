/** 分类器 · TF-IDF and logistic regression over a few thousand short texts; the same weights every time. */
import { featuresOf } from './features.js'

export interface Labelled {
  readonly text: string
  readonly label: string
}

export interface Guess {
  readonly label: string
  readonly probability: number
}

/** The likeliest first. */
export type Classifier = (text: string) => readonly Guess[]

interface Sparse {
  readonly ids: Int32Array
  readonly values: Float32Array
}

const EPOCHS = 4
const LEARNING_RATE = 6
const DECAY = 0.5
const NEGLIGIBLE = 0.01

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>
  readonly idf: Float32Array
}

export function trainClassifier(examples: readonly Labelled[]): Classifier {
  const labels = [...new Set(examples.map((example) => example.label))]
  const texts = examples.map((example) => featuresOf(example.text))
  const vocabulary = weighFeatures(texts)
  const vectors = texts.map((features) => toVector(features, vocabulary))
  const answers = examples.map((example) => labels.indexOf(example.label))
  const weights = descend(vectors, answers, labels.length, vocabulary.ids.size)
  return (text) => {
    const scores = new Float32Array(labels.length)
    score(toVector(featuresOf(text), vocabulary), weights, scores)
    softmax(scores)
    return labels
      .map((label, at) => ({ label, probability: scores[at] ?? 0 }))
      .sort((one, other) => other.probability - one.probability)
  }
}

function weighFeatures(texts: readonly (readonly string[])[]): Vocabulary {
  const ids = new Map<string, number>()
  const inTexts: number[] = []
  const lastText: number[] = []
  for (let at = 0; at < texts.length; at++) {
    for (const feature of texts[at] ?? []) {
      const id = ids.get(feature) ?? ids.size
      if (id === ids.size) ids.set(feature, id)
      if (lastText[id] !== at) inTexts[id] = (inTexts[id] ?? 0) + 1
      lastText[id] = at
    }
  }
  return { ids, idf: Float32Array.from(inTexts, (count) => Math.log((texts.length + 1) / (count + 1)) + 1) }
}

/** Unknown features count towards the length: a text of strange words stays uncertain. */
function toVector(features: readonly string[], { ids, idf }: Vocabulary): Sparse {
  const unknownIdf = Math.log(ids.size + 1) * 0.6
  const known = features.map((feature) => ids.get(feature) ?? -1).sort((one, other) => one - other)
  const found: number[] = []
  const values: number[] = []
  let squares = 0
  for (let at = 0; at < known.length; ) {
    const id = known[at] ?? -1
    const start = at
    while (id >= 0 && known[at + 1] === id) at++
    at++
    const value = (1 + Math.log(at - start)) * (idf[id] ?? unknownIdf)
    squares += value * value
    if (id < 0) continue
    found.push(id)
    values.push(value)
  }
  const length = Math.sqrt(squares) || 1
  return { ids: Int32Array.from(found), values: Float32Array.from(values, (value) => value / length) }
}

/** Stochastic descent in a fixed, scattered order. */
function descend(vectors: readonly Sparse[], answers: readonly number[], classes: number, features: number) {
  // One more row for the bias.
  const weights = new Float32Array((features + 1) * classes)
  const scores = new Float32Array(classes)
  const stride = coprimeStride(vectors.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = LEARNING_RATE / (1 + DECAY * epoch)
    for (let step = 0; step < vectors.length; step++) {
      const at = (step * stride + epoch) % vectors.length
      const vector = vectors[at]
      if (vector) learn(vector, answers[at] ?? 0, weights, scores, rate)
    }
  }
  return weights
}

function learn(vector: Sparse, answer: number, weights: Float32Array, scores: Float32Array, rate: number): void {
  const classes = scores.length
  score(vector, weights, scores)
  softmax(scores)
  scores[answer]! -= 1
  const { ids, values } = vector
  const bias = weights.length - classes
  for (let label = 0; label < classes; label++) {
    const error = scores[label]!
    // Most classes are already right: leaving them alone saves most of the work.
    if (Math.abs(error) < NEGLIGIBLE) continue
    for (let at = 0; at < ids.length; at++) weights[ids[at]! * classes + label]! -= rate * error * values[at]!
    weights[bias + label]! -= 0.02 * rate * error
  }
}

function score({ ids, values }: Sparse, weights: Float32Array, scores: Float32Array): void {
  const classes = scores.length
  const bias = weights.length - classes
  for (let label = 0; label < classes; label++) scores[label] = weights[bias + label]!
  for (let at = 0; at < ids.length; at++) {
    const base = ids[at]! * classes
    const value = values[at]!
    for (let label = 0; label < classes; label++) scores[label]! += value * weights[base + label]!
  }
}

function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (const one of scores) if (one > most) most = one
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at]! - most)
    sum += scores[at]!
  }
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
}

function coprimeStride(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618))
  while (divisor(stride, length) !== 1) stride++
  return stride
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other)
}
