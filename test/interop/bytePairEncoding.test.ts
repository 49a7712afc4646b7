import test from 'ava'
import * as fc from 'fast-check'
import { createTokeniser } from '../../src/interop/bytePairEncoding.js'
import { thrown } from './thrown.js'

/** The letter that stands for a byte, written down once more from the published rule. */
function letterOf(byte: number): string {
  if ((byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255)) {
    return String.fromCharCode(byte)
  }
  const others = [...Array(33).keys(), ...Array.from({ length: 34 }, (_, index) => 127 + index), 173]
  return String.fromCharCode(256 + others.indexOf(byte))
}

const bytes = Array.from({ length: 256 }, (_, byte) => letterOf(byte))
const space = letterOf(32)
const merges = ['l o', 'lo w', `${space} low`, 'e r', `${space} ${space}`, 'n e', 'ne w', "' s", 'a a', 'aa a']
const tokens = [...bytes, ...merges.map((merge) => merge.replace(' ', '')), '<|end|>']
const vocabulary: Record<string, number> = Object.fromEntries(tokens.map((token, number) => [token, number]))
const tokeniser = createTokeniser(vocabulary, `#version: 0.2\n${merges.join('\n')}\n`)

/** The tokens of a text, as they stand in the vocabulary. */
const spelt = (text: string): string[] => tokeniser.encode(text).map((number) => tokens[number]!)

test('a space is the letter Ġ, a line feed Ċ', (t) => {
  t.deepEqual([space, letterOf(10), letterOf(0)], ['Ġ', 'Ċ', 'Ā'])
  t.deepEqual(spelt(' \n'), ['Ġ', 'Ċ'])
})

test('known encodings, made by hand: pairs merge in the order of the list, within a piece only', (t) => {
  t.deepEqual(spelt('low'), ['low'])
  t.deepEqual(spelt(' low'), ['Ġlow'])
  t.deepEqual(spelt('lower newer'), ['low', 'er', 'Ġ', 'new', 'er'])
  t.deepEqual(spelt('lo w'), ['lo', 'Ġ', 'w'])
  t.deepEqual(spelt('slower'), ['s', 'low', 'er'])
  t.deepEqual(spelt('ner'), ['n', 'er'], 'e r comes before n e')
  t.deepEqual(spelt('aaaaa'), ['aa', 'aaa'], 'all pairs of one rank from the left, then the next rank')
  t.deepEqual(tokeniser.encode(' low<|end|>').length, 8, 'a mark in a text is text')
})

test('pieces: contractions, one space before a word, digits apart from letters, white space but its last sign', (t) => {
  t.deepEqual(spelt("low's"), ['low', "'s"])
  t.deepEqual(spelt("low'S"), ['low', "'", 'S'])
  t.deepEqual(spelt('low  low'), ['low', 'Ġ', 'Ġlow'])
  t.deepEqual(spelt('low   low'), ['low', 'ĠĠ', 'Ġlow'])
  t.deepEqual(spelt('low  '), ['low', 'ĠĠ'])
  t.deepEqual(spelt('lo1w'), ['lo', '1', 'w'])
  t.deepEqual(spelt('lo\nw'), ['lo', 'Ċ', 'w'])
})

test('letters beyond ASCII are the letters of their bytes in UTF-8', (t) => {
  t.deepEqual(spelt('é'), ['Ã', '©'])
  t.deepEqual(tokeniser.encode('😀'), [0xf0, 0x9f, 0x98, 0x80])
})

test('decoding gives the text back, for any text', (t) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
    t.is(tokeniser.decode(tokeniser.encode(text)), text)
  }), { seed: 1, numRuns: 500 })
  fc.assert(fc.property(fc.array(fc.constantFrom('lo', 'w', ' ', '  ', 'er', "'s", '\n', '1', 'aaa', 'ne', '\u00a0', '\ufeff')),
    (parts) => { t.is(tokeniser.decode(tokeniser.encode(parts.join(''))), parts.join('')) }), { seed: 2, numRuns: 500 })
})

test('a mark of the vocabulary decodes to itself, broken UTF-8 to U+FFFD, and the size is that of the vocabulary', (t) => {
  t.is(tokeniser.size, tokens.length)
  t.is(tokeniser.decode([vocabulary['<|end|>']!]), '<|end|>')
  t.is(tokeniser.decode([0xc3]), '\ufffd')
  t.is(tokeniser.decode([]), '')
  t.is(thrown(t, () => tokeniser.decode([1, 9999])), 'tokens: found 9999; allowed: numbers of the vocabulary')
})

const sources = { vocabulary: 'v', merges: 'm' }

test('a text that the vocabulary cannot spell is an error that names the token', (t) => {
  const few = createTokeniser({ a: 0, b: 1, ab: 2 }, 'a b\r\n', sources)
  t.deepEqual(few.encode('abba'), [2, 1, 0])
  t.is(thrown(t, () => few.encode('ab c')),
    'v: " c" needs the token "Ġ", which it lacks; allowed: text that the vocabulary can spell')
})

test('a vocabulary or list of merges that is none is an error that names entry or line', (t) => {
  const found = (list: unknown, text = '') => thrown(t, () => createTokeniser(list, text, sources))
  t.is(found([]), 'v: found an empty list; allowed: an object from tokens to numbers')
  t.is(found(null), 'v: found null; allowed: an object from tokens to numbers')
  t.is(found({}), 'v: found no token; allowed: at least one')
  t.is(found({ a: -1 }), 'v: "a": found -1; allowed: a whole number of at least 0')
  t.is(found({ a: '1' }), 'v: "a": found "1"; allowed: a whole number of at least 0')
  t.is(found({ a: 1, b: 1 }), 'v: "b": found 1, the number of "a"; allowed: a number of its own')
  t.is(found({ a: 1 }, '#version: 0.2\na a\n'),
    'm: line 2: "aa" is no token of the vocabulary; allowed: the merges that belong to the vocabulary')
  for (const line of ['ab', 'a b c', 'a ', ' a', '#version: 0.2']) {
    t.is(found({ a: 1, aa: 2 }, `a a\n${line}`),
      line === '#version: 0.2' ? 'm: line 2: "#version:0.2" is no token of the vocabulary; '
        + 'allowed: the merges that belong to the vocabulary'
        : `m: line 2: found ${JSON.stringify(line)}; allowed: two tokens with a space between`)
  }
})
