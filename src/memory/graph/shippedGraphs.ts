import karateWeighted from '../../../data/graphs/karate-weighted.json'
import pentagon from '../../../data/graphs/pentagon.json'
import rooms from '../../../data/graphs/rooms.json'
import tutte from '../../../data/graphs/tutte.json'
import { karateClub } from 'graphology-generators/social/index.js'
import { connectedCaveman } from 'graphology-generators/community/index.js'
import { UndirectedGraph } from 'graphology'
import { fromGraphology } from './graphology.js'
import { graphOfFile } from './graphFile.js'
import type { MemoryGraph } from './memoryGraph.js'

/** Zachary's karate club (1977) without weights: 34 people, 78 friendships, and the clubs that they joined. */
export const karate = (): MemoryGraph => fromGraphology(karateClub(UndirectedGraph), 'karate', 'club')

/** The same with the number of contexts in which two people met as the weight of an edge. */
export const weightedKarate = (): MemoryGraph => graphOfFile('karate-weighted', karateWeighted)

/** Tutte's graph (1946): 46 vertices, cubic. */
export const tutteGraph = (): MemoryGraph => graphOfFile('tutte', tutte)

/** The community graph of Schapiro et al. (2013): 15 vertices, each with four neighbours, in three communities. */
export const pentagonGraph = (): MemoryGraph => graphOfFile('pentagon', pentagon)

/** Four rooms of 5 × 5 places with four doors (Burns, Haga & Fukai 2022). */
export const fourRooms = (): MemoryGraph => graphOfFile('rooms', rooms)

/** `cliques` complete graphs of `size` vertices in a ring, each with one edge turned to the next one (Watts 1999). */
export const connectedCliques = (cliques: number, size: number): MemoryGraph => ({
  ...fromGraphology(connectedCaveman(UndirectedGraph, cliques, size), `cliques:${cliques}:${size}`),
  communities: Array.from({ length: cliques * size }, (_, vertex) => `clique ${Math.floor(vertex / size)}`),
})
