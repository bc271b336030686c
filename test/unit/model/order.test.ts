import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate } from '../../../src/model/edtf.js';
import { order } from '../../../src/model/order.js';

const orderOf = (a: string, b: string) => order(readDate(a)!, readDate(b)!);

describe('the order of two dates', () => {
  const cases: [string, string, ReturnType<typeof order>][] = [
    ['2024-09-02', '2024-09-03', 'before'],
    ['2024-09-03', '2024-09-02', 'after'],
    ['2024-09-02', '2024-09-02', 'same'],
    ['2024', '2024', 'same'],
    ['2024-09-02', '2024-09-02/2024-09-03', 'same'],
    ['2024-09-02', '2024-09', 'unknown'],
    ['2024', '2024-09-02', 'unknown'],
    ['2020/2022', '2021', 'before'],
    ['2020/2022', '2020-05/2021', 'unknown'],
    ['[..2024-08-30]', '2024-08-29', 'unknown'],
    ['[..2024-08-30]', '2024-08-31', 'before'],
    ['[..2024-08-30]', '[..2024-08-30]', 'unknown'],
    ['[2024-08-29,2024-08-31]', '2024-08-30', 'unknown'],
    ['[2024-08-29,2024-08-30]', '[2024-08-29,2024-08-30]', 'unknown'],
    ['201X', '201X', 'unknown'],
    ['2024?', '2024?', 'unknown'],
    ['2024~', '2024', 'unknown'],
    ['2024-08-15~', '2024-08-16', 'unknown'],
    ['2024-08-15~', '2024-08-17', 'before'],
    ['-0043', '0001', 'before'],
    ['../2008', '../2009', 'unknown'],
    ['../2008', '2001', 'before'],
  ];
  for (const [a, b, expected] of cases)
    it(`${a} and ${b}: ${expected}`, () => {
      assert.equal(orderOf(a, b), expected);
    });
});
