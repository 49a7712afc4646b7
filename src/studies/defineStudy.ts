import type { StudyInput } from './studySchema.js'

/** A study for `export default` of a study file in TypeScript, checked by its types as it is written. */
export const defineStudy = (study: StudyInput): StudyInput => study
