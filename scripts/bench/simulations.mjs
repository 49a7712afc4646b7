// Rows of whole simulations. The circuit and all its numbers are circuits/granular-100k.json; here are only changes to it.
import { brian } from './brian.mjs'
import { engineProcess } from './engineProcess.mjs'
import { labRows } from './labRows.mjs'
import { median, ratio } from './statistics.mjs'

const circuit = 'circuits/granular-100k.json'
const rounds = 9
const warmUpRounds = 2

/** @typedef {import('./engineRun.ts').EngineTask} EngineTask */
/** @typedef {import('./engineRun.ts').EngineBuilt} EngineBuilt */
/** @typedef {import('./engineRun.ts').EngineRun} EngineRun */
/** @typedef {{ name: string, seldom?: true, measure(say: (line: string) => void): Promise<Record<string, unknown>> }} Simulation */

/** @param {{ seconds: number, processorSeconds: number }[]} runs @param {number} biologicalSeconds */
function times(runs, biologicalSeconds) {
  const clock = runs.map(({ seconds }) => seconds / biologicalSeconds)
  const processor = runs.map(({ processorSeconds }) => processorSeconds / biologicalSeconds)
  return { secondsPerBiologicalSecond: median(clock), secondsMin: Math.min(...clock),
    processorSeconds: median(processor), processorSecondsMin: Math.min(...processor) }
}

/** @param {Record<string, number>} spikes @param {Record<string, number>} cells @param {number} seconds */
const ratesHz = (spikes, cells, seconds) =>
  Object.fromEntries(Object.entries(spikes).map(([name, count]) => [name, count / (cells[name] ?? NaN) / seconds]))

/** What runs of our engine say. @param {EngineBuilt} built @param {EngineRun[]} runs */
function engineResult(built, runs) {
  const { synapses, cells, buildSeconds, networkBytes } = built
  const last = /** @type {EngineRun} */ (runs.at(-1))
  const { biologicalSeconds, synapticEvents, spikes, residentBytes } = last
  const seen = times(runs, biologicalSeconds)
  return { ...seen, ratesHz: ratesHz(spikes, cells, biologicalSeconds),
    synapticEventsPerSecond: synapticEvents / biologicalSeconds,
    nanosecondsPerEvent: median(runs.map((run) => run.processorSeconds * 1e9 / run.synapticEvents)),
    cells: cells.granule ?? NaN, synapses, buildSeconds, networkBytes, residentBytes,
    bytesPerCell: networkBytes / (cells.granule ?? NaN) }
}

/** @typedef {ReturnType<typeof times>} Times */

/** @param {Times} seen */
const timesText = (seen) => [seen.secondsPerBiologicalSecond, seen.secondsMin, seen.processorSeconds,
  seen.processorSecondsMin].map((seconds) => seconds.toFixed(3).padStart(9)).join('')

/** @param {Record<string, number>} rates */
const ratesText = (rates) => Object.entries(rates).map(([name, rate]) => `${name} ${rate.toFixed(1)}`).join(', ')

/** @param {Times} slow @param {Times} fast */
const ratios = (slow, fast) => ({ ratio: ratio(slow.secondsPerBiologicalSecond, fast.secondsPerBiologicalSecond),
  ratioOfMinima: ratio(slow.secondsMin, fast.secondsMin),
  ratioOfProcessorTimes: ratio(slow.processorSeconds, fast.processorSeconds) })

/** @param {ReturnType<typeof ratios>} compared */
const ratiosText = (compared) => `${compared.ratio.toFixed(2)} (of minima ${compared.ratioOfMinima.toFixed(2)}, `
  + `of processor time ${compared.ratioOfProcessorTimes.toFixed(2)})`

const head = `${''.padEnd(24)}${['median', 'least', 'CPU', 'least'].map((name) => name.padStart(9)).join('')}`
  + '  s per biological second'

