import test from 'ava'
import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { canonicalJson, digestOf, digestOfChunks, digestVolleys } from '../../src/recording/digest.js'
import { failing, recorded, volley } from './volleys.js'
import { lastValueFrom } from 'rxjs'

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

test('the digest of a value is the SHA-256 of its canonical JSON', (t) => {
  t.is(digestOf({ b: [1, 'ä', null], a: { d: true, c: -0.5 } }), sha256('{"a":{"c":-0.5,"d":true},"b":[1,"ä",null]}'))
  t.is(digestOf('abc'), sha256('"abc"'))
})

test('the digest of bytes is their SHA-256, however they are cut', (t) => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256)
  t.is(digestOfChunks([bytes]), sha256(Buffer.from(bytes)))
  t.is(digestOfChunks([bytes.subarray(0, 99), new Uint8Array(0), bytes.subarray(99)]), sha256(Buffer.from(bytes)))
  t.is(digestOfChunks([]), sha256(''))
})

test('canonical JSON is read back as the same value', (t) => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    t.is(JSON.stringify(JSON.parse(canonicalJson(value))), JSON.stringify(JSON.parse(JSON.stringify(sorted(value)))))
  }), { seed: 1, numRuns: 300 })
})

/** A copy whose objects have their keys in alphabetical order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]))
}

test('the order of keys does not matter; that of elements does', (t) => {
  const parts = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([key]) => key, maxLength: 8 })
  fc.assert(fc.property(parts, (entries) => {
    t.is(canonicalJson(Object.fromEntries(entries)), canonicalJson(Object.fromEntries([...entries].reverse())))
  }), { seed: 2, numRuns: 200 })
  t.not(digestOf([1, 2]), digestOf([2, 1]))
})

test('keys of undefined are left out, and typed arrays are arrays', (t) => {
  t.is(canonicalJson({ b: undefined, a: 1 }), '{"a":1}')
  t.is(canonicalJson({ cells: Uint32Array.of(3, 1) }), '{"cells":[3,1]}')
  t.is(canonicalJson(Object.assign(Object.create(null), { a: [] })), '{"a":[]}')
})

test('what has no JSON of its own is refused, as it would have the text of something else', (t) => {
  const nothings = [NaN, Infinity, undefined, [undefined], new Map([[1, 2]]), new Date(0), () => 1, 1n, { a: [NaN] }]
  for (const value of nothings) t.throws(() => canonicalJson(value), { message: /has no canonical JSON/ })
  t.throws(() => canonicalJson(new DataView(new ArrayBuffer(8))), { message: /has no canonical JSON/ })
  t.throws(() => canonicalJson(Float64Array.of(NaN)), { message: 'NaN has no canonical JSON' })
})

test('the digest of volleys is the SHA-256 of tick, population, count and little-endian cells of each', async (t) => {
  const bytes = Buffer.concat([
    Buffer.from('3 in 2\n'), Buffer.from([1, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('7 out 1\n'), Buffer.from([2, 0, 0, 1]),
  ])
  t.deepEqual(await recorded([volley(3, 'in', 1, 256), volley(7, 'out', 0x01000002)], digestVolleys()), [sha256(bytes)])
})

test('no volleys have the published digest of the empty message (FIPS 180-4)', async (t) => {
  t.deepEqual(await recorded([], digestVolleys()), ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'])
})

test('every part of a volley moves the digest, and each subscription has a digest of its own', async (t) => {
  const base = [volley(3, 'in', 1, 2), volley(7, 'out', 5)]
  const variants = [
    base, [volley(4, 'in', 1, 2), base[1]!], [volley(3, 'on', 1, 2), base[1]!], [volley(3, 'in', 1, 3), base[1]!],
    [base[1]!, base[0]!], [base[0]!],
  ]
  const digests = await Promise.all(variants.map((volleys) => recorded(volleys, digestVolleys())))
  t.is(new Set(digests.flat()).size, variants.length)
  t.deepEqual(await recorded(base, digestVolleys()), digests[0]!)
})

test('a run that fails has no digest', async (t) => {
  await t.throwsAsync(lastValueFrom(failing(volley(3, 'in', 1)).pipe(digestVolleys())), { message: 'the run failed' })
})
