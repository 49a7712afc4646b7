import { wordToSigned, type Word } from '../../words/word.js'
import { DelayRecord } from './delayRecord.js'
import type { DelayActivity, LoopOptions } from './graphDynamics.js'
import { shareOfOnes } from './signedWord.js'

/** Lets states leak from their cues towards what is read of all of them that still move, ±1 a unit, until all are done. */
export function leakToReads(
  cues: readonly Word[], options: LoopOptions, read: (states: readonly Float64Array[]) => readonly Float64Array[],
): DelayActivity[] {
  const records = cues.map((cue) => new DelayRecord(wordToSigned(cue), options))
  for (let moving = records; moving.length > 0; moving = moving.filter(({ done }) => !done)) {
    const found = read(moving.map(({ state }) => state))
    moving.forEach((record, index) => record.leak(found[index]!))
  }
  return records.map((record) => record.activity(shareOfOnes))
}
