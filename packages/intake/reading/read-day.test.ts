import { addDays, day } from '@probity/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithoutEnd, readDay } from './read-day.ts'

const inText = { zone: 'Asia/Shanghai', inSpreadsheet: false }
const inSheet = { ...inText, inSpreadsheet: true }

describe('a day', () => {
  test.each([
    '2017-7-7',
    '2017/07/07',
    '2017/7/7',
    '2017.7.7',
    '20170707',
    '2017年7月7日',
    '2017年07月07日',
    '2017-07-07 00:00:00.000',
    '2017-07-07T08:30:00',
    '2017-07-07 08:30',
    '20170707083000',
    '2017-07-06T16:00:00.000Z',
    '2017-07-07T00:00:00+08:00',
    '1499356800000',
    '２０１７－０７－０７',
  ])('%s is 7 July 2017, rewritten', (text) =>
    expect(readDay(text, inText)).toEqual({ day: '2017-07-07', corrected: true }),
  )

  test('as ISO 8601 writes it needs no correction', () =>
    expect(readDay('2017-07-07', inText)).toEqual({ day: '2017-07-07', corrected: false }))

  test('that is a serial number is read in a spreadsheet and nowhere else', () => {
    expect(readDay('42923', inSheet)?.day).toBe('2017-07-07')
    expect(readDay('42923.5', inSheet)?.day).toBe('2017-07-07')
    expect(readDay('42923', inText)).toBeUndefined()
  })

  test.each([
    '2017-02-30',
    '2017-13-01',
    '17-7-7',
    '7/7/2017',
    '2017-07-07 25:00:00',
    '2017',
    '201707',
    '0000-00-00',
    'N/A',
    '长期',
    '２０１７',
  ])('%s is none', (text) => expect(readDay(text, inText)).toBeUndefined())

  test('without end stands for none', () => {
    for (const text of ['9999-9-9', '2099-12-31', '2999-12-31', '9999-12-31']) {
      expect(isWithoutEnd(readDay(text, inText)!.day)).toBe(true)
    }
    expect(isWithoutEnd(day('2098-12-31'))).toBe(false)
  })

  test('survives every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const wanted = addDays(day('1900-03-01'), days)
        const [year, month, date] = wanted.split('-').map(Number)
        const ways = [
          `${year}-${month}-${date}`,
          `${year}年${month}月${date}日`,
          wanted.replaceAll('-', ''),
          `${wanted} 23:59:59`,
        ]
        for (const way of ways) expect(readDay(way, inText)?.day).toBe(wanted)
        expect(readDay(String(61 + days), inSheet)?.day).toBe(wanted)
      }),
      { seed: 7 },
    )
  })

  test('any text at all is a day or none, and never a fault', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-\d/.年月日 :TZ+]{0,24}$/), (text) => {
        expect(() => readDay(text, inSheet)).not.toThrow()
      }),
      { seed: 7, numRuns: 1_000 },
    )
  })
})
