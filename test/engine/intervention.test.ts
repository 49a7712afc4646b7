import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { interventionInput, kindOf, type Change } from '../../src/engine/intervention.js'
import { InputError } from '../../src/errors/inputError.js'
import {
  boxPlasticity, circuitOf, lif, lifExponential, plasticProjection, poisson, projection, relay,
} from './tinyCircuit.js'

const rule = boxPlasticity({
  weightStepQuanta: 1, weightBits: 6, initialSteps: 32, teacher: 'in>cell', potentiationSteps: 1, depressionSteps: 1,
  windowStartTicks: 0, windowEndTicks: 10,
})

const circuit = circuitOf(
  [relay('in', 3), poisson('noise', 2, 1000), lif('cell', 3), lifExponential('slow', 2),
    lif('beating', 1, { driveMv: 20 })],
  [projection('in', 'cell', 20, 10, { kind: 'one-to-one' }), plasticProjection('in', 'slow', rule)])

test('each kind of change is an input for what it names', (t) => {
  const all: [Change, unknown][] = [
    [{ learning: { projection: 'in>slow', gain: 2 } }, { kind: 0, target: 1, gain: 2 }],
    [{ block: { projection: 'in>cell', blocked: true } }, { kind: 1, target: 0, blocked: true }],
    [{ lesion: { population: 'cell', cells: [2] } }, { kind: 2, target: 2, cells: Uint32Array.of(2) }],
    [{ lesion: { population: 'noise' } }, { kind: 2, target: 1, cells: Uint32Array.of(0, 1) }],
    [{ reset: { population: 'beating' } }, { kind: 4, target: 4 }],
    [{ drive: { population: 'slow', driveMv: 30 } }, { kind: 3, target: 3, driveMv: 30 }],
    [{ clamp: { population: 'cell', cells: [0, 2], potentialMv: -60 } },
      { kind: 5, target: 2, cells: Uint32Array.of(0, 2), potentialMv: -60 }],
    [{ clamp: { population: 'slow', potentialMv: null } },
      { kind: 5, target: 3, cells: Uint32Array.of(0, 1), potentialMv: null }],
  ]
  for (const [change, input] of all) t.deepEqual(interventionInput(circuit, change) as unknown, input)
  t.deepEqual(all.map(([change]) => kindOf(change)), ['learning', 'block', 'lesion', 'lesion', 'reset', 'drive', 'clamp', 'clamp'])
})

test('what a circuit does not have is refused with what would be right', (t) => {
  const refused: [Change, string][] = [
    [{ block: { projection: 'in>cel', blocked: true } },
      'block.projection: "in>cel" is no projection, did you mean "in>cell"?; allowed: in>cell, in>slow'],
    [{ block: { projection: 'in>cell', blocked: 1 as never } }, 'block.blocked: found 1; allowed: true or false'],
    [{ lesion: { population: 'cell', cells: [3] } }, 'lesion.cells: found 3; allowed: the cells 0 to 2 of "cell"'],
    [{ drive: { population: 'in', driveMv: 1 } },
      'drive.population: "in" is no population with membranes; allowed: cell, slow, beating'],
    [{ drive: { population: 'slow', driveMv: NaN } }, 'drive.driveMv: found NaN; allowed: a finite number of mV'],
    [{ clamp: { population: 'noise', potentialMv: -60 } },
      'clamp.population: "noise" is no population with membranes; allowed: cell, slow, beating'],
    [{ clamp: { population: 'cell', cells: [3], potentialMv: null } },
      'clamp.cells: found 3; allowed: the cells 0 to 2 of "cell"'],
    ...[-55, NaN, -Infinity, undefined as never].map((potentialMv): [Change, string] => [
      { clamp: { population: 'cell', potentialMv } },
      `clamp.potentialMv: found ${potentialMv}; allowed: a number of mV below the threshold, -55 mV, by 2^-16 or more; `
        + 'or null, to release']),
    [{ lesion: { population: 'cell', cells: 2 as never } }, 'lesion.cells: found 2; allowed: a list of cells of "cell"'],
    [{ lesion: { population: 'cell', cells: 0 as never } }, 'lesion.cells: found 0; allowed: a list of cells of "cell"'],
    [{ lesion: { population: 'cell', cell: [2] } as never },
      'lesion.cell: unknown key "cell", did you mean "cells"?; allowed: population, cells'],
    [{ lesion: { population: 'cell' }, cells: [2] } as never, 'intervention.cells: unknown key "cells"; allowed: timeMs, '
      + 'learning, block, lesion, drive, reset, clamp'],
    [{ clmap: { population: 'cell' } } as never, 'intervention.clmap: unknown key "clmap", did you mean "clamp"?; '
      + 'allowed: timeMs, learning, block, lesion, drive, reset, clamp'],
    [{} as never, 'intervention: found nothing; allowed: learning, block, lesion, drive, reset or clamp'],
    [{ lesion: { population: 'cell' }, drive: { population: 'cell', driveMv: 1 } } as never,
      'intervention: found lesion and drive; allowed: one change'],
  ]
  for (const [change, message] of refused) {
    t.throws(() => interventionInput(circuit, change), { instanceOf: InputError, message })
  }
})

