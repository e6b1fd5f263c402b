import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween, leadingDay, parseDay } from '../../src/core/facts/dates';

describe('dates', () => {
  const read: Record<string, string> = {
    '2026-08-01': '2026-08-01',
    '2026-08-01T10:00:00Z': '2026-08-01',
    '2026-08-01 10:00:00 +0100': '2026-08-01',
    '2026/08/01': '2026-08-01',
    '1 March 2026': '2026-03-01',
    '1st of March 2026': '2026-03-01',
    '28 Jul, 2025': '2025-07-28',
    'July 28, 2025': '2025-07-28',
    'Sept. 3rd, 2025': '2025-09-03',
    'Monday, July 28, 2025': '2025-07-28',
    '2024-02-29': '2024-02-29',
  };
  for (const [text, day] of Object.entries(read)) {
    it(`reads "${text}"`, () => assert.equal(parseDay(text), day));
  }

  const refused = [
    '15/12/2023',
    '03/04/2026',
    '2026-13-01',
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '31 April 2026',
    '2026-8-1',
    '2026-08',
    'March 2026',
    '2026-08-01-beta',
    'yesterday',
    '20260801',
    '',
  ];
  for (const text of refused) {
    it(`does not read "${text}"`, () => assert.equal(parseDay(text), undefined));
  }

  it('reads a day at the start of a text and says where it ends', () => {
    assert.deepEqual(leadingDay('2026-08-01 by Ana'), { day: '2026-08-01', length: 10 });
    assert.deepEqual(leadingDay('July 28, 2025 (staging)'), { day: '2025-07-28', length: 13 });
  });

  it('counts days over months, leap years and centuries', () => {
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addDays('9999-12-31', 5), '9999-12-31');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-09-01', '2026-08-01'), -31);
    assert.equal(daysBetween('0004-01-01', '2026-01-01'), 738_521);
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (count) => {
        const expected = new Date(count * 864e5).toISOString().slice(0, 10);
        assert.equal(addDays('1970-01-01', count), expected);
        assert.equal(daysBetween('1970-01-01', expected), count);
        assert.equal(parseDay(expected), expected);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const leading = leadingDay(text);
        assert.ok(!leading || leading.length <= text.length);
      }),
    );
  });
});
