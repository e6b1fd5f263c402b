import { demandEvents } from '../records/demandCalendar';
import { ratesIn, type Rate } from '../facts/rates';
import { readingOf } from '../document/reading';
import { defineRule } from '../rule';
import type { Range } from '../document/text';

/** A burst that what we have cannot carry is not bad luck: it is arithmetic. */
export const demandOverCapacity = defineRule({
  id: 'demand-over-capacity',
  topic: 'demand',
  class: 'content',
  severity: 'warning',
  summary: 'The expected peak fits into the capacity, with headroom',
  kinds: ['service', 'launch', 'event'],
  options: {
    headroom: {
      type: 'number',
      default: 30,
      description: 'Per cent of the capacity that are to be left free.',
    },
  },
  *check(manual, { option, today }) {
    const resources = readingOf(manual, 'resources');
    if (!resources) return;
    const capacity = new Map<string, Rate>();
    for (const rate of ratesIn(resources.text)) {
      const known = capacity.get(rate.unit);
      if (!known || known.perSecond < rate.perSecond) capacity.set(rate.unit, rate);
    }
    const free = 1 - option<number>('headroom') / 100;
    for (const event of demandEvents(manual)) {
      const cell = event.cells.peak;
      if (!cell || (event.end !== undefined && event.end < today)) continue;
      for (const peak of ratesIn(cell.text)) {
        const limit = capacity.get(peak.unit);
        if (!limit || peak.perSecond <= limit.perSecond * free) continue;
        const share = Math.round((peak.perSecond / limit.perSecond) * 100);
        const range: Range = {
          start: { line: cell.line, character: cell.start },
          end: { line: cell.line, character: cell.end },
        };
        yield {
          message: `The peak is ${share} % of the capacity, ${option<number>('headroom')} % of it were to stay free. Add capacity, or say what degrades.`,
          range,
          related: [{ path: manual.path, range: resources.title, message: 'The capacity' }],
        };
      }
    }
  },
});

const CUSTOMER_VOICE =
  /\bmarketing\b|\bsales\b|\bsupport\b|\bproduct\b|\bcustomer (?:success|service|care|support)|\baccount manager|\bbusiness\b|\bstakeholder|\bknows? (?:our|the) (?:customers|users)|\bcampaign|\beditorial\b|\bcommunity\b|\bclients? (?:tell|told|announce)|\bpartner/i;

/** Marketing knows the customers; operations do not. */
export const demandNoCustomerVoice = defineRule({
  id: 'demand-no-customer-voice',
  topic: 'demand',
  class: 'advice',
  severity: 'hint',
  summary: 'A demand section names somebody outside operations who knows the customers',
  kinds: ['service', 'launch'],
  *check(manual) {
    const reading = readingOf(manual, 'demand');
    if (!reading || CUSTOMER_VOICE.test(reading.text)) return;
    if (demandEvents(manual).some((event) => event.says('source'))) return;
    yield {
      message: 'Nobody is named who knows the customers. Name somebody in marketing, sales or support.',
      range: reading.title,
    };
  },
});
