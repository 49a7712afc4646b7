import test from 'ava'
import { from, lastValueFrom, toArray } from 'rxjs'
import { buildNetwork } from '../../src/circuit/network.js'
import { simulate } from '../../src/engine/simulate.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { presentations } from '../../src/levels/presentation.js'
import { stream } from '../../src/random/stream.js'
import { ofPopulations, readWords } from '../../src/recording/readWords.js'
import { randomWord, wordFromBits, type Word } from '../../src/words/word.js'
import { smallCircuit } from '../levels/smallCircuit.js'
import { failing, recorded, volley } from './volleys.js'

const circuit = smallCircuit(4, 1, 1, 100)
const { periodTicks, readEndTicks } = circuit.presentation
const word = (text: string): Word => wordFromBits([...text].map(Number))

test('a word is read from the nuclear spikes of a presentation before its reading ends', async (t) => {
  const second = periodTicks
  t.deepEqual(await recorded([
    volley(0, 'mossy', 0, 5, 6, 7), volley(10, 'granule', 3), volley(40, 'nuclear', 0, 2),
    volley(readEndTicks - 1, 'nuclear', 3), volley(readEndTicks, 'nuclear', 1),
    volley(second, 'mossy', 0, 5, 6, 7), volley(second + 10, 'granule', 3), volley(second + 50, 'nuclear', 1),
  ], readWords(circuit)), [{ presentation: 0, word: word('1011') }, { presentation: 1, word: word('0100') }])
})

test('where no granule cell fires, the word is the one that was shown', async (t) => {
  t.deepEqual(await recorded([volley(0, 'mossy', 0, 5, 2, 7), volley(40, 'nuclear', 0, 1, 2, 3)], readWords(circuit)),
    [{ presentation: 0, word: word('1010') }])
})

test('presentations without a spike are left out', async (t) => {
  const third = 2 * periodTicks
  t.deepEqual(await recorded([volley(third + 1, 'granule', 3), volley(third + 2, 'nuclear', 2)], readWords(circuit)),
    [{ presentation: 2, word: word('0010') }])
  t.deepEqual(await recorded([], readWords(circuit)), [])
})

test('the words read from a simulation are those that a circuit memory reads', async (t) => {
  const small = smallCircuit(60, 6, 6, 80)
  const { uint32 } = stream(3, 'words')
  const words = Array.from({ length: 8 }, () => randomWord(60, uint32))
  const written = words.slice(0, 3).map((address) => ({ address, data: address }))
  const shown = [...written, ...words.map((address) => ({ address }))]
  const memory = new CircuitMemory(buildNetwork(small, 8))
  for (const { address, data } of written) memory.write(address, data)
  const expected = words.map((address) => memory.read(address))
  const silent = words.filter((address) => memory.activate(address).length === 0)
  t.true(silent.length > 0 && silent.length < words.length)
  const { stimuli, interventions, untilMs } = presentations(buildNetwork(small, 8), shown)
  const run = simulate(buildNetwork(small, 8), { stimuli: from(stimuli), interventions: from(interventions), untilMs })
  const read = await lastValueFrom(run.pipe(readWords(small), toArray()))
  t.deepEqual(read.slice(3), expected.map((answer, index) => ({ presentation: index + 3, word: answer })))
})

test('a run that fails gives the words of its finished presentations, then the error', async (t) => {
  const seen: number[] = []
  const error = await new Promise((resolve) => {
    failing(volley(1, 'granule', 0), volley(periodTicks, 'granule', 0)).pipe(readWords(circuit))
      .subscribe({ next: ({ presentation }) => seen.push(presentation), error: resolve })
  })
  t.is((error as Error).message, 'the run failed')
  t.deepEqual(seen, [0])
})

test('volleys can be limited to some populations', async (t) => {
  const volleys = [volley(0, 'mossy', 1), volley(1, 'granule', 1), volley(2, 'golgi', 1), volley(3, 'granule', 2)]
  t.deepEqual(await recorded(volleys, ofPopulations('granule', 'mossy')), [volleys[0]!, volleys[1]!, volleys[3]!])
})
