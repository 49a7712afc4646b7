import test from 'ava'
import * as fc from 'fast-check'
import { VolleyRing } from '../../../src/executors/shares/volleyRing.js'

const room = (length: number): Uint32Array => new Uint32Array(length)

/** A ring of some words with two readers, of whom only the first holds the writer back. */
function rings(words: number) {
  const memory = new Uint32Array(new SharedArrayBuffer(4 * words))
  const marks = new Int32Array(new SharedArrayBuffer(12))
  return { writer: new VolleyRing(memory, marks, [0]), reader: new VolleyRing(memory, marks), marks }
}

const volley = fc.record({ tick: fc.nat(2 ** 30), population: fc.nat(9), cells: fc.array(fc.nat(2 ** 31), { maxLength: 16 }) })
const step = fc.oneof(volley, fc.constant('read' as const), fc.constant('publish' as const))

test('what is written is read once published, in order and whole, and waits where there is no room', (t) => {
  fc.assert(fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
    const { writer, reader } = rings(64)
    const written: unknown[] = []
    const read: unknown[] = []
    let published = 0
    const readAll = () => {
      const some = reader.read(0, room, (population, tick, cells) => read.push([tick, population, ...cells]))
      t.is(some, read.length > 0 && some)
      t.is(read.length, published)
    }
    for (const one of steps) {
      if (one === 'read') readAll()
      else if (one === 'publish') {
        writer.publish()
        published = written.length
      } else if (writer.write(one.tick, one.population, Uint32Array.from(one.cells))) {
        written.push([one.tick, one.population, ...one.cells])
      } else {
        writer.publish()
        published = written.length
        readAll()
        t.true(writer.write(one.tick, one.population, Uint32Array.from(one.cells)))
        written.push([one.tick, one.population, ...one.cells])
      }
    }
    writer.publish()
    published = written.length
    readAll()
    t.deepEqual(read, written)
  }), { seed: 1, numRuns: 100 })
})

test('counts of words may go round', (t) => {
  const { marks } = rings(64)
  const memory = new Uint32Array(new SharedArrayBuffer(4 * 64))
  marks.fill(-5)
  const writer = new VolleyRing(memory, marks, [0])
  const reader = new VolleyRing(memory, marks)
  t.true(writer.write(7, 1, Uint32Array.of(4, 5, 6)))
  writer.publish()
  t.is(reader.unread(0), 6)
  const read: number[][] = []
  reader.read(0, room, (population, tick, cells) => read.push([tick, population, ...cells]))
  t.deepEqual([read, reader.unread(0), marks[0]], [[[7, 1, 4, 5, 6]], 0, 1])
})

test('a reader can forget what is published, and a volley of a quarter of the ring always fits', (t) => {
  const { writer, reader } = rings(64)
  t.is(writer.longest, 16)
  for (let turn = 0; turn < 20; turn++) {
    t.true(writer.write(turn, 0, new Uint32Array(writer.longest)))
    writer.publish()
    reader.skip(0)
    t.false(reader.read(0, room, () => t.fail()))
  }
})
