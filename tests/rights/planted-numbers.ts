/** Numbers of people who never were (region 990): 18 digits with a right and a wrong check, 15 digits, tax numbers of 20. */
export const plantedNumbers: readonly string[] = Array.from({ length: 200 }, (_, index) => {
  const year = 1940 + (index % 60)
  const birth = `${year}${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}`
  const body = `990${100 + (index % 7)}${birth}${String(index * 4 + 1).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  const whole = body + '10X98765432'[sum % 11]
  const shapes = [
    whole,
    whole.toLowerCase(),
    body.slice(0, 6) + body.slice(8),
    `${whole}01`,
    `${body.slice(0, 17)}${index % 10}`,
  ]
  return shapes[index % shapes.length] as string
})

/** The ways in which people write a number. */
const written = [
  (number: string) => number,
  (number: string) => `经营者（${number}）的铺面`,
  (number: string) => `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`,
  (number: string) => [...number].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''),
]

/** The nth number as the nth hand writes it. */
export const planted = (nth: number): string => {
  const write = written[Math.floor(nth / 5) % written.length] as (number: string) => string
  return write(plantedNumbers[nth % plantedNumbers.length] as string)
}

/** The planted numbers a text holds, in whatever width and with spaces between. */
export const findPlanted = (text: string): string[] => {
  const plain = text.normalize('NFKC').replace(/[ \u3000-]/g, '')
  return plantedNumbers.filter((number) => plain.includes(number.slice(0, 15)))
}

const narrow = /\d{15,}/g
const spaced = /\d{6} \d{6} \d{3,}/g
const wide = /(?:\xef\xbc[\x90-\x99]){15,}/g

/** The same for the raw bytes of a file, searched once for what could be one. */
export const findPlantedInBytes = (bytes: Buffer): string[] => {
  const text = bytes.toString('latin1')
  const runs = [narrow, spaced, wide].flatMap((pattern) => text.match(pattern) ?? [])
  return findPlanted(Buffer.from(runs.join('\n'), 'latin1').toString('utf8'))
}
