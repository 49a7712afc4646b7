import test from 'ava'
import { groupClaws } from '../../src/kernels/clawGroups.js'

const grouped = (claws: readonly number[], clawsPerLocation: number, fibres: number) => {
  const count = claws.length / clawsPerLocation
  const into = {
    groups: new Uint32Array(fibres + 1).fill(9), locations: new Uint32Array(count),
    claws: new Uint16Array(count * (clawsPerLocation - 1)),
  }
  groupClaws(Uint16Array.from(claws), clawsPerLocation, fibres, into)
  return { groups: [...into.groups], locations: [...into.locations], claws: [...into.claws] }
}

test('locations are grouped by the fibre of their first claw, ascending in a group, with their other claws', (t) => {
  t.deepEqual(grouped([2, 0, 1, 0, 3, 3, 2, 1, 0, 0, 2, 1], 3, 4), {
    groups: [0, 2, 2, 4, 4],
    locations: [1, 3, 0, 2],
    claws: [3, 3, 2, 1, 0, 1, 1, 0],
  })
})

test('locations with one claw have no others', (t) => {
  t.deepEqual(grouped([1, 0, 1], 1, 2), { groups: [0, 1, 3], locations: [1, 0, 2], claws: [] })
})

test('a claw beyond the fibres is refused', (t) => {
  t.throws(() => grouped([0, 4], 2, 4), { instanceOf: RangeError, message: 'a claw is beyond the 4 fibres' })
})
