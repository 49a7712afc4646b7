// Trains the synapses of a tone in paired trials, then lets four runs go on from that one state: as it is, with a
// projection blocked, with cells lesioned, and with others clamped as well. Trained Purkinje cells are silent at the tone.
//   npx esbuild scripts/branch-runs.ts --format=esm --outfile=build/branch-runs.mjs && node build/branch-runs.mjs
import { from, pipe, toArray } from 'rxjs'
import {
  branches, buildNetwork, inTrials, loadCircuit, memoryCircuit, session, simulate, snapshotMs, type Block, type TrialStimulus,
} from 'lobule'

const circuit = memoryCircuit(
  loadCircuit('circuits/cerebellar-cortex.json', ['populations.granule.count=20000']), 'this script')
const { address, counters, readout, teacher } = circuit.memory
const { bits } = circuit.memory.design
const purkinje = circuit.projections.find(({ name }) => name === counters)!.to
const network = buildNetwork(circuit, 1)

/** The tone is a word of ones; the puff of air teaches all Purkinje cells. */
const stimuli: TrialStimulus[] = [
  { name: 'CS', population: address, cells: Array.from({ length: bits }, (_, bit) => bit), atMs: 0 },
  { name: 'US', population: teacher, atMs: circuit.presentation.teacherDelayTicks * circuit.resolutionMs },
]
const { gate } = circuit.presentation
const shown = gate
  ? [...stimuli, { population: gate.population, atMs: gate.delayTicks * circuit.resolutionMs }] : stimuli
const block = { trialMs: circuit.presentation.periodTicks * circuit.resolutionMs, stimuli: shown }
const paired = [{ name: 'paired', share: 0.9, shows: ['CS', 'US'] }, { name: 'CS alone', share: 0.1, shows: ['CS'] }]
const tone = [{ name: 'CS alone', share: 1, shows: ['CS'] }]
const training: Block = { ...block, name: 'training', trials: 20, kinds: paired, learning: { [counters]: 1 } }
const probe: Block = { ...block, name: 'probe', trials: 3, kinds: tone, learning: { [counters]: 0 }, resets: true }

const trained = await new Promise<Uint8Array>((resolve, reject) => {
  const { stimuli: all, interventions, untilMs } = session(circuit, 1, [training])
  simulate(network, { stimuli: from(all), interventions: from(interventions), untilMs, onSnapshot: resolve })
    .subscribe({ error: reject })
})

const { stimuli: all, interventions, trials, untilMs } = session(circuit, 1, [probe], snapshotMs(network, trained))

branches(network, {
  snapshot: trained, stimuli: from(all), interventions: from(interventions), untilMs,
  conditions: {
    'as it is': [],
    'rhythm to nuclei blocked': [{ block: { projection: 'rhythmToNuclear', blocked: true } }],
    'interneurons lesioned': [{ lesion: { population: 'interneuron' } }],
    'the same, Purkinje cells clamped': [
      { lesion: { population: 'interneuron' } }, { clamp: { population: purkinje, potentialMv: -70 } }],
  },
  record: pipe(inTrials(trials), toArray()),
}).subscribe(({ condition, recorded }) => {
  const counts = recorded.map(({ volleys }) => [purkinje, readout].map((population) => volleys
    .filter((volley) => volley.population === population).reduce((sum, { cells }) => sum + cells.length, 0)))
  console.log(`${condition}: simple and nuclear spikes a trial ${counts.map((pair) => pair.join(' and ')).join(', ')}`)
})
