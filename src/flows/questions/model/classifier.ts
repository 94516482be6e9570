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

export function trainClassifier(examples: readonly Labelled[]): Classifier {
  const labels = [...new Set(examples.map((example) => example.label))]
  const counted = examples.map((example) => countFeatures(example.text))
  const { ids, idf } = weighFeatures(counted)
  const vectors = counted.map((counts) => toVector(counts, ids, idf))
  const answers = examples.map((example) => labels.indexOf(example.label))
  const weights = descend(vectors, answers, labels.length, ids.size)
  return (text) => {
    const scores = new Float32Array(labels.length)
    score(toVector(countFeatures(text), ids, idf), weights, scores)
    softmax(scores)
    return labels
      .map((label, at) => ({ label, probability: scores[at] ?? 0 }))
      .sort((one, other) => other.probability - one.probability)
  }
}

function countFeatures(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

function weighFeatures(counted: readonly Map<string, number>[]) {
  const inTexts = new Map<string, number>()
  for (const counts of counted)
    for (const feature of counts.keys()) inTexts.set(feature, (inTexts.get(feature) ?? 0) + 1)
  const ids = new Map<string, number>()
  const idf: number[] = []
  for (const [feature, texts] of inTexts) {
    ids.set(feature, ids.size)
    idf.push(Math.log((counted.length + 1) / (texts + 1)) + 1)
  }
  return { ids, idf }
}

/** Unknown features count towards the length: a text of strange words stays uncertain. */
function toVector(counts: Map<string, number>, ids: ReadonlyMap<string, number>, idf: readonly number[]): Sparse {
  const found: number[] = []
  const values: number[] = []
  let squares = 0
  const unknownIdf = Math.log(ids.size + 1) * 0.6
  for (const [feature, count] of counts) {
    const id = ids.get(feature)
    const value = (1 + Math.log(count)) * (id === undefined ? unknownIdf : (idf[id] ?? 0))
    squares += value * value
    if (id === undefined) continue
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
  const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp((scores[at] ?? 0) - most)
    sum += scores[at] ?? 0
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum
}

function coprimeStride(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618))
  while (divisor(stride, length) !== 1) stride++
  return stride
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other)
}
