import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import type { Volley } from '../../src/engine/volley.js'
import { recallReplicate, weightDistances, type ReplicateProgress } from '../../src/experiments/recallReplicate.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { cosine, hamming } from '../../src/words/distance.js'
import { bitAt, withFlips, wordFromBits, wordToBits, type Word } from '../../src/words/word.js'
import { digits, randomWords, replicateOf, settingOf } from './setting.js'

const small = ['populations.granule.count=3000']
const parameters = { noise: [0, 0.1, 0.2], readsMax: 4, weightPoints: 5 }

/** A Sparse Distributed Memory by its definition, without packed words, kernels or bounds of the counters. */
function naiveMemory(claws: readonly (readonly number[])[], bits: number) {
  const counters = claws.map(() => Array.from({ length: bits }, () => 0))
  const fires = (word: Word) => claws.flatMap((fibres, location) =>
    (fibres.every((fibre) => bitAt(word, fibre % bits) === (fibre < bits ? 1 : 0)) ? [location] : []))
  return {
    fires,
    write(word: Word): void {
      for (const location of fires(word)) {
        wordToBits(word).forEach((value, bit) => { counters[location]![bit]! += value === 1 ? 1 : -1 })
      }
    },
    read(cue: Word): Word {
      const active = fires(cue)
      if (active.length === 0) return cue
      return wordFromBits(Array.from({ length: bits }, (_, bit) =>
        active.reduce((sum, location) => sum + counters[location]![bit]!, 0) > 0))
    },
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test('a replicate measures what a memory made by the definition gives', (t) => {
  const seed = 5
  const setting = settingOf({ seed, set: small, parameters })
  const { circuit, patterns: { patterns } } = setting
  const replicate = replicateOf(setting)
  const fibres = buildNetwork(circuit, seed).claws!
  const { claws: perCell } = circuit.memory.design as { claws: number }
  const claws = Array.from({ length: 3000 }, (_, cell) =>
    Array.from(fibres.subarray(cell * perCell, (cell + 1) * perCell)))
  const memory = naiveMemory(claws, 256)
  for (const { word } of patterns) memory.write(word)

  for (const [index, noise] of parameters.noise.entries()) {
    const recalls = patterns.map(({ word }, place) => {
      const { uint32 } = stream(seed, `recall/flips/${noise}/${place}`)
      const cue = withFlips(word, distinctBelow(256, Math.round(noise * 256), uint32))
      const reads = [memory.read(cue)]
      let settled = hamming(reads[0]!, cue) === 0
      while (!settled && reads.length < parameters.readsMax) {
        reads.push(memory.read(reads.at(-1)!))
        settled = hamming(reads.at(-1)!, reads.at(-2)!) === 0
      }
      return { word, cue, first: reads[0]!, last: reads.at(-1)!, reads: reads.length, settled }
    })
    const row = replicate.recall[index]!
    t.is(row.errorOfCue, mean(recalls.map(({ cue, word }) => hamming(cue, word) / 256)))
    t.is(row.errorAfterOne, mean(recalls.map(({ first, word }) => hamming(first, word) / 256)))
    t.is(row.errorSettled, mean(recalls.map(({ last, word }) => hamming(last, word) / 256)))
    t.is(row.cosineSettled, mean(recalls.map(({ last, word }) => cosine(last, word))))
    t.is(row.reads, mean(recalls.map(({ reads }) => reads)))
    t.is(row.settled, mean(recalls.map(({ settled }) => (settled ? 1 : 0))))
  }

  const random = patterns.map((_, place) => stream(seed, `recall/weights/${place}`))
  const weights = weightDistances(256, 5).map((distance) => mean(patterns.map(({ word }, index) => {
    const near = new Set(memory.fires(withFlips(word, distinctBelow(256, distance, random[index]!.uint32))))
    return memory.fires(word).filter((cell) => near.has(cell)).length
  })))
  replicate.weights.forEach((weight, index) => t.true(Math.abs(weight - weights[index]!) < 1e-12))
  t.is(replicate.active, replicate.weights[0])
})

test('circuit and sdm give the same replicate without noise and jitter, but for what only spikes have', (t) => {
  const [circuit, sdm] = (['circuit', 'sdm'] as const).map((level) =>
    replicateOf(settingOf({ level, set: [...small, 'presentation.jitter=0 ms'], parameters })))
  const { ratesHz, simulated, shown, ...common } = circuit!
  t.deepEqual({ ...common, ratesHz: [] }, sdm)
  t.is(ratesHz.length, 8)
  t.is(simulated!.ticks % 3000, 0)
  t.deepEqual(shown!.map(({ name }) => name), ['writing "9"', 'reading "0" with 20 % of bits flipped'])
})

test('a word is recognised where the nearest stored one has its label, whichever variant that is', (t) => {
  const set = ['populations.granule.count=3000', 'memory.claws=6']
  const four = replicateOf(settingOf({ patterns: digits(40), set, parameters: { noise: [0.05], readsMax: 1 } }))
  const apart = digits(40)
  const unlabelled = { ...apart, patterns: apart.patterns.map((pattern) => ({ ...pattern, label: pattern.name })) }
  const each = replicateOf(settingOf({ patterns: unlabelled, set, parameters: { noise: [0.05], readsMax: 1 } }))
  t.is(four.recall[0]!.errorAfterOne, each.recall[0]!.errorAfterOne)
  t.log(`label ${four.recall[0]!.recognised}, variant ${each.recall[0]!.recognised}`)
  t.true(four.recall[0]!.recognised > each.recall[0]!.recognised)
  t.is(replicateOf(settingOf({ level: 'attention', parameters: { noise: [0] } })).recall[0]!.recognised, 1)
})

/** A replicate of level circuit and all of its spikes. */
function withSpikes(seed: number) {
  const { circuit, level, patterns, parameters: read } = settingOf({ level: 'circuit', set: small, parameters })
  const volleys: Volley[] = []
  const onVolley = (volley: Volley) => volleys.push(volley)
  const work = recallReplicate({ circuit, level, seed, patterns, parameters: read, beta: 5, onVolley })
  for (;;) {
    const step = work.next()
    if (step.done) return { replicate: step.value, volleys }
  }
}

test('the same seed gives the same replicate and spikes; another one gives others', (t) => {
  const first = withSpikes(1)
  t.deepEqual(withSpikes(1), first)
  t.notDeepEqual(withSpikes(2).volleys.slice(-1), first.volleys.slice(-1))
})

test('progress begins with building, never falls, ends at 1, and passes through all phases in order', (t) => {
  const { circuit, level, patterns, parameters: read } = settingOf({ level: 'circuit', set: small, parameters })
  const steps: ReplicateProgress[] = []
  const work = recallReplicate({ circuit, level, seed: 1, patterns, parameters: read, beta: 5 })
  for (let step = work.next(); !step.done; step = work.next()) steps.push(step.value)
  t.deepEqual([...new Set(steps.map(({ phase }) => phase))], ['building', 'writing', 'reading', 'weighing'])
  t.is(steps[0]!.done, 0)
  t.true(Math.abs(steps.at(-1)!.done - 1) < 1e-12)
  steps.slice(1).forEach(({ done }, index) => t.true(done >= steps[index]!.done))
  t.true(steps.filter(({ phase }) => phase !== 'building').every(({ simulatedMs }) => simulatedMs! % 300 === 0))
})

test('glyphs show one pattern at each of the five highest noise levels, from the cue to the word that was read', (t) => {
  const noise = [0.3, 0, 0.1, 0.2, 0.05, 0.25, 0.15]
  const { glyphs } = replicateOf(settingOf({ set: small, patterns: randomWords(1, 7), parameters: { ...parameters, noise } }))
  t.deepEqual(glyphs.map((row) => [row.label, row.noise]).sort(),
    [0.1, 0.15, 0.2, 0.25, 0.3].map((level, index) => [`random-${index}`, level]))
  for (const { target, cue, reads, noise: flipped } of glyphs) {
    t.true([target, cue, ...reads].every((bits) => /^[01]{256}$/.test(bits)))
    t.is([...cue].filter((bit, index) => bit !== target[index]).length, Math.round(256 * flipped))
    t.true(reads.length >= 1 && reads.length <= 4)
  }
})

test('the weight curve\'s distances go from 0 to half of the bits, evenly, each once', (t) => {
  t.deepEqual(weightDistances(256, 5), [0, 32, 64, 96, 128])
  t.deepEqual(weightDistances(10, 4), [0, 2, 3, 5])
  t.deepEqual(weightDistances(8, 1000), [0, 1, 2, 3, 4])
})
