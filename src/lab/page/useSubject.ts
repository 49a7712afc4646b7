import { useEffect, useState } from 'preact/hooks'
import type { BehaviorSubject } from 'rxjs'

/** The present value of a subject; the component is drawn again when it changes. */
export function useSubject<Value>(subject: BehaviorSubject<Value>): Value {
  const [value, setValue] = useState(subject.value)
  useEffect(() => {
    const subscription = subject.subscribe((next) => setValue(() => next))
    return () => subscription.unsubscribe()
  }, [subject])
  return value
}
