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
  ]
  for (const [change, input] of all) t.deepEqual(interventionInput(circuit, change) as unknown, input)
  t.deepEqual(all.map(([change]) => kindOf(change)), ['learning', 'block', 'lesion', 'lesion', 'reset', 'drive'])
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
    [{} as never, 'intervention: found nothing; allowed: learning, block, lesion, drive or reset'],
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

test('a change in the past is refused', (t) => {
  const engine = new Engine(buildNetwork(circuit, 1))
  engine.advance(10)
  t.throws(() => engine.intervene(9, { lesion: { population: 'cell' } }), {
    instanceOf: InputError,
    message: 'lesion: found tick 9; allowed: a whole number from 10, the first open tick, to 1073741823',
  })
})