const driven = (population: string, driveMv: number) => interventionInput(circuit, { drive: { population, driveMv } })

test('only populations that foresee spikes may be driven above threshold', (t) => {
  t.notThrows(() => driven('cell', 15))
  t.notThrows(() => driven('slow', 15.1))
  t.notThrows(() => driven('beating', 15.1))
  t.throws(() => driven('cell', 15.1), { instanceOf: InputError, message: 'drive.driveMv: found 15.1; allowed: up to '
    + '15 mV, as "cell" is built for cells that only inputs make fire; any drive for populations with currents or conductances, '
    + 'or declared with noise, adaptation or a drive above threshold: "slow", "beating"' })
})

/** The ticks at which the cells of a population fire when a change is made at a tick. */
function ticksOf(population: string, tick: number, change: Change, until = 400): number[] {
  const engine = new Engine(buildNetwork(circuit, 1))
  const ticks: number[] = []
  for (const at of [50, 100, 150, 200]) engine.stimulate(at, 'in', [0, 1, 2])
  engine.intervene(tick, change)
  engine.advance(until, (volley) => {
    if (volley.population === population) ticks.push(...[...volley.cells].map(() => volley.tick))
  })
  engine.assertConservation()
  return ticks
}

test('a block loses what would arrive from its tick on, and counts it; a later one lets it through again', (t) => {
  const block = { block: { projection: 'in>cell', blocked: true } }
  t.deepEqual(ticksOf('cell', 110, block), [60, 60, 60])
  t.deepEqual(ticksOf('cell', 111, block), [60, 60, 60, 110, 110, 110])
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.stimulate(0, 'in', [0])
  engine.stimulate(1, 'in', [1])
  engine.intervene(10, block)
  engine.intervene(11, { block: { projection: 'in>cell', blocked: false } })
  const fired: number[] = []
  engine.advance(20, ({ population, cells }) => { if (population === 'cell') fired.push(...cells) })
  t.deepEqual(fired, [1])
  const { sent, arrived, blocked } = engine.counters
  t.deepEqual({ sent, arrived, blocked }, { sent: 4, arrived: 3, blocked: 1 })
  engine.assertConservation()
})

const lesion = (population: string, cells?: number[]) => ({ lesion: { population, ...(cells && { cells }) } })
const drive = (driveMv: number) => ({ drive: { population: 'beating', driveMv } })

test('lesioned cells fire no more from their tick on, held at reset or not, with membranes or without', (t) => {
  t.deepEqual(ticksOf('cell', 60, lesion('cell', [0, 2])), [60, 110, 160, 210])
  t.deepEqual(ticksOf('cell', 65, lesion('cell')), [60, 60, 60])
  t.deepEqual(ticksOf('in', 100, lesion('in', [1])), [50, 50, 50, 100, 100, 150, 150, 200, 200])
  t.deepEqual(ticksOf('noise', 0, lesion('noise')), [])
  t.deepEqual(ticksOf('beating', 140, lesion('beating')), [139])
})

test('membranes go on from where they are when their drive changes', (t) => {
  const at10 = 20 * (1 - Math.exp(-1))
  const rest = 10 * Math.log((60 - at10) / (60 - 15))
  t.is(ticksOf('beating', 100, drive(0)).join(), ticksOf('beating', 100, drive(20), 100).join())
  t.is(ticksOf('beating', 100, drive(60), 400)[0], 100 + Math.ceil(10 * rest))
})

