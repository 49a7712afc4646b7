import {
  hasMembrane, steadyMv, type EligibilityShape, type Homeostasis, type MembranePopulation, type Plasticity,
  type PoissonPopulation, type Population, type RegularPopulation, type SpikeTrainPopulation, type WeightChange,
} from '../../src/circuit/circuit.js'
import type { Network } from '../../src/circuit/network.js'
import type { Change } from '../../src/engine/intervention.js'
import { CellDraws } from '../../src/engine/cellDraws.js'
import { cellPhases } from '../../src/engine/cellPhases.js'
import { displacement } from '../../src/engine/displacement.js'
import { PoissonSource } from '../../src/engine/poissonSource.js'
import { normal } from '../../src/kernels/reference/normal.js'
import { stream, type Stream } from '../../src/random/stream.js'
import { threefry4x32 } from '../../src/random/threefry.js'
import { bitAt } from '../../src/words/word.js'

/** Cells of a relay population, by number, that fire at a tick. */
export interface Poke { readonly tick: number; readonly population: number; readonly cells: readonly number[] }
/** A learning gain of a projection, by number, from a tick on. */
export interface GainChange { readonly tick: number; readonly projection: number; readonly gain: number }
/** Another change from a tick on. */
export interface TimedChange { readonly tick: number; readonly change: Change }
export interface PlainVolley { readonly tick: number; readonly population: string; readonly cells: readonly number[] }

type ClampChange = Extract<Change, { readonly clamp: unknown }>['clamp']

export interface ClockDrivenRun {
  readonly volleys: PlainVolley[]
  /** Weights of each plastic projection at the end, [source][target]; empty for others. */
  readonly weights: number[][][]
  /** The least distance of any membrane from its threshold, in mV: results below rounding errors would be chance. */
  readonly marginMv: number
  /** The least distance of any change of a weight from where it would be rounded the other way, in steps. */
  readonly marginSteps: number
}

/**
 * The other way to simulate the same circuits: every tick, every cell, every synapse, in dense loops. Membranes and
 * currents take one exact step at every tick (Rotter & Diesmann 1999), those with conductances one of exponential Euler.
 * Only what is drawn at random is not done anew: the connectivity is the network's, and so are the events of Poisson
 * fibres, how far a spike is displaced, the word that decides whether a synapse transmits, and the noise of membranes.
 */
