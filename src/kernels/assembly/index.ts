export { accumulateRows } from './accumulateRows'
export { addToRows } from './addToRows'
export { deliverDense } from './deliverDense'
export { deliverSparse } from './deliverSparse'
export { exp } from './exp'
export { fillThreefry } from './fillThreefry'
export { hammingScan } from './hammingScan'
export { integrateTouched } from './integrateTouched'
export { log } from './log'
export { selectedCoordinates } from './selectedCoordinates'

/** The first byte that static data of this module does not use. */
export const firstFreeByte: u32 = <u32>__heap_base
