const separators = /[;；、,，|\n]/

/** The items of a list in one cell, in order, each once. */
export const readList = (text: string): string[] => [
  ...new Set(
    text
      .split(separators)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
]