export function clockDriven(
  network: Network, ticks: number, pokes: readonly Poke[], gains: readonly GainChange[],
  changes: readonly TimedChange[] = [],
): ClockDrivenRun {
  const { populations, projections, resolutionMs, memory } = network.circuit
  const numberOf = (name: string) => populations.findIndex((population) => population.name === name)
  const potentials = populations.map((population) => Array<number>(population.count).fill(initial(population)))
  const excitation = populations.map((population) => Array<number>(population.count).fill(0))
  const inhibition = populations.map((population) => Array<number>(population.count).fill(0))
  const raised = populations.map((population) => Array<number>(population.count).fill(0))
  const heldUntil = populations.map((population) => Array<number>(population.count).fill(0))
  const steady = populations.map((population) => (hasMembrane(population) ? steadyMv(population) : 0))
  const drives = populations.map((population) => (hasMembrane(population) ? population.driveMv : 0))
  const lesioned = populations.map(({ count }) => Array<boolean>(count).fill(false))
  const clamped = populations.map(() => new Map<number, number>())
  const blocked = projections.map(() => false)
  const factors = projections.map(() => 1)
  const counts = projections.map(() => 0)
  const matrices = projections.map((_, index) => matrix(network, index))
  const gain: number[] = projections.map(({ plasticity }) => (plasticity?.learnsFromStart ? 1 : 0))
  const eligible: { tick: number; source: number }[][] = projections.map(() => [])
  const spikesAt: boolean[][][] = []
  const noise = populations.map((population) => ownSpikes(population, network, ticks))
  const drawn = populations.map((population) => membraneNoise(population, network))
  const volleys: PlainVolley[] = []
  const releases: Stream[] = []
  let marginMv = Infinity
  let marginSteps = Infinity
  for (let tick = 0; tick < ticks; tick++) {
    for (const change of gains) if (change.tick === tick) gain[change.projection] = change.gain
    const steadyBefore = [...steady]
    const changed = changes.filter((one) => one.tick === tick)
    for (const { change: made } of changed) intervene(made)
    for (const { change: made } of changed) {
      if (!('reset' in made)) continue
      const index = numberOf(made.reset.population)
      const start = initial({ ...populations[index] as MembranePopulation, driveMv: drives[index]! })
      potentials[index]!.fill(start)
      for (const amounts of [excitation, inhibition, raised]) amounts[index]!.fill(0)
      heldUntil[index]!.fill(tick)
      steadyBefore[index] = steady[index]!
    }
    for (const { change: made } of changed) if ('clamp' in made) clamp(made.clamp, tick, steadyBefore)
    const fired = populations.map(({ count }, index) =>
      Array.from({ length: count }, (_, cell) => noise[index]![cell]?.has(tick) ?? false))
    for (const { cells, population } of pokes.filter((poke) => poke.tick === tick)) {
      for (const cell of cells) fired[population]![cell] = true
    }
    fired.forEach((cells, index) => cells.forEach((_, cell) => { if (lesioned[index]![cell]) cells[cell] = false }))
    const arriving = projections.map(({ from, delayTicks }, index) =>
      (spikesAt[tick - delayTicks]?.[numberOf(from)] ?? [])
        .flatMap((spike, source) => (spike && !blocked[index] ? [source] : [])))
    projections.forEach(({ homeostasis }, index) => {
      if (!homeostasis) return
      const { sensor, epochTicks } = homeostasis
      if (tick > 0 && tick % epochTicks === 0) endEpoch(index, homeostasis)
      counts[index]! += arriving[projections.findIndex(({ name }) => name === sensor)]!.length
    })
    const input = populations.map(({ count }) => Array.from({ length: count }, () => ({ up: 0, down: 0 })))
    projections.forEach(({ to, plasticity }, index) => {
      for (const source of arriving[index]!) {
        matrices[index]![source]!.forEach((weight, target) => {
          if (!transmits(index, source, target, tick)) return
          const quanta = plasticity ? weight * plasticity.weightStepQuanta : weight
          input[numberOf(to)]![target]![quanta > 0 ? 'up' : 'down'] += quanta
        })
      }
    })
    projections.forEach(({ plasticity }, index) => {
      if (!plasticity || gain[index] === 0) return
      for (const source of arriving[index]!) {
        change(matrices[index]![source]!, plasticity, plasticity.potentiation, gain[index]!)
        eligible[index]!.push({ tick, source })
      }
    })
    projections.forEach(({ plasticity }, index) => {
      if (!plasticity || gain[index] === 0) return
      const teaching = projections.findIndex(({ name }) => name === plasticity.teacher)
      if (arriving[teaching]!.length === 0) return
      const taught = (target: number) => arriving[teaching]!.some((source) => matrices[teaching]![source]![target] !== 0)
      matrices[index]!.forEach((row, source) => {
        const eligibility = eligible[index]!.filter((mark) => mark.source === source)
          .reduce((sum, mark) => sum + eligibilityAfter(plasticity.eligibility, tick - mark.tick, resolutionMs), 0)
        change(row, plasticity, plasticity.depression, -gain[index]! * eligibility, taught)
      })
    })
    populations.forEach((population, index) => {
      if (!hasMembrane(population)) return
      const threshold = population.thresholdPotentialMv - steady[index]!
      const step = stepOf(population, resolutionMs, steadyBefore[index]!)
      const { adaptation } = population
      for (let cell = 0; cell < population.count; cell++) {
        if (lesioned[index]![cell]) continue
        const held = heldUntil[index]![cell]!
        const { up, down } = input[index]![cell]!
        const clampedMv = clamped[index]!.get(cell)
        let potential = tick > held
          ? step.membrane(potentials[index]![cell]!, excitation[index]![cell]!, inhibition[index]![cell]!, drawn[index]!(cell, tick))
          : potentials[index]![cell]!
        potential += steadyBefore[index]! - steady[index]!
        if (population.model !== 'lif') {
          excitation[index]![cell] = excitation[index]![cell]! * (tick > 0 ? step.excitationKept : 1)
            + up / 65536 * step.excitationPerMv
          inhibition[index]![cell] = inhibition[index]![cell]! * (tick > 0 ? step.inhibitionKept : 1)
            + down / 65536 * step.inhibitionPerMv
        } else if (tick >= held) potential += (up + down) / 65536
        if (adaptation) raised[index]![cell]! *= Math.exp(-resolutionMs / adaptation.timeConstantMs)
        if (clampedMv !== undefined) potential = clampedMv - steady[index]!
        else if (tick > 0 && tick >= held) {
          const level = threshold + raised[index]![cell]!
          marginMv = Math.min(marginMv, Math.abs(potential - level))
          if (potential >= level) {
            raised[index]![cell]! += adaptation?.stepMv ?? 0
            fired[index]![cell] = true
            potential = population.resetPotentialMv - steady[index]!
            heldUntil[index]![cell] = tick + population.refractoryTicks
          }
        }
        potentials[index]![cell] = potential
      }
    })
    populations.forEach(({ name }, index) => {
      const cells = fired[index]!.flatMap((spike, cell) => (spike ? [cell] : []))
      if (cells.length > 0) volleys.push({ tick, population: name, cells })
    })
    spikesAt.push(fired)
  }
  const weights = projections.map(({ plasticity }, index) => (plasticity ? matrices[index]! : []))
  return { volleys, weights, marginMv, marginSteps }

  /** Whether a synapse transmits the spike that arrives at a tick; none here has another of the same pair. */
  function transmits(index: number, source: number, target: number, tick: number): boolean {
    const { name, releaseProbability, delayTicks } = projections[index]!
    if (releaseProbability === undefined) return true
    const words = new Uint32Array(4)
    const { key } = releases[index] ??= stream(network.seed, `${name}/release/${delayTicks}`)
    threefry4x32(key, Uint32Array.of(Math.floor(target / 4), source, tick, 0), words)
    return words[target % 4]! / 2 ** 32 < releaseProbability
  }

  function endEpoch(index: number, { targetRateHz, epochTicks, gain, factorMax }: Homeostasis): void {
    const { count } = populations[numberOf(projections[index]!.to)]!
    const expected = count * targetRateHz * (epochTicks * resolutionMs / 1000)
    factors[index] = Math.max(0, Math.min(factorMax, factors[index]! + gain * (counts[index]! / expected - 1)))
    counts[index] = 0
    matrices[index] = matrix(network, index)
  }

  /** A released cell goes on, from this tick, from where it was held. */
  function clamp({ population, cells, potentialMv }: ClampChange, tick: number, steadyBefore: readonly number[]): void {
    const index = numberOf(population)
    for (const cell of Array.from(cells ?? potentials[index]!.keys())) {
      const heldMv = clamped[index]!.get(cell)
      if (potentialMv === null && heldMv === undefined) continue
      potentials[index]![cell] = (potentialMv ?? heldMv!) - steadyBefore[index]!
      heldUntil[index]![cell] = tick
      if (potentialMv === null) clamped[index]!.delete(cell)
      else clamped[index]!.set(cell, potentialMv)
    }
  }

  function intervene(made: Change): void {
    if ('block' in made) {
      blocked[projections.findIndex(({ name }) => name === made.block.projection)] = made.block.blocked
    } else if ('lesion' in made) {
      const cells = lesioned[numberOf(made.lesion.population)]!
      for (const cell of Array.from(made.lesion.cells ?? cells.keys())) cells[cell] = true
    } else if ('drive' in made) {
      const index = numberOf(made.drive.population)
      drives[index] = made.drive.driveMv
      steady[index] = steadyMv({ ...populations[index] as MembranePopulation, driveMv: made.drive.driveMv })
    }
  }

  /** Changes the weights of a row onto some targets by a multiple of a change, rounded to the nearest step. */
  function change(
    row: number[], { weightBits }: Plasticity, by: WeightChange, times: number, onto: (target: number) => boolean = () => true,
  ): void {
    const max = 2 ** weightBits - 1
    row.forEach((weight, target) => {
      if (!onto(target)) return
      const size = by.kind === 'additive' ? by.steps * times : by.fraction * times
      const exact = by.kind === 'additive' ? size : Math.min(1, Math.abs(size)) * ((size > 0 ? max : 0) - weight)
      const untilHalf = Math.abs(exact - Math.floor(exact) - 0.5)
      if (weightBits <= 15 && (untilHalf > 0 || !Number.isInteger(2 * exact))) marginSteps = Math.min(marginSteps, untilHalf)
      row[target] = Math.max(0, Math.min(max, weight + Math.floor(exact + 0.5)))
    })
  }

  /** Weights in quanta (or steps, where they are plastic), [source][target]. */
  function matrix({ claws, addresses, connections }: Network, index: number): number[][] {
    const { from, to, rule, weightQuanta, plasticity } = projections[index]!
    const sources = populations[numberOf(from)]!.count
    const targets = populations[numberOf(to)]!.count
    const weight = (target: number) =>
      Math.round(factors[index]! * (typeof weightQuanta === 'number' ? weightQuanta : weightQuanta[target]!))
    const of = (connected: (source: number, target: number) => number) =>
      Array.from({ length: sources }, (_, source) =>
        Array.from({ length: targets }, (__, target) => connected(source, target) * weight(target)))
    const { design } = memory!
    const { bits } = design
    switch (rule.kind) {
      case 'all-to-all':
        return plasticity ? of(() => 1).map((row) => row.map(() => plasticity.initialSteps)) : of(() => 1)
      case 'one-to-one':
        return of((source, target) => (source === target ? 1 : 0))
      case 'by-bit':
        return of((source, target) => (source === target || source === target + bits ? 1 : 0))
      case 'address': {
        if (design.kind === 'selected-coordinate') {
          const touched = (target: number) => claws!.slice(target * design.claws, (target + 1) * design.claws)
          return of((source, target) => touched(target).filter((fibre) => fibre === source).length)
        }
        const row = addresses!.length / targets
        const read = (source: number, target: number) =>
          bitAt({ length: bits, packed: addresses!.slice(target * row, (target + 1) * row) }, source % bits)
        return of((source, target) => (source < bits ? read(source, target) : 1 - read(source, target)))
      }
      case 'fixed-in-degree': {
        const drawn = connections[index]!
        if (drawn.kind !== 'sparse') throw new Error('drawn connections are sparse')
        const row = (source: number) => drawn.targets.slice(drawn.offsets[source]!, drawn.offsets[source + 1]!)
        return of((source, target) => row(source).filter((one) => one === target).length)
      }
      default:
        throw new Error(`the rule ${rule.kind} is not simulated here`)
    }
  }
}

