/** What a step changes in the state of the lab: fields of `LabState` by their names. */
export interface TourPatch {
  readonly circuit?: string
  readonly circuitText?: string
  readonly level?: 'attention' | 'sdm' | 'circuit'
  readonly settings?: { readonly claws?: number; readonly spareClaws?: number }
  readonly lesions?: { readonly granule?: number }
  readonly stored?: readonly { readonly name: string }[]
  readonly order?: 'itself' | 'next'
  readonly pattern?: { readonly name: string }
  readonly noise?: number
  readonly a?: number
  readonly h?: number
  readonly ringOf?: 'stored' | 'random'
  readonly ringSize?: number
  readonly ringStart?: number
}

/** What the lab measures or computes while a tour goes on; a text names them in braces. */
export const tourNumbers = [
  'bits', 'granuleCells', 'claws', 'halfClaws', 'expectedActive', 'activeCells', 'complexSpikes', 'raised', 'lowered',
  'storedWords', 'cueWrong', 'recallWrong', 'reads', 'beta', 'expectedBeta', 'rSquared', 'bestShare',
  'correlationSelf', 'correlationNeighbour', 'correlationFar',
] as const
export type TourNumber = (typeof tourNumbers)[number]

/** Elements of the page that a step points to, by their ids. */
export const tourElements = ['pattern', 'recall', 'live', 'settings', 'lesions', 'curve', 'ring', 'run'] as const

export interface TourStep {
  readonly heading: string
  /** Plain words, with numbers as `{name}`: the lab puts in what it has measured by then. */
  readonly text: string
  readonly highlight: (typeof tourElements)[number]
  readonly patch?: TourPatch
  /** What is to be done once the state is so: what a button of the same name does. */
  readonly action?: 'store' | 'play' | 'weigh' | 'settle'
}

export interface Tour {
  readonly name: string
  readonly title: string
  readonly steps: readonly TourStep[]
}

const digits = Array.from({ length: 10 }, (_, digit) => ({ name: `${digit}-upright` }))
const asShipped: TourPatch = {
  circuit: 'cerebellar-cortex.json', circuitText: '', level: 'circuit', settings: {}, lesions: {}, stored: digits,
  order: 'itself', pattern: { name: '3-upright' }, noise: 0, a: 1, h: 0,
  ringOf: 'stored', ringStart: -1,
}

const memory: Tour = {
  name: 'memory',
  title: 'The cerebellum is a memory',
  steps: [
    {
      heading: 'A word comes in',
      text: 'The picture on the grid is a word of {bits} bits. Two mossy fibres stand for each bit: one fires for a 1, '
        + 'the other for a 0. So a word is a volley of {bits} spikes, whatever is on the grid. Nothing is stored yet.',
      highlight: 'pattern', patch: { ...asShipped, stored: [] },
    },
    {
      heading: 'A few granule cells answer',
      text: 'The word is shown once. Each of {granuleCells} granule cells touches {claws} mossy fibres with its claws, '
        + 'and fires where all of them are active. The closed form expects about {expectedActive} cells for a word; '
        + 'here {activeCells} fired. In Kanerva\'s words they are the hard locations that the address activates.',
      highlight: 'live', action: 'store',
    },
    {
      heading: 'Climbing fibres write',
      text: 'In the same presentation, a little later, the inferior olive said what the word is: {complexSpikes} '
        + 'Purkinje cells got a complex spike, one for each bit that is 1. Of the synapses that parallel fibres had '
        + 'just used, those onto these cells became weaker (LTD: {lowered}), and those onto all others stronger (LTP: '
        + '{raised}). All other synapses kept their weights.',
      highlight: 'live',
    },
    {
      heading: 'Many words, the same synapses',
      text: 'Now {storedWords} digits are stored, one on top of the other. A word has no place of its own: each lies '
        + 'in the synapses of all granule cells that it made fire, and granule cells serve several words.',
      highlight: 'pattern', patch: { stored: digits },
    },
    {
      heading: 'A cue with errors',
      text: 'Some bits of the picture are flipped: {cueWrong} of {bits} are wrong. A computer that looked up this '
        + 'address would find nothing there.',
      highlight: 'recall', patch: { noise: 0.2 },
    },
    {
      heading: 'Recall',
      text: 'Granule cells that the cue shares with a stored word carry its weights to the Purkinje cells. Where these '
        + 'pause, a nuclear cell is free to fire: this bit is 1. What is read comes back as the next address, over '
        + 'the nucleo-cortical loop. After {reads} reads, {recallWrong} bits are wrong.',
      highlight: 'recall', action: 'play',
    },
    {
      heading: 'One memory, three descriptions',
      text: 'Spikes in the circuit, counters of a Sparse Distributed Memory, and the softmax of attention read the '
        + 'same cue side by side. Each weighs the stored words by how near they are; the bars below each picture show '
        + 'how. The circuit gives its nearest word {bestShare} of the weight.',
      highlight: 'recall',
    },
    {
      heading: 'Some granule cells are gone',
      text: 'A part of the granule cells is lesioned before the words are stored. As a word lies in many of them, what '
        + 'is lost is precision and not a word: now {activeCells} cells fired, and {recallWrong} bits are wrong after '
        + '{reads} reads. Take more of them, and more noise, and see when recall fails.',
      highlight: 'lesions', patch: { lesions: { granule: 0.3 } }, action: 'play',
    },
  ],
}

