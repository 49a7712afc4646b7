import test from 'ava'
import { recallSummary } from '../../src/report/recallSummary.js'
import { syntheticResult } from './syntheticResult.js'
import { without } from './without.js'

test('the summary says what was stored where, what came back at about 15 % noise, and β', (t) => {
  const text = recallSummary(syntheticResult())
  t.regex(text, /\n\nLobule stored 10 patterns of 256 bits \(data\/digits\.csv\), once each, in a spiking model/)
  t.regex(text, /50,000 granule cells, each reading 10 of the address’s bits and active where all of them match/)
  t.regex(text, /^Does the memory recall [^?]*\? With 15 % of a cue’s bits flipped \(38 of 256\)/)
  t.regex(text, /β = 6\.\d+ \[.*\]; the exact expectation for this design is 6\.14\.$/m)
})

test('the summary speaks of what the level has', (t) => {
  t.regex(recallSummary(syntheticResult('sdm')), /a Sparse Distributed Memory with 50,000 hard locations/)
  t.regex(recallSummary(syntheticResult('attention')), /softmax attention over the stored words/)
  t.regex(recallSummary({ ...syntheticResult(), threshold: 8 }), /at least 8 of them match/)
  t.regex(recallSummary(without(syntheticResult('sdm'), 'claws')), /50,000 hard locations\. Then/)
})

test('without any noise level the summary still stands', (t) => {
  t.notRegex(recallSummary({ ...syntheticResult(), recall: [] }), /With|undefined|NaN/)
})
