import test from 'ava'
import { attendScratchLength, hammingScratchBytes, matrixPanelLength, type Kernels } from '../../src/kernels/kernels.js'
import { lifConstantsLength } from '../../src/kernels/lifPlaces.js'
import { steppedConstantsLength } from '../../src/kernels/steppedPlaces.js'
import { assembly, place, plain } from './both.js'

interface Call { readonly fields: Record<string, ArrayBufferView>, call(fields: any): void }

/** A call of every kernel, with arrays that it accepts. */
function calls(kernels: Kernels): Record<string, Call> {
  const { float64, float32, int32, uint32, int16, uint16, int8, uint8 } = kernels
  return {
    scatterPotential: {
      fields: { volley: uint32(1), offsets: uint32(2), targets: uint32(0), membranes: float64(2),
        candidates: uint32(2) },
      call: (of) => void kernels.scatterPotential(
        of.volley, 1, of.offsets, of.targets, 1, of.membranes, 1, of.candidates, 0),
    },
    addPotential: {
      fields: { input: float64(2), membranes: float64(2), candidates: uint32(2) },
      call: (of) => void kernels.addPotential(of.input, 2, 1, 1, of.membranes, 1, of.candidates, 0),
    },
    rescalePotentials: {
      fields: { membranes: float64(2) },
      call: (of) => kernels.rescalePotentials(of.membranes, 2, 0.5),
    },
    scatterCurrent: {
      fields: { volley: uint32(1), offsets: uint32(2), targets: uint32(0), cells: float64(8),
        constants: float64(lifConstantsLength), candidates: uint32(2) },
      call: (of) => void kernels.scatterCurrent(
        of.volley, 1, of.offsets, of.targets, 1, 1, 1, of.cells, of.constants, of.candidates, 0),
    },
    addCurrent: {
      fields: { input: float64(2), cells: float64(8), constants: float64(lifConstantsLength), candidates: uint32(2) },
      call: (of) => void kernels.addCurrent(of.input, 2, 1, 1, 1, 1, of.cells, of.constants, of.candidates, 0),
    },
    dueCells: {
      fields: { cells: float64(4 * 65), due: int32(128).fill(9), earliest: int32(2), candidates: uint32(65) },
      call: (of) => void kernels.dueCells(1, of.cells, of.due, 65, of.earliest, of.candidates, 0),
    },
    earliestTick: {
      fields: { earliest: int32(2) },
      call: (of) => void kernels.earliestTick(of.earliest, 2),
    },
    settleCells: {
      fields: { candidates: place(uint32, [0, 1]), cells: float64(8), constants: float64(lifConstantsLength),
        decays: float64(6), due: int32(2), earliest: int32(1), spikes: uint32(2) },
      call: (of) => void kernels.settleCells(
        of.candidates, 2, 1, 1, of.cells, of.constants, of.decays, 2, of.due, of.earliest, of.spikes),
    },
    releaseCells: {
      fields: { volley: uint32(1), cells: float64(4), constants: float64(lifConstantsLength), candidates: uint32(1) },
      call: (of) => void kernels.releaseCells(of.volley, 1, of.cells, of.constants, of.candidates, 0),
    },
    rescaleCells: {
      fields: { cells: float64(8) },
      call: (of) => kernels.rescaleCells(of.cells, 2, 0.5, 0.5, 0.5),
    },
    scatterArrivals: {
      fields: { volley: uint32(1), offsets: uint32(2), targets: uint32(0), cells: float64(16), marks: uint8(2),
        listed: uint32(2) },
      call: (of) => void kernels.scatterArrivals(
        of.volley, 1, of.offsets, of.targets, 1, of.cells, of.marks, of.listed, 0),
    },
    addArrivals: {
      fields: { input: float64(2), cells: float64(16), marks: uint8(2), listed: uint32(2) },
      call: (of) => void kernels.addArrivals(of.input, 2, 1, 1, of.cells, of.marks, of.listed, 0),
    },
    stepCells: {
      fields: { listed: place(uint32, [0, 1]), cells: float64(16), constants: float64(steppedConstantsLength),
        noise: uint32(2), marks: uint8(2), spikes: uint32(2), left: uint32(1), scratch: float64(4) },
      call: (of) => void kernels.stepCells(
        of.listed, 2, 1, of.cells, of.constants, of.noise, of.marks, of.spikes, of.left, of.scratch),
    },
    advanceCells: {
      fields: { listed: place(uint32, [0, 1]), cells: float64(16), constants: float64(steppedConstantsLength),
        noise: uint32(2), scratch: float64(4) },
      call: (of) => kernels.advanceCells(of.listed, 2, 1, of.cells, of.constants, of.noise, of.scratch),
    },
    accumulateRows: {
      fields: { rows: int16(8), volley: uint32(1), sums: int32(8) },
      call: (of) => kernels.accumulateRows(of.rows, 8, of.volley, 1, of.sums),
    },
    addToRows: {
      fields: { rows: int16(8), volley: uint32(1), delta: int16(8) },
      call: (of) => kernels.addToRows(of.rows, 8, of.volley, 1, of.delta, -1, 1),
    },
    hammingScan: {
      fields: { blocks: uint8(16 * 5), cue: uint32(2), scratch: uint8(16 * 5), out: uint32(3) },
      call: (of) => void kernels.hammingScan(of.blocks, 5, 3, of.cue, 1, of.scratch, of.out),
    },
    selectedCoordinates: {
      fields: { groups: uint32(2), locations: uint32(2), claws: uint16(6), active: uint8(1), marks: uint32(2),
        out: uint32(2) },
      call: (of) => void kernels.selectedCoordinates(
        of.groups, of.locations, of.claws, 4, 2, of.active, 1, of.marks, of.out),
    },
    deliverDense: {
      fields: { rows: uint32(8), ones: uint32(4), zeros: uint32(4), input: float64(2) },
      call: (of) => kernels.deliverDense(of.rows, 4, 2, of.ones, of.zeros, 1, of.input),
    },
    accumulateByteRows: {
      fields: { rows: int8(8), volley: uint32(1), sums: int32(8) },
      call: (of) => kernels.accumulateByteRows(of.rows, 8, of.volley, 1, of.sums),
    },
    addToByteRows: {
      fields: { rows: int8(8), volley: uint32(1), delta: int8(8) },
      call: (of) => kernels.addToByteRows(of.rows, 8, of.volley, 1, of.delta, -1, 1),
    },
    interleaveRows: {
      fields: { rows: uint32(6), blocks: uint8(16 * 5) },
      call: (of) => kernels.interleaveRows(of.rows, 2, 3, 5, of.blocks),
    },
    hammingScanMany: {
      fields: { blocks: uint8(16 * 5), cues: uint32(6), scratch: uint8(hammingScratchBytes(5, 3)), out: uint32(12),
        found: uint32(3) },
      call: (of) => kernels.hammingScanMany(of.blocks, 5, 7, of.cues, 2, 3, 1, of.scratch, of.out, 4, of.found),
    },
    hammingDistances: {
      fields: { blocks: uint8(16 * 5), cues: uint32(6), scratch: uint8(hammingScratchBytes(5, 3)), out: uint16(21) },
      call: (of) => kernels.hammingDistances(of.blocks, 5, 7, of.cues, 2, 3, of.scratch, of.out),
    },
    attendSigned: {
      fields: { distances: uint16(3), rows: uint32(12), scratch: uint32(attendScratchLength(3, 4, 40)),
        out: float64(128) },
      call: (of) => void kernels.attendSigned(of.distances, 3, 1, 0, of.rows, 4, 40, of.scratch, of.out),
    },
    dotProducts: {
      fields: { queries: float64(6), keys: float64(24), out: float64(4) },
      call: (of) => kernels.dotProducts(of.queries, 2, 3, of.keys, 2, of.out),
    },
    addWeighted: {
      fields: { weights: float64(4), rows: float64(6), out: float64(6) },
      call: (of) => kernels.addWeighted(of.weights, 2, of.rows, 2, 3, of.out),
    },
    multiplyMatrices: {
      fields: { left: float32(6), right: float32(8), bias: float32(4), panel: float32(matrixPanelLength),
        out: float32(12) },
      call: (of) => kernels.multiplyMatrices(of.left, 3, 2, of.right, 4, of.bias, of.panel, of.out),
    },
    normaliseRows: {
      fields: { values: float32(6), gain: float32(3), bias: float32(3), out: float32(6) },
      call: (of) => kernels.normaliseRows(of.values, 2, 3, of.gain, of.bias, 1, of.out),
    },
    gelu: { fields: { values: float32(3) }, call: (of) => kernels.gelu(of.values, 3) },
    causalSoftmax: {
      fields: { scores: float32(9), weights: float32(9) },
      call: (of) => kernels.causalSoftmax(of.scores, 3, of.weights),
    },
    transmittedTargets: {
      fields: { key: uint32(4), targets: uint32(3), repeats: uint32(1), transmitted: uint32(4) },
      call: (of) => void kernels.transmittedTargets(of.key, 0, 0, 9, of.targets, 0, 3, 0, of.repeats, of.transmitted, 1),
    },
    fillThreefry: {
      fields: { key: uint32(4), out: uint32(2) },
      call: (of) => kernels.fillThreefry(of.key, 0, 0, of.out),
    },
  }
}