/** How eligible a synapse is some ticks after a spike, in closed form. */
function eligibilityAfter(shape: EligibilityShape, ticks: number, resolutionMs: number): number {
  switch (shape.kind) {
    case 'box':
      return ticks >= shape.startTicks && ticks <= shape.endTicks ? 1 : 0
    case 'exponential':
      return Math.exp(-ticks / shape.timeConstantTicks)
    case 'sine': {
      const kernel = (angle: number) => Math.exp(-angle) * Math.sin(angle) ** shape.exponent
      const atPeak = Math.atan(shape.exponent)
      const value = kernel(ticks / shape.peakTicks * atPeak) / kernel(atPeak)
      return Math.exp(-ticks / shape.peakTicks * atPeak) / kernel(atPeak) < 1e-6 ? 0 : value
    }
    case 'sinexp': {
      const seconds = ticks * resolutionMs / 1000 + 0.15
      return ticks === 0 || ticks * resolutionMs > 200 ? 0
        : Math.exp(seconds) * Math.sin(2 * Math.PI * seconds) ** 20 / 1.2848
    }
  }
}

/** The ticks at which each cell of a population that fires by itself does so. */
function ownSpikes(population: Population, network: Network, ticks: number): Set<number>[] {
  if (hasMembrane(population) || population.model === 'relay') return []
  const { name, count, burst = { spikes: 1, intervalTicks: 0 }, jitterMs } = population
  const late = displacement(name, jitterMs, network)
  const eventsOf = events(population, network, ticks)
  return Array.from({ length: count }, (_, cell) => new Set(eventsOf(cell).flatMap((event, number) =>
    Array.from({ length: burst.spikes }, (__, k) =>
      event + k * burst.intervalTicks + late(cell, number * burst.spikes + k)))))
}

