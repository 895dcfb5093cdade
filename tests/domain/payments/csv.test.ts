import { expect, test } from 'vitest'
import { csvOf } from '@/domain/payments/csv'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+49 30 1', `"'+49 30 1"`],
  ['-5', `"'-5"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['  =cmd', `"'  =cmd"`],
  ['＝1', `"'＝1"`],
  ['Ada "the" Martin', `"Ada ""the"" Martin"`],
  ['two\r\nlines, one cell', `"two\r\nlines, one cell"`],
])('%j is a cell that no spreadsheet runs or splits', (cell, written) => {
  expect(csvOf(['a'], [[cell]])).toBe(`\ufeff"a"\r\n${written}\r\n`)
})

test('numbers stay numbers, negative ones too, and nothing is nothing', () => {
  expect(csvOf(['a', 'b'], [[-450.5, null]])).toBe('\ufeff"a","b"\r\n-450.5,\r\n')
})
