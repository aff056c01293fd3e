const flags: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '公示', 'true', 't', 'yes', 'y', '1', '√', '✓'].map((word) => [word, true] as const),
  ...['否', '无', '不公示', 'false', 'f', 'no', 'n', '0', '×'].map((word) => [word, false] as const),
])

/** Yes or no as people write it; `undefined` for anything else. */
export const readFlag = (text: string): boolean | undefined => flags.get(text.toLowerCase())
