import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/** Text to token numbers and back, as GPT-2 does it (Radford et al. 2019, section 2.2; Sennrich et al. 2016). */
export interface Tokeniser {
  /** The number of tokens in the vocabulary. */
  readonly size: number
  /** Throws an InputError where a part of the text is no token of the vocabulary. */
  encode(text: string): number[]
  /** Bytes that are not UTF-8 become U+FFFD. Throws an InputError for a number that is no token's. */
  decode(tokens: readonly number[]): string
}

/**
 * What is merged never crosses these pieces: an English contraction's end, letters, digits, or other signs, each with
 * one space before it, or white space; of white space before a word, the last sign is left to the word.
 */
const piece = new RegExp([
  "'(?:[stmd]|re|ve|ll)", ' ?\\p{L}+', ' ?\\p{N}+', ' ?[^\\p{White_Space}\\p{L}\\p{N}]+',
  '\\p{White_Space}+(?!\\P{White_Space})', '\\p{White_Space}+',
].join('|'), 'gu')

/**
 * Every byte as a visible letter: printable signs of Latin-1 stand for themselves, the other 68 bytes, in order, are
 * the letters from U+0100 on.
 */
const letters: readonly string[] = lettersOfBytes()
const byteOfLetter: ReadonlyMap<string, number> = new Map(letters.map((letter, byte) => [letter, byte]))

/**
 * A tokeniser from a vocabulary (an object from tokens to their numbers: the content of GPT-2's `vocab.json`) and the
 * text of its `merges.txt` (two tokens a line, most frequent pair first, perhaps after a line `#version`).
 * Throws an InputError that names entry or line.
 */
export function createTokeniser(
  vocabulary: unknown, merges: string, sources = { vocabulary: '', merges: '' },
): Tokeniser {
  const numbers = readVocabulary(vocabulary, sources.vocabulary)
  const ranks = readMerges(merges, numbers, sources.merges)
  const tokens = new Map([...numbers].map(([token, number]) => [number, token]))
  const known = new Map<string, readonly number[]>()

  function encodePiece(text: string): readonly number[] {
    const found = known.get(text)
    if (found !== undefined) return found
    const symbols = [...new TextEncoder().encode(text)].map((byte) => letters[byte]!)
    const result = mergeAll(symbols, ranks).map((token) => {
      const number = numbers.get(token)
      if (number !== undefined) return number
      const problem = `${shown(text)} needs the token ${shown(token)}, which it lacks`
      throw new InputError({ source: sources.vocabulary, problem, allowed: 'text that the vocabulary can spell' })
    })
    known.set(text, result)
    return result
  }

  return {
    size: numbers.size,
    encode: (text) => [...text.matchAll(piece)].flatMap(([part]) => encodePiece(part)),
    decode(list) {
      const bytes = list.flatMap((number) => {
        const token = tokens.get(number)
        if (token === undefined) {
          throw new InputError({ field: 'tokens', problem: `found ${number}`, allowed: 'numbers of the vocabulary' })
        }
        return bytesOf(token)
      })
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
    },
  }
}

/** Joins, again and again, all neighbours that are the pair of lowest rank, from the left. */
function mergeAll(symbols: readonly string[], ranks: ReadonlyMap<string, number>): readonly string[] {
  let parts = symbols
  for (;;) {
    let best = Infinity
    for (let index = 1; index < parts.length; index++) {
      best = Math.min(best, ranks.get(`${parts[index - 1]!} ${parts[index]!}`) ?? Infinity)
    }
    if (best === Infinity) return parts
    const joined: string[] = []
    for (let index = 0; index < parts.length; index++) {
      const next = parts[index + 1]
      const isPair = next !== undefined && ranks.get(`${parts[index]!} ${next}`) === best
      joined.push(isPair ? parts[index]! + next : parts[index]!)
      if (isPair) index++
    }
    parts = joined
  }
}

function readVocabulary(vocabulary: unknown, source: string): ReadonlyMap<string, number> {
  if (typeof vocabulary !== 'object' || vocabulary === null || Array.isArray(vocabulary)) {
    throw new InputError({ source, problem: `found ${shown(vocabulary)}`, allowed: 'an object from tokens to numbers' })
  }
  const numbers = new Map<string, number>()
  const used = new Map<number, string>()
  for (const [token, number] of Object.entries(vocabulary)) {
    if (!Number.isSafeInteger(number) || number < 0) {
      const allowed = 'a whole number of at least 0'
      throw new InputError({ source, field: shown(token), problem: `found ${shown(number)}`, allowed })
    }
    const other = used.get(number)
    if (other !== undefined) {
      const problem = `found ${number}, the number of ${shown(other)}`
      throw new InputError({ source, field: shown(token), problem, allowed: 'a number of its own' })
    }
    numbers.set(token, number)
    used.set(number, token)
  }
  if (numbers.size === 0) throw new InputError({ source, problem: 'found no token', allowed: 'at least one' })
  return numbers
}

function readMerges(
  text: string, numbers: ReadonlyMap<string, number>, source: string,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || (index === 0 && line.startsWith('#version'))) return
    const field = `line ${index + 1}`
    const parts = line.split(' ')
    if (parts.length !== 2 || parts.includes('')) {
      const allowed = 'two tokens with a space between'
      throw new InputError({ source, field, problem: `found ${shown(line)}`, allowed })
    }
    if (!numbers.has(parts.join(''))) {
      const problem = `${shown(parts.join(''))} is no token of the vocabulary`
      throw new InputError({ source, field, problem, allowed: 'the merges that belong to the vocabulary' })
    }
    if (!ranks.has(line)) ranks.set(line, ranks.size)
  })
  return ranks
}

/** The bytes that a token stands for; of one that was not made of letters of bytes (a mark), its own in UTF-8. */
function bytesOf(token: string): number[] {
  const bytes = [...token].map((letter) => byteOfLetter.get(letter))
  return bytes.every((byte) => byte !== undefined) ? bytes : [...new TextEncoder().encode(token)]
}

function lettersOfBytes(): string[] {
  let next = 0x100
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte !== 0xad)
    return String.fromCodePoint(isPrintable ? byte : next++)
  })
}