/** The ticks of a cell's events, in order. */
function events(
  population: RegularPopulation | PoissonPopulation | SpikeTrainPopulation, network: Network, ticks: number,
): (cell: number) => number[] {
  if (population.model === 'spike-train') {
    return (cell) => [...population.ticks].filter((_, row) => population.cells[row] === cell)
  }
  if (population.model === 'poisson') {
    const source = new PoissonSource(population, network)
    return (cell) => {
      const own: number[] = []
      for (let tick = source.next(cell, -1); tick < ticks; tick = source.next(cell, tick)) own.push(tick)
      return own
    }
  }
  const { name, count, rateFromHz, rateToHz, phase } = population
  const draws = new CellDraws(name, network)
  const phases = cellPhases(phase, count, draws)
  return (cell) => {
    const perTick = (rateFromHz + (rateToHz - rateFromHz) * draws.quantile(cell)) * network.circuit.resolutionMs / 1000
    const own: number[] = []
    for (let number = 0; (number + phases[cell]!) / perTick < ticks + 1; number++) {
      own.push(Math.round((number + phases[cell]!) / perTick))
    }
    return own
  }
}

/** The noise of each cell at each tick, in mV of the standard deviation of the free membrane. */
function membraneNoise(population: Population, { seed }: Network): (cell: number, tick: number) => number {
  const noiseMv = hasMembrane(population) ? population.noiseMv : undefined
  if (noiseMv === undefined) return () => 0
  const { key } = stream(seed, `${population.name}/noise`)
  const words = new Uint32Array(4)
  return (cell, tick) => {
    threefry4x32(key, Uint32Array.of(Math.floor(cell / 4), tick, 0, 0), words)
    return noiseMv * normal(words[cell % 4]!)
  }
}

