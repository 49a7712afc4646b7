import type { PatternSet } from '../../words/patternSet.js'
import { wordToSigned } from '../../words/word.js'
import type { Pictures } from '../experiment.js'
import { imageTitle, noteOf, picture, spread } from './imagePictures.js'
import type { LevelImages } from './levelImages.js'

type Given = Readonly<Record<'pictured' | 'levelImages' | 'cueNoise', number>>

/** Words, cues and the states that they came to at each level, of the mixtures with steps. None where there are none. */
export function levelImagePictures(
  { pictured, levelImages, cueNoise }: Given, set: PatternSet, { words, cues, shown }: LevelImages,
): Pictures[] {
  if (shown.length === 0) return []
  const chosen = spread(words.length, pictured)
  const column = (title: string, of: (image: number) => Float64Array, note: (image: number) => string = () => '') =>
    chosen.map((image) => picture(imageTitle(set, image), title, of(image), note(image)))
  return [{
    name: 'recalled-at-levels', title: 'From the cue to the image recalled, at each level', width: set.width,
    caption: `${levelImages} images stored as words, each joined with its most similar ones; a cue is a word with ${
      Math.round(100 * cueNoise)} % of its bits flipped, of the first set. A row is an image, by its number (and label), `
      + 'a column a level with a / h. Below: the correlation with the stored word, and in brackets the image that is nearer.',
    images: [
      ...column('stored', (image) => wordToSigned(words[image]!)), ...column('cue', (image) => wordToSigned(cues[image]!)),
      ...shown.flatMap(({ level, a, h, states, overlaps }) => column(`${level}, ${signed(a)} / ${signed(h)}`,
        (image) => states[image]!, (image) => noteOf(overlaps[image]!, image))),
    ],
  }]
}

const signed = (value: number): string => String(value).replace('-', '−')