const softmax: Tour = {
  name: 'softmax',
  title: 'Why it looks like softmax',
  steps: [
    {
      heading: 'Every stored word has a weight',
      text: 'What a Purkinje cell gets is a sum over the stored words: each counts as often as there are granule cells '
        + 'that fire both for it and for the cue. The nearest word has {bestShare} of all weight. Attention also adds '
        + 'up words by weights, which are a softmax: exp(β · cosine) divided by its sum.',
      highlight: 'recall', patch: { ...asShipped, noise: 0.1 }, action: 'play',
    },
    {
      heading: 'The weight falls with distance',
      text: 'Flip d of n bits. A granule cell still fires if none of its K claws touches one of them: with probability '
        + 'near (1 − d/n)^K. For small d/n this is about exp(−K · d/n): nearly exponential in the Hamming distance.',
      highlight: 'curve',
    },
    {
      heading: 'Measure it in spikes',
      text: 'The lab shows each stored word with more and more bits flipped, and counts granule cells that fire for '
        + 'both. On the logarithmic axis a softmax is a straight line; the one that fits has β = {beta}, with R² = '
        + '{rSquared}. The exact closed form gives {expectedBeta}.',
      highlight: 'curve', action: 'weigh',
    },
    {
      heading: 'Claws set the temperature',
      text: 'The cosine of two words is 1 − 2d/n, so exp(−K · d/n) is exp(K/2 · cosine) up to a constant: β is near '
        + 'K/2, which is {halfClaws} for {claws} claws. A fit over larger distances gives {beta} here: somewhat more, '
        + 'because (1 − d/n)^K falls faster than its exponential.',
      highlight: 'curve',
    },
    {
      heading: 'As many claws as in the animal',
      text: 'Granule cells have about four dendrites on average. With {claws} claws β is {beta}: a hotter softmax, in '
        + 'which words that resemble each other run together. And many more granule cells fire for a word: about '
        + '{expectedActive} are expected.',
      highlight: 'settings', patch: { settings: { claws: 4 } }, action: 'weigh',
    },
    {
      heading: 'A lower threshold does so too',
      text: 'Back to the claws of the file, but now one of them may miss. More cells fire, and they tolerate more '
        + 'errors: β is {beta}, and {expectedBeta} by the closed form. In this way whatever sets the threshold of '
        + 'granule cells (in the animal, Golgi inhibition) would set the temperature.',
      highlight: 'settings', patch: { settings: { spareClaws: 1 } }, action: 'weigh',
    },
    {
      heading: 'Where it is no softmax',
      text: 'Far from the stored word the measured weights lie below the dashed line: the resemblance is good where '
        + 'the weight is large and poor where it hardly counts. And a number of cells is a whole number: with few '
        + 'cells the curve ends in noise. Both are why we call it an approximation.',
      highlight: 'curve', patch: { settings: {} }, action: 'weigh',
    },
  ],
}

