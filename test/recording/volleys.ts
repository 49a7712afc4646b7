import { lastValueFrom, Observable, of, toArray, type OperatorFunction } from 'rxjs'
import type { Volley } from '../../src/engine/volley.js'

export const volley = (tick: number, population: string, ...cells: number[]): Volley =>
  ({ tick, population, cells: Uint32Array.from(cells) })

/** All that an operator makes of volleys. */
export const recorded = <Data>(volleys: readonly Volley[], recorder: OperatorFunction<Volley, Data>): Promise<Data[]> =>
  lastValueFrom(of(...volleys).pipe(recorder, toArray()))

/** Some volleys, then an error. */
export const failing = (...volleys: readonly Volley[]): Observable<Volley> => new Observable((subscriber) => {
  for (const one of volleys) subscriber.next(one)
  subscriber.error(new Error('the run failed'))
})