/** Arrays whose length the counts of a call do not decide. */
const anyLength = new Set(['targets', 'groups', 'fillThreefry.out', 'accumulateRows.rows', 'addToRows.rows',
  'transmittedTargets.repeats', 'accumulateByteRows.rows', 'addToByteRows.rows', 'scatterPotential.membranes',
  'scatterCurrent.candidates', 'settleCells.due', 'settleCells.earliest', 'scatterArrivals.marks', 'stepCells.noise',
  'advanceCells.noise'])

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: every kernel refuses an array from elsewhere, naming it`, (t) => {
    for (const { fields, call } of Object.values(calls(kernels))) {
      t.notThrows(() => call(fields))
      for (const [field, array] of Object.entries(fields)) {
        const foreign = (array as Uint8Array).slice()
        t.throws(() => call({ ...fields, [field]: foreign }),
          { message: `${field} does not lie in the memory of these kernels` })
      }
    }
  })

  test(`${name}: every kernel refuses an array that is too short for the counts, naming it`, (t) => {
    for (const [kernel, { fields, call }] of Object.entries(calls(kernels))) {
      for (const [field, array] of Object.entries(fields)) {
        if (anyLength.has(field) || anyLength.has(`${kernel}.${field}`)) continue
        const short = (array as Uint8Array).subarray(0, field === 'offsets' ? 0 : -1)
        t.throws(() => call({ ...fields, [field]: short }),
          { message: new RegExp(`^${field} has ${short.length} elements, \\d+ are needed$`) })
      }
    }
  })

  test(`${name}: bounds of 8-bit counters that are no range of 8-bit integers are refused`, (t) => {
    const [rows, volley, delta] = [kernels.int8(8), kernels.uint32(1), kernels.int8(8)]
    for (const [minimum, maximum] of [[1, 0], [-129, 0], [0, 128], [NaN, 0]] as const) {
      t.throws(() => kernels.addToByteRows(rows, 8, volley, 1, delta, minimum, maximum), { message: /^bounds / })
    }
  })

  test(`${name}: more bits than the words of a row hold are refused`, (t) => {
    const [rows, blocks] = [kernels.uint32(4096), kernels.uint8(16 * 8192)]
    t.throws(() => kernels.interleaveRows(rows, 2, 1, 9, blocks), { message: /^rows of 9 bytes, at most 8 are/ })
    t.throws(() => kernels.interleaveRows(rows, 4096, 1, 8192, blocks), { message: /at most 8191 are possible$/ })
    const [scratch, out] = [kernels.uint32(500), kernels.float64(128)]
    for (const [words, bits] of [[4, 129], [2, 33]] as const) {
      t.throws(() => kernels.attendSigned(kernels.uint16(1), 1, 1, 0, rows, words, bits, scratch, out), {
        message: `${bits} bits do not lie in ${words} words, or these are no multiple of 4`,
      })
    }
  })

  test(`${name}: bounds that are no range of 16-bit integers are refused`, (t) => {
    const [rows, volley, delta] = [kernels.int16(8), kernels.uint32(1), kernels.int16(8)]
    for (const [minimum, maximum] of [[1, 0], [-32769, 0], [0, 32768], [NaN, 0]] as const) {
      t.throws(() => kernels.addToRows(rows, 8, volley, 1, delta, minimum, maximum), { message: /^bounds / })
    }
  })

  test(`${name}: rows of 16 and of 32 bits do not mix with what the others need`, (t) => {
    const [narrow, wide, volley] = [kernels.int16(8), kernels.int32(8), kernels.uint32(1)]
    t.throws(() => kernels.addToRows(narrow, 8, volley, 1, wide, 0, 1), { message: 'delta of another kind than the rows' })
    t.throws(() => kernels.addToRows(wide, 8, volley, 1, narrow, 0, 1), { message: 'delta of another kind than the rows' })
    const sums = { message: 'sums of another kind than the rows need' }
    t.throws(() => kernels.accumulateRows(wide, 8, volley, 1, kernels.int32(8)), sums)
    t.throws(() => kernels.accumulateRows(narrow, 8, volley, 1, kernels.float64(8)), sums)
  })
}