const unlikeWords: TourPatch = { ringOf: 'random', ringSize: 24, ringStart: 0 }

const sequence: Tour = {
  name: 'sequence',
  title: 'The monkey\'s sequence',
  steps: [
    {
      heading: 'What was seen in monkeys',
      text: 'Monkeys that had learnt pictures in a fixed order were shown one of them and had to wait. Cells of their '
        + 'temporal cortex that went on firing did so for pictures that had been neighbours in that order, although '
        + 'these do not look alike (Miyashita 1988). That is cortex, not cerebellum: here it is a test of this kind '
        + 'of memory.',
      highlight: 'ring', patch: { ...asShipped, ...unlikeWords },
    },
    {
      heading: 'A ring of memories',
      text: 'The words of this ring are random, so that they are as unlike as those pictures; each is joined with the next. '
        + 'A state recalls each word that it resembles with strength a, and the neighbours of this word with strength h. '
        + 'This is CDAM (Burns 2024), at three levels: hard locations of the circuit, SDM, attention. The correlations '
        + 'that follow are given in this order.',
      highlight: 'ring', patch: unlikeWords, action: 'settle',
    },
    {
      heading: 'Only itself',
      text: 'With h = 0 the state stays at the word of the cue: its correlation with it is {correlationSelf}. With the '
        + 'two neighbours it is {correlationNeighbour}, and {correlationFar} with those further away: that is how '
        + 'much random words resemble each other anyway. Compare what follows with these numbers.',
      highlight: 'ring', patch: { ...unlikeWords, a: 1, h: 0 }, action: 'settle',
    },
    {
      heading: 'Neighbours come along',
      text: 'With as much h as a, the word still recalls itself, and its neighbours with it. Correlation with itself: '
        + '{correlationSelf}. With neighbours: {correlationNeighbour}. With others: {correlationFar}.',
      highlight: 'ring', patch: { ...unlikeWords, a: 0.5, h: 0.5 }, action: 'settle',
    },
    {
      heading: 'No word recalls itself',
      text: 'With a = 0 a word recalls only its neighbours. At the level of attention one holds itself only while a is '
        + 'larger than h/2; beyond that the state is shared by several words. Itself: {correlationSelf}. Neighbours: '
        + '{correlationNeighbour}. Others: {correlationFar}.',
      highlight: 'ring', patch: { ...unlikeWords, a: 0, h: 1 }, action: 'settle',
    },
    {
      heading: 'Against itself',
      text: 'A negative a pushes the state away from the word that it is at. The curve below the rings shows how far '
        + 'memories then reach: over which distance the states that two of them lead to are still correlated. Itself: '
        + '{correlationSelf}. Neighbours: {correlationNeighbour}. Others: {correlationFar}.',
      highlight: 'ring', patch: { ...unlikeWords, a: -0.5, h: 1 }, action: 'settle',
    },
    {
      heading: 'In spikes: the next word teaches',
      text: 'Now the circuit itself. Each digit was stored with climbing fibres that say the next one. What is read '
        + 'comes back over the nucleo-cortical loop as the next address, so that one cue plays the sequence; {reads} '
        + 'words were read so far.',
      highlight: 'recall', patch: { a: 1, h: 0, ringOf: 'stored', ringStart: -1, order: 'next', noise: 0.1 }, action: 'play',
    },
    {
      heading: 'What a test takes',
      text: 'This tour is a picture, not evidence. The experiment monkey-sequence of the command line trains unlike '
        + 'words in sequence, lets the loop settle after each, takes as many cells as were recorded, and tests their '
        + 'correlations against those in permuted orders. It says of each model whether it could be told from the '
        + 'monkeys.',
      highlight: 'run',
    },
  ],
}

/** The guided tours of the lab. */
export const tours: readonly Tour[] = [memory, softmax, sequence]

/** A step's text with the numbers that are known, as texts for people; `…` stands where one has not been measured. */
export const fillTourText = (text: string, numbers: Readonly<Partial<Record<TourNumber, string>>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: TourNumber) => numbers[name] ?? '…')