/** The reference circuit against Brian 2's C++. @type {Simulation} */
const reference = { name: 'granular-100k',
  async measure(say) {
    const engine = await engineProcess({ circuit, milliseconds: 1000 })
    const peer = brian(engine.built.circuit, 1)
    /** @type {EngineRun[]} */
    const runs = []
    /** @type {import('./brian.mjs').BrianRun[]} */
    const peerRuns = []
    /** @type {number[]} */
    const peerStarts = []
    for (let round = -warmUpRounds; round < rounds; round++) {
      const run = await engine.run()
      if (round >= 0) runs.push(run)
      if ('missing' in peer || round < -1) continue
      const peerRun = await peer.run()
      if (round < 0) continue
      peerRuns.push(peerRun)
      peerStarts.push(peerRun.wholeSeconds - peerRun.seconds)
    }
    engine.end()
    const result = engineResult(engine.built, runs)
    say(head)
    say(`${'Lobule'.padEnd(24)}${timesText(result)}`)
    say(`  ${ratesText(result.ratesHz)} Hz; ${(result.synapticEventsPerSecond / 1e6).toFixed(1)} million synaptic events; `
      + `${(1000 * result.buildSeconds).toFixed(0)} ms before the first spike; network ${megabytes(result.networkBytes)}, `
      + `process ${megabytes(result.residentBytes)}`)
    if ('missing' in peer) {
      say(`Brian 2 skipped: ${peer.missing}`)
      return { ...result, brian: peer }
    }
    const spikes = peerRuns[0]?.spikes ?? {}
    const other = { ...peer.built, ...times(peerRuns, 1), startSeconds: median(peerStarts),
      ratesHz: ratesHz(spikes, engine.built.cells, 1) }
    say(`${`Brian 2 ${other.version}, C++`.padEnd(24)}${timesText(other)}`)
    say(`  ${ratesText(other.ratesHz)} Hz; ${other.generationSeconds.toFixed(0)} s generating and `
      + `${other.compilationSeconds.toFixed(0)} s compiling once, ${(1000 * other.startSeconds).toFixed(0)} ms before each run`)
    const compared = ratios(other, result)
    say(`Brian 2 / Lobule: ${ratiosText(compared)}`)
    return { ...result, ...compared, brian: other }
  } }

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`

/** With delta synapses in place of currents. @type {Simulation} */
const delta = { name: 'granular-100k-delta',
  async measure(say) {
    const [fast, slow] = [await engineProcess({ circuit, delta: true, milliseconds: 1000 }),
      await engineProcess({ circuit, milliseconds: 1000 })]
    /** @type {[EngineRun[], EngineRun[]]} */
    const runs = [[], []]
    for (let round = -warmUpRounds; round < rounds; round++) {
      const pair = [await fast.run(), await slow.run()]
      if (round >= 0) pair.forEach((run, index) => runs[index]?.push(run))
    }
    fast.end()
    slow.end()
    const [jumps, currents] = [engineResult(fast.built, runs[0]), engineResult(slow.built, runs[1])]
    say(head)
    const sides = /** @type {const} */ ([['delta synapses', jumps], ['exponential currents', currents]])
    for (const [name, result] of sides) {
      say(`${name.padEnd(24)}${timesText(result)}  ${result.nanosecondsPerEvent.toFixed(1)} ns per event`)
      say(`  ${ratesText(result.ratesHz)} Hz; ${(result.synapticEventsPerSecond / 1e6).toFixed(1)} million synaptic events`)
    }
    const compared = ratios(currents, jumps)
    const perEvent = ratio(currents.nanosecondsPerEvent, jumps.nanosecondsPerEvent)
    say(`currents / delta: ${ratiosText(compared)}, per event ${perEvent.toFixed(2)}`)
    return { ...jumps, ...compared, ratioPerEvent: perEvent, currents }
  } }

/** Assignments for a number of granule cells, with mossy fibres and Golgi cells in proportion. @param {number} granule */
const sized = (granule) =>
  [`populations.granule.count=${granule}`, `populations.mossy.count=${granule / 100}`, `populations.golgi.count=${granule / 100}`]

/** A line of the curve: medians of a few slices after the first 100 ms.
 * @param {string} label @param {EngineTask} task @param {(line: string) => void} say */
async function point(label, task, say) {
  const engine = await engineProcess(task)
  const runs = []
  for (let round = -warmUpRounds; round < 5; round++) {
    const run = await engine.run()
    if (round >= 0) runs.push(run)
  }
  engine.end()
  const result = engineResult(engine.built, runs)
  const numbers = [result.ratesHz.mossy, result.ratesHz.granule, result.synapticEventsPerSecond / 1e6,
    result.nanosecondsPerEvent].map((number) => (number ?? NaN).toFixed(1).padStart(11))
  const seconds = [result.secondsPerBiologicalSecond, result.processorSeconds].map((one) => one.toPrecision(3).padStart(11))
  say(`${label.padEnd(18)}${numbers.join('')}${seconds.join('')}`
    + `${result.bytesPerCell.toFixed(0).padStart(11)}${result.buildSeconds.toFixed(2).padStart(11)}`)
  return { label, ...result }
}

const curveHead = `${''.padEnd(18)}${['mossy Hz', 'granule Hz', '10⁶ events', 'ns/event', 's/s', 'CPU s/s', 'bytes/cell', 'build s']
  .map((name) => name.padStart(11)).join('')}`

/** Cost against rates and sizes. @type {Simulation} */
const curve = { name: 'granular-curve', seldom: true,
  async measure(say) {
    say(curveHead)
    const results = []
    for (const rate of [1, 5, 20, 50]) {
      const set = [`populations.mossy.rate=${rate} Hz`]
      results.push(await point(`mossy ${rate} Hz`, { circuit, set, settleMilliseconds: 100, milliseconds: 500 }, say))
    }
    for (const [size, milliseconds] of /** @type {const} */ ([[1e4, 2000], [1e5, 500], [1e6, 100], [1e7, 20]])) {
      const task = { circuit, set: sized(size), settleMilliseconds: 100, milliseconds }
      results.push(await point(`${size.toExponential(0)} granule`, task, say))
    }
    return { points: results }
  } }

/** A granular layer as large as a mouse's, in two shares with a thread each. @type {Simulation} */
const mouse = { name: 'granular-mouse', seldom: true,
  async measure(say) {
    const task = { circuit, set: sized(4e7), shares: 2, workers: 2, settleMilliseconds: 20, milliseconds: 10 }
    say(curveHead)
    return point('4e7 granule', task, say)
  } }

export const simulations = [reference, delta, curve, mouse, ...labRows]
