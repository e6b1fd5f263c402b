import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCadence } from '../../src/core/facts/cadences';
import { formatDuration, leadingDuration, parseDuration, unitOfLabel } from '../../src/core/facts/durations';

describe('durations', () => {
  const minutes = (count: number) => count * 60;
  const hours = (count: number) => count * 3600;
  const read: Record<string, number> = {
    '90s': 90,
    '20m': minutes(20),
    '2h': hours(2),
    '1h30m': minutes(90),
    '1 h 30 min': minutes(90),
    '1 hour and 30 minutes': minutes(90),
    '1 hour, 30 minutes': minutes(90),
    '1.5 hours': minutes(90),
    PT1H30M: minutes(90),
    PT20M: minutes(20),
    P1DT12H: hours(36),
    P2W: hours(336),
    '3 days': hours(72),
    '10-15 minutes': minutes(15),
    '10 – 15 min': minutes(15),
    '10 to 15 minutes': minutes(15),
    '45m-1h30m': minutes(90),
    '30 min - 2 h': hours(2),
    '<5m': minutes(5),
    '< 5 min': minutes(5),
    '≤ 10 min': minutes(10),
    'under 10 minutes': minutes(10),
    'up to 2 hours': hours(2),
    '~15 min': minutes(15),
    'about 2 h': hours(2),
    'approx. 20 minutes': minutes(20),
    'approximately 10-20 minutes': minutes(20),
    instant: 0,
    'an hour': hours(1),
    'half an hour': minutes(30),
    '5 Minutes': minutes(5),
    '2 hours.': hours(2),
  };
  for (const [text, seconds] of Object.entries(read)) {
    it(`reads "${text}"`, () => assert.equal(parseDuration(text), seconds));
  }

  const refused = [
    '20',
    '1:30',
    '',
    ' ',
    'soon',
    '15-10 minutes',
    '30-1h',
    '20 monkeys',
    '5 minutes 1 hour',
    '1h 2h',
    '-5m',
    'P',
    'PT',
    'PT1X',
    '10 min per node',
    '1,5 h',
    '> 5 min',
    'more than 2 hours',
    '99999999999999999999h',
    '5 m3',
  ];
  for (const text of refused) {
    it(`does not read "${text}"`, () => assert.equal(parseDuration(text), undefined));
  }

  it('takes the unit of a bare number from the label', () => {
    assert.equal(unitOfLabel('Estimated time (mins)'), 60);
    assert.equal(unitOfLabel('Duration in hours'), 3600);
    assert.equal(unitOfLabel('Estimated time (production)'), undefined);
    assert.equal(parseDuration('20', 60), minutes(20));
    assert.equal(parseDuration('10-15', 60), minutes(15));
    assert.equal(parseDuration('2 h', 60), hours(2));
    assert.equal(parseDuration('1:30', 60), undefined);
  });

  it('reads a duration at the start of a sentence and says where it ends', () => {
    assert.deepEqual(leadingDuration('20 minutes, measured in May'), { seconds: 1200, length: 10 });
    assert.deepEqual(leadingDuration('about 1 h 30 min (staging)'), { seconds: 5400, length: 16 });
    assert.equal(leadingDuration('15th of May'), undefined);
  });

  it('writes durations for people', () => {
    assert.equal(formatDuration(7200), '2 h');
    assert.equal(formatDuration(600), '10 min');
    assert.equal(formatDuration(5400), '1 h 30 min');
    assert.equal(formatDuration(86_400 * 3), '3 days');
    assert.equal(formatDuration(90), '1 min 30 s');
    assert.equal(formatDuration(0), 'instant');
  });

  it('reads back every duration that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), (seconds) => {
        assert.equal(parseDuration(formatDuration(seconds)), seconds);
      }),
    );
  });

  it('never throws and is never negative, whatever the text', () => {
    const part = fc.constantFrom(
      '1',
      '30',
      '.',
      ':',
      'h',
      'm',
      ' min',
      '-',
      ' to ',
      '~',
      '<',
      'PT',
      'and',
      ' ',
      'é',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const seconds = parseDuration(text);
        assert.ok(seconds === undefined || (Number.isFinite(seconds) && seconds >= 0));
        const leading = leadingDuration(text, 60);
        assert.ok(!leading || (leading.length > 0 && leading.length <= text.length));
      }),
    );
  });
});

describe('cadences', () => {
  const read: Record<string, number> = {
    '90d': 90,
    '90 days': 90,
    '6 weeks': 42,
    '6 months': 182,
    '12 months': 365,
    'every six months': 182,
    'every 3 months': 91,
    'every quarter': 91,
    quarterly: 91,
    'semi-annually': 182,
    'Semi-annually.': 182,
    annually: 365,
    yearly: 365,
    'once a year': 365,
    monthly: 30,
    fortnightly: 14,
    weekly: 7,
    '1 year': 365,
  };
  for (const [text, days] of Object.entries(read)) {
    it(`reads "${text}"`, () => assert.equal(parseCadence(text), days));
  }
  for (const text of ['90', '', 'bimonthly', 'sometimes', 'month', '0d', 'every blue moon', '2h']) {
    it(`does not read "${text}"`, () => assert.equal(parseCadence(text), undefined));
  }
});
