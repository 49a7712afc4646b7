import test from 'ava'
import { contextWords, latestCosine } from '../../../src/experiments/sequence/contextWords.js'
import { wordFromBits, wordToBits, wordToSigned } from '../../../src/words/word.js'

const word = (text: string) => wordFromBits([...text].map(Number))
const text = (bits: Uint8Array): string => bits.join('')

test('bit b is that of the element b mod k steps back, and before the first one there is silence', (t) => {
  const elements = [word('111111'), word('000000'), word('101010')]
  const silence = word('010101')
  t.deepEqual(contextWords(elements, 1, silence), elements)
  t.deepEqual(contextWords(elements, 2, silence).map((one) => text(wordToBits(one))), ['111111', '010101', '101010'])
  t.deepEqual(contextWords(elements, 3, silence).map((one) => text(wordToBits(one))), ['110101', '010011', '101001'])
})

test('the cosine with the latest element is over its own bits', (t) => {
  const [element, silence] = [word('110010'), word('000000')]
  const [own] = contextWords([element], 3, silence)
  t.is(latestCosine(wordToSigned(own!), element, 3), 1)
  t.is(latestCosine(wordToSigned(word('010010')), element, 3), 0)
  t.is(latestCosine(wordToSigned(word('001101')), element, 1), -1)
})