/** One tick of a membrane, with a noise, and of its currents or conductances. */
function stepOf(population: MembranePopulation, resolutionMs: number, steady: number) {
  const kept = (timeConstantMs: number) => Math.exp(-resolutionMs / timeConstantMs)
  const own = population.membraneTimeConstantMs
  const membraneKept = kept(own)
  if (population.model === 'lif') {
    return {
      membrane: (potential: number, _: number, __: number, noise: number) =>
        potential * membraneKept + noise * Math.sqrt(1 - kept(own / 2)),
      excitationKept: 0, inhibitionKept: 0, excitationPerMv: 0, inhibitionPerMv: 0,
    }
  }
  if (population.model === 'lif-conductance') {
    const { excitatoryReversalMv: up, inhibitoryReversalMv: down, thresholdPotentialMv } = population
    return {
      membrane(potential: number, excited: number, inhibited: number, noise: number) {
        const conductance = 1 + excited + inhibited
        const target = (steady + excited * up + inhibited * down) / conductance
        return target - steady + (potential + steady - target) * kept(own / conductance)
          + noise * Math.sqrt((1 - kept(own / conductance / 2)) / conductance)
      },
      excitationKept: kept(population.excitatoryTimeConstantMs),
      inhibitionKept: kept(population.inhibitoryTimeConstantMs),
      excitationPerMv: 1 / (up - thresholdPotentialMv), inhibitionPerMv: 1 / (down - thresholdPotentialMv),
    }
  }
  const { excitatoryTimeConstantMs: excitatory, inhibitoryTimeConstantMs: inhibitory } = population
  const effect = (timeConstantMs: number) => (timeConstantMs === own ? resolutionMs / own * membraneKept
    : timeConstantMs / (own - timeConstantMs) * (membraneKept - kept(timeConstantMs)))
  return {
    membrane: (potential: number, excited: number, inhibited: number, noise: number) =>
      potential * membraneKept + excited * effect(excitatory) - inhibited * effect(inhibitory)
        + noise * Math.sqrt(1 - kept(own / 2)),
    excitationKept: kept(excitatory), inhibitionKept: kept(inhibitory), excitationPerMv: 1, inhibitionPerMv: -1,
  }
}

/** Settled, or at rest where the drive alone makes the cell fire. */
function initial(population: Network['circuit']['populations'][number]): number {
  if (!hasMembrane(population)) return 0
  return steadyMv(population) >= population.thresholdPotentialMv
    ? population.restingPotentialMv - steadyMv(population) : 0
}
