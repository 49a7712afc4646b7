// Stores the ten digits in the spiking circuit and reads the first three back from cues with 15 % of their bits wrong.
//   npx esbuild scripts/recall-words.ts --format=esm --outfile=build/recall-words.mjs && node build/recall-words.mjs
import { connect, filter, from, take, withLatestFrom } from 'rxjs'
import {
  buildNetwork, countSpikes, distinctBelow, hamming, loadCircuit, presentations, readPatterns, readWords, simulate,
  stream, withFlips, wordToBits,
} from 'lobule'

const circuit = loadCircuit('circuits/cerebellar-cortex.json', ['populations.granule.count=20000'])
const network = buildNetwork(circuit, 1)
const stored = readPatterns('data/digits.csv').patterns.slice(0, 10).map(({ word }) => word)
const { uint32 } = stream(1, 'cues')
const cues = stored.map((word) => withFlips(word, distinctBelow(word.length, 38, uint32)))
const shown = [...stored.map((word) => ({ address: word, data: word })), ...cues.map((cue) => ({ address: cue }))]
const { stimuli, interventions, untilMs } = presentations(network, shown)

simulate(network, { stimuli: from(stimuli), interventions: from(interventions), untilMs }).pipe(
  connect((volleys) => volleys.pipe(readWords(circuit), withLatestFrom(volleys.pipe(countSpikes(circuit))))),
  filter(([{ presentation }]) => presentation >= stored.length),
  take(3), // Then nobody listens any more, and the simulation stops.
).subscribe(([{ presentation, word }, { spikes }]) => {
  const digit = presentation - stored.length
  const wrong = [cues[digit]!, word].map((read) => hamming(read, stored[digit]!))
  const rows = wordToBits(word).join('').replaceAll('0', '·').match(/.{16}/g)!
  console.log(`${rows.join('\n')}\ndigit ${digit}: ${wrong[0]} bits wrong in the cue, ${wrong[1]} in the word read; `
    + `${spikes.reduce((sum, count) => sum + count, 0)} spikes so far\n`)
})
