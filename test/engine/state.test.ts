import test from 'ava'
import * as fc from 'fast-check'
import { rangeOf } from '../../src/circuit/share.js'
import { SavedState, wholeFields, type Field } from '../../src/engine/state.js'

const numbered = (length: number): Float64Array => Float64Array.from({ length }, (_, index) => index)

test('the parts of shares make the whole, and the whole gives the same parts to any number of shares', (t) => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(5), fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 5 }), (cells, rows, each, of) => {
      const fields: Field[] = [
        { name: 'by cell', spread: 'cells', cells, values: numbered(cells * each) },
        { name: 'by column', spread: 'columns', cells, values: numbered(rows * cells) },
        { name: 'same', spread: 'same', values: numbered(3) },
        { name: 'same list', spread: 'list', values: numbered(of === 1 ? 4 : 0) },
        { name: 'sum', spread: 'sum', values: Float64Array.of(5, 7) },
      ]
      const shares = Array.from({ length: of }, (_, index) => new SavedState(fields, { index, of }))
      const parts = shares.map((saved, index) => {
        const { first, count } = rangeOf(cells, { index, of })
        t.deepEqual([...saved.take('by cell', Float64Array)], [...numbered(cells * each)].slice(first * each, (first + count) * each))
        return fields.map((field) => ({ ...field, values: saved.take(field.name, Float64Array) }))
      })
      t.deepEqual(wholeFields(parts), fields)
    }), { seed: 1 })
})

test('a field that is not there, of another type or length is an error with its name', (t) => {
  const saved = new SavedState([{ name: 'a', spread: 'same', values: numbered(3) }], { index: 0, of: 1 })
  const refused = (act: () => void, message: string) => t.throws(act, { name: 'SnapshotError', message })
  refused(() => saved.take('b', Float64Array), 'the snapshot has no field b')
  refused(() => saved.take('a', Int32Array), 'field a of the snapshot has another type')
  refused(() => saved.copy('a', new Float64Array(2)), 'field a of the snapshot has 3 numbers, but 2 belong here')
})
