/** Everything that comes, in one array. */
export const allOf = async <Item>(batches: AsyncIterable<Iterable<Item>>): Promise<Item[]> => {
  const items: Item[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}
