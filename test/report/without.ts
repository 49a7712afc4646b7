/** A copy of an object without one of its fields. */
export function without<Item extends object, Key extends keyof Item>(item: Item, key: Key): Omit<Item, Key> {
  const copy: Partial<Item> = { ...item }
  delete copy[key]
  return copy as Omit<Item, Key>
}