test('a reset starts membranes anew, also those held at their reset, but no lesioned ones', (t) => {
  const reset = { reset: { population: 'beating' } }
  t.deepEqual(ticksOf('beating', 100, reset), [239, 398])
  t.deepEqual(ticksOf('beating', 150, reset), [139, 289])
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.intervene(150, lesion('beating'))
  engine.intervene(200, reset)
  engine.advance(400)
  t.is(engine.counters.spikes[4], 1)
})

const clamp = (population: string, potentialMv: number | null, cells?: number[]) =>
  ({ clamp: { population, potentialMv, ...(cells && { cells }) } })

test('clamped cells are where they are held, fire no more, and go on from there when they are released', (t) => {
  const engine = new Engine(buildNetwork(circuit, 1))
  for (const tick of [30, 90, 250]) engine.stimulate(tick, 'in', [0, 1, 2])
  engine.intervene(50, clamp('cell', -62, [1, 2]))
  engine.intervene(60, clamp('cell', -58.5, [2]))
  engine.intervene(120, clamp('cell', null))
  engine.intervene(160, drive(20))
  const fired: string[] = []
  const note = ({ tick, population, cells }: { tick: number; population: string; cells: Uint32Array }) => {
    if (population === 'cell') fired.push(`${tick}: ${cells.join()}`)
  }
  engine.advance(101, note)
  t.deepEqual([0, 1, 2].map((cell) => engine.potentialMv('cell', cell)), [0, 8, 11.5])
  engine.advance(161, note)
  for (const [cell, heldMv] of [8, 11.5].entries()) {
    t.true(Math.abs(engine.potentialMv('cell', cell + 1) - heldMv * Math.exp(-40 / 100)) < 1e-12)
  }
  engine.advance(300, note)
  t.deepEqual(fired, ['40: 0,1,2', '100: 0', '260: 0,1,2'])
})

test('a cell that its drive makes fire is held back by a clamp and reaches its threshold from there', (t) => {
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.intervene(30, clamp('beating', -60))
  engine.intervene(500, clamp('beating', -57))
  engine.intervene(520, { reset: { population: 'beating' } })
  engine.intervene(1000, clamp('beating', null))
  const ticks: number[] = []
  engine.advance(1100, ({ tick, population }) => { if (population === 'beating') ticks.push(tick) })
  t.is(ticks[0], 1000 + Math.ceil(100 * Math.log((20 - 13) / (20 - 15))))
})

test('currents go on while a cell is clamped', (t) => {
  const engine = new Engine(buildNetwork(circuitOf([relay('in'), lifExponential('slow')], [projection('in', 'slow', 200)]), 1))
  engine.stimulate(85, 'in', [0])
  engine.intervene(0, clamp('slow', -66))
  engine.intervene(100, clamp('slow', null))
  engine.stimulate(93, 'in', [0])
  engine.advance(104)
  t.is(engine.counters.spikes[1], 0)
  const current = 200 * Math.exp(-5 / 20)
  const expected = 4 * Math.exp(-3 / 100) + current * 0.25 * (Math.exp(-3 / 100) - Math.exp(-3 / 20))
  t.true(Math.abs(engine.potentialMv('slow', 0) - expected) < 1e-12)
})

test('a lesion outlasts a clamp, and a clamp ends a refractory period', (t) => {
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.stimulate(20, 'in', [0, 1, 2])
  engine.stimulate(30, 'in', [0, 1, 2])
  engine.intervene(10, lesion('cell', [0]))
  engine.intervene(31, clamp('cell', -56))
  engine.intervene(32, lesion('cell', [1]))
  engine.intervene(40, clamp('cell', null))
  const fired: string[] = []
  engine.advance(100, ({ tick, population, cells }) => { if (population === 'cell') fired.push(`${tick}: ${cells.join()}`) })
  t.deepEqual(fired, ['30: 1,2', '40: 2'])
})

test('a change in the past is refused', (t) => {
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.advance(10)
  t.throws(() => engine.intervene(9, { lesion: { population: 'cell' } }), {
    instanceOf: InputError,
    message: 'lesion: found tick 9; allowed: a whole number from 10, the first open tick, to 1073741823',
  })
})
