// Builds a circuit's network, as its one argument says, then simulates once for each line of its input: a process of its
// own, so that its memory and its time are nobody else's. Answers in lines of JSON.
import { createInterface } from 'node:readline'
import { buildNetwork } from '../../src/circuit/network.js'
import { networkSize } from '../../src/circuit/networkSize.js'
import type { Circuit } from '../../src/circuit/circuit.js'
import { Engine } from '../../src/engine/engine.js'
import { SharedEngine } from '../../src/executors/shares/sharedEngine.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { deltaCircuit } from './deltaCircuit.js'

/** What is to be run. */
export interface EngineTask {
  readonly circuit: string
  /** Assignments to the circuit's values, as of the command line's `--set`. */
  readonly set?: readonly string[]
  /** Whether currents are replaced by delta synapses. */
  readonly delta?: boolean
  readonly milliseconds: number
  /** Simulated once and not measured; without it every run begins at 0. */
  readonly settleMilliseconds?: number
  /** Into how many shares the network is divided, in worker threads. */
  readonly shares?: number
  readonly workers?: number
}

/** The first line: the network. */
export interface EngineBuilt {
  readonly buildSeconds: number
  readonly networkBytes: number
  readonly cells: Readonly<Record<string, number>>
  readonly synapses: number
  readonly circuit: Circuit
}

/** Each further line: a run. */
export interface EngineRun {
  readonly seconds: number
  /** Of the processor, in all threads. */
  readonly processorSeconds: number
  readonly biologicalSeconds: number
  readonly synapticEvents: number
  readonly spikes: Readonly<Record<string, number>>
  /** The most that this process has had so far. */
  readonly residentBytes: number
}

const task = JSON.parse(process.argv[2]!) as EngineTask
const { shares = 1, workers = 1 } = task
const declared = loadCircuit(task.circuit, task.set ?? [])
const circuit = task.delta ? deltaCircuit(declared) : declared
const ticks = (milliseconds: number) => Math.round(milliseconds / circuit.resolutionMs)
const byName = (numbers: readonly number[]) =>
  Object.fromEntries(circuit.populations.map(({ name }, index) => [name, numbers[index]!]))

const buildStart = performance.now()
const network = shares === 1 ? buildNetwork(circuit, 1) : undefined
let engine = network ? new Engine(network) : new SharedEngine(circuit, 1, { shares, workers })
engine.advance(0)
const buildSeconds = (performance.now() - buildStart) / 1000
const sizes = Array.from({ length: shares }, (_, index) => networkSize(circuit, { index, of: shares }))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
answer({
  buildSeconds,
  networkBytes: sum(sizes.map(({ bytes }) => bytes)),
  cells: byName(circuit.populations.map(({ count }) => count)),
  synapses: sum(sizes.map(({ synapses }) => synapses)),
  circuit,
} satisfies EngineBuilt)
if (task.settleMilliseconds !== undefined) engine.advance(ticks(task.settleMilliseconds))
for await (const _ of createInterface({ input: process.stdin })) answer(run())
if (engine instanceof SharedEngine) engine.close()

function run(): EngineRun {
  if (network && task.settleMilliseconds === undefined) engine = new Engine(network)
  const before = { events: engine.counters.synapticEvents, spikes: [...engine.counters.spikes] }
  const used = process.cpuUsage()
  const start = performance.now()
  engine.advance(engine.now + ticks(task.milliseconds))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  return {
    seconds,
    processorSeconds: (user + system) / 1e6,
    biologicalSeconds: task.milliseconds / 1000,
    synapticEvents: engine.counters.synapticEvents - before.events,
    spikes: byName(engine.counters.spikes.map((count, index) => count - before.spikes[index]!)),
    residentBytes: process.resourceUsage().maxRSS * 1024,
  }
}

function answer(line: EngineBuilt | EngineRun): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
