import { InputError } from '../errors/inputError.js'
import type { Experiment } from '../experiments/experiment.js'
import { gpt2Beta } from '../experiments/gpt2/gpt2Beta.js'
import { openGpt2, type Gpt2Model } from '../experiments/gpt2/gpt2Model.js'
import { interpretGpt2 } from '../experiments/interpret/interpretGpt2.js'
import { readChunks } from '../files/readChunks.js'
import { readJson } from '../files/readJson.js'
import { readSafetensors } from '../files/readSafetensors.js'
import { readText } from '../files/readText.js'
import { createTokeniser } from '../interop/bytePairEncoding.js'
import { readTokenNumbers } from '../interop/tokenNumbers.js'
import { digestOf, digestOfChunks } from '../recording/digest.js'
import { readSeed, type RunOptions } from './planRun.js'
import { progressLine } from './progressLine.js'
import { runExperiment } from './runExperiment.js'

/** Where `lobule run gpt2-beta`, and `interpret` with weights, find a model and a text; the paths are the user's. */
export interface Gpt2Options extends RunOptions {
  readonly weights?: string
  /** Token numbers, or a text with the two files of its tokeniser. */
  readonly tokens?: string
  readonly text?: string
  readonly vocab?: string
  readonly merges?: string
  readonly heads?: string
}

/** What works on a model: only `interpret` draws at random, and so has a seed. */
const onModels = {
  'gpt2-beta': (model: Gpt2Model, tokens: readonly number[]): Experiment => gpt2Beta(model, tokens),
  'interpret': (model: Gpt2Model, tokens: readonly number[]): Experiment => interpretGpt2(model, tokens) as Experiment,
} as const

/** Whether an experiment works on a model of the user's: always, or where weights are given. */
export const worksOnModel = (name: string, { weights }: Partial<Gpt2Options>): name is keyof typeof onModels =>
  name === 'gpt2-beta' || (name === 'interpret' && weights !== undefined)

/** `lobule run gpt2-beta`: reads model and text, runs the experiment, writes its folder. Gives the exit code. */
export async function runOnModel(
  name: keyof typeof onModels, options: Gpt2Options, command: readonly string[],
): Promise<number> {
  const { model, tokens, digests, close } = openGpt2Input(name, options)
  const drawn = name === 'interpret' ? { seed: readSeed(options.seed) } : {}
  try {
    return await runExperiment(onModels[name](model, tokens), options, command, { digests: { ...digests, ...drawn } })
  } finally {
    close()
  }
}

/** Throws an InputError where another experiment is given what only those on models read. */
export function refuseGpt2Options(options: Partial<Gpt2Options>): void {
  for (const name of ['weights', 'tokens', 'text', 'vocab', 'merges', 'heads'] as const) {
    if (options[name] === undefined) continue
    const allowed = 'lobule run gpt2-beta --weights …, or interpret --weights …'
    throw new InputError({ source: `--${name}`, problem: 'is only for gpt2-beta and interpret', allowed })
  }
}

/** A model whose weights are read when they are needed, a text for it, and what of both decides the numbers. */
interface Gpt2Input {
  readonly model: Gpt2Model
  readonly tokens: readonly number[]
  readonly digests: Readonly<Record<string, number | string>>
  close(): void
}

function openGpt2Input(name: string, options: Gpt2Options): Gpt2Input {
  const weights = checkCombination(options)
  const file = readSafetensors(weights)
  try {
    const model = modelIn(file, options.heads)
    const tokens = readTokens(options, model)
    const line = progressLine(!options.quiet)
    line.show(`${name}: reading ${weights}`)
    const digests = { weights: digestOfChunks(readChunks(weights)), tokens: digestOf(tokens), heads: model.heads }
    line.clear()
    return { model, tokens, digests, close: () => file.close() }
  } catch (error) {
    file.close()
    throw error
  }
}

/** The path of the weights, where the other options go together. */
function checkCombination({ weights, tokens, text, vocab, merges }: Gpt2Options): string {
  if (weights === undefined) throw missing('weights', 'the path of a GPT-2 as a safetensors file')
  if (tokens !== undefined && text !== undefined) {
    throw new InputError({ source: '--text', problem: '--tokens is given too', allowed: 'one of both' })
  }
  if (tokens === undefined && text === undefined) {
    throw missing('tokens', 'a JSON file with a list of token numbers; or --text, --vocab and --merges')
  }
  if (text !== undefined && vocab === undefined) throw missing('vocab', 'the vocab.json of the tokeniser, for --text')
  if (text !== undefined && merges === undefined) throw missing('merges', 'the merges.txt of the tokeniser, for --text')
  for (const [name, path] of Object.entries({ vocab, merges })) {
    if (text !== undefined || path === undefined) continue
    const problem = 'token numbers need no tokeniser'
    throw new InputError({ source: `--${name}`, problem, allowed: 'it only with --text' })
  }
  return weights
}

const missing = (name: string, allowed: string): InputError =>
  new InputError({ source: `--${name}`, problem: 'missing', allowed })

function modelIn(file: Parameters<typeof openGpt2>[0], heads: string | undefined): Gpt2Model {
  try {
    return openGpt2(file, heads === undefined ? undefined : wholeNumber(heads))
  } catch (error) {
    if (!(error instanceof InputError) || error.fault.field !== 'heads') throw error
    const { field: _, ...fault } = error.fault
    throw new InputError({ source: '--heads', ...fault })
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InputError({ field: 'heads', problem: `found "${text}"`, allowed: 'a whole number of at least 1' })
}

/** The text as numbers of the model's vocabulary. */
function readTokens({ tokens, text, vocab, merges }: Gpt2Options, model: Gpt2Model): readonly number[] {
  const source = tokens ?? text!
  const numbers = tokens === undefined ? encode(source, vocab!, merges!) : readJson(tokens)
  return readTokenNumbers(numbers, model.vocabulary, model.contextLength, source)
}

function encode(text: string, vocab: string, merges: string): number[] {
  const tokeniser = createTokeniser(readJson(vocab), readText(merges), { vocabulary: vocab, merges })
  return tokeniser.encode(readText(text))
}
