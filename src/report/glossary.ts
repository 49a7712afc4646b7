/** The words that a reader of the report may not know, each in a sentence. */
export const glossary: readonly (readonly [word: string, meaning: string])[] = [
  ['Sparse Distributed Memory', 'Kanerva’s memory (1988): a word is written to every hard location near its address '
    + 'and read by summing over the hard locations near the cue.'],
  ['hard location', 'A fixed random address of the memory with one counter a bit. In the circuit: a granule cell.'],
  ['granule cell', 'A small neuron of the cerebellar cortex that fires where enough of its claws are touched by '
    + 'active mossy fibres.'],
  ['claw', 'One of a granule cell’s few dendrites; it reads one mossy fibre.'],
  ['mossy fibre', 'An input of the cerebellum. Two carry a bit of the address: one fires for 1, the other for 0.'],
  ['Purkinje cell', 'The output neuron of the cortex. Its synapses from parallel fibres, the axons of the granule '
    + 'cells, are the counters of one bit.'],
  ['climbing fibre', 'The teacher of a Purkinje cell, from the inferior olive; its complex spike writes a 1.'],
  ['nuclear cell', 'Fires where its Purkinje cell pauses: the bit read is 1. Its word can come back as the next cue.'],
  ['read', 'One pass from cue to word. Reading the answer again until it no longer changes is settling.'],
  ['Hamming distance', 'The number of bits in which two words differ. The cosine similarity of words of n bits is '
    + '1 − 2 · distance / n.'],
  ['β, inverse temperature', 'How steeply the weight of a stored pattern falls with distance: weight ∝ '
    + 'exp(β · cosine), the softmax of Transformer attention (Bricken & Pehlevan 2021).'],
  ['memory graph', 'Says which stored patterns are neighbours; a recall can then lead from a pattern to those next to it.'],
  ['auto- and hetero-association', 'A recalled pattern calls up itself with strength a, and its neighbours in the memory graph '
    + 'with strength h; either may be negative.'],
  ['CDAM', 'Correlated dense associative memory (Burns 2024): attention over stored patterns, mixed by a and h.'],
  ['95 % interval', 'An interval made such that 95 of 100 like it, each from seeds of its own, hold the true mean.'],
]
