import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { readJson } from '../files/readJson.js'
import { planName, type StoredPlan } from '../files/storedPlan.js'
import { openTrialFolder } from '../files/trialFolder.js'
import { readStudy, type Study } from '../studies/study.js'
import type { Circumstance } from './circumstance.js'
import { outcomesIn, type Outcomes } from './outcomes.js'
import type { Recorded, RunRecord } from './record.js'

/** The content of `record.json` of a study. */
export type StudyRecord = Recorded<{ readonly study: Study['file']; readonly trials: readonly string[] }>

/** Whether a folder is that of a study, begun or ended; else it may be that of a run. */
export const holdsStudy = (folder: string): boolean => existsSync(join(folder, planName))

/** Whether a folder is that of a run or a study whose record is written. */
export const holdsRecord = (folder: string): boolean => existsSync(join(folder, 'record.json'))

/** The record of a run that has ended. Throws an InputError that names the folder or the file where there is none. */
export function runRecordIn(folder: string): RunRecord {
  if (holdsRecord(folder)) {
    const record = recordIn<RunRecord>(folder)
    if (!('study' in record.identity)) return record
    throw new InputError({
      source: folder, problem: `holds the record of a study, but no ${planName}`,
      allowed: 'the folder as lobule study wrote it',
    })
  }
  throw new InputError({
    source: folder, problem: 'holds neither a run that has ended nor a study', allowed: 'the folder of one',
  })
}

/** A study with what has come of its trials by now. */
export interface KeptStudy {
  /** With the claims as they were last assessed, or planned. */
  readonly study: Study
  readonly plan: StoredPlan
  readonly outcomes: Outcomes
  /** The version that made its record, or froze it. */
  readonly version: string
  /** Undefined where it has no record yet. */
  readonly circumstance: Circumstance | undefined
}

/** The study in a folder. Throws an InputError that names the folder or the file where there is none, or it is damaged. */
export function studyIn(folder: string): KeptStudy {
  const files = openTrialFolder(folder)
  const { plan } = files
  const record = holdsRecord(folder) ? recordIn<StudyRecord>(folder) : undefined
  return {
    study: readStudyOf(folder, record?.identity.study ?? plan.study), plan, outcomes: outcomesIn(files, plan.trials),
    version: record?.identity.lobule ?? plan.lobule, circumstance: record?.circumstance,
  }
}

function readStudyOf(folder: string, file: unknown): Study {
  try {
    return readStudy(file)
  } catch (error) {
    throw error instanceof InputError ? error.from(folder) : error
  }
}

function recordIn<Kept extends Recorded<unknown>>(folder: string): Kept {
  const file = join(folder, 'record.json')
  const record = readJson(file) as Partial<Kept> | null
  if (isObject(record?.identity) && isObject(record.circumstance)) return record as Kept
  throw new InputError({ source: file, problem: 'is no record', allowed: 'the file as it was written' })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
