/** A load: how many of what in a second. */
export interface Rate {
  /** The unit as it is compared: `order`, `request`. */
  readonly unit: string;
  readonly perSecond: number;
  readonly start: number;
  readonly length: number;
}

const RATE =
  /(\d[\d,]*(?:\.\d+)?)\s*([kKmM])?\s*(?:(rps|qps|tps|rpm)\b|([a-z]{3,20})\s*(?:\/|\bper\b|\ba\b|\ban\b|\beach\b|\bin a\b)\s*(s|sec|secs|second|m|min|mins|minute|h|hr|hour|d|day)\b)/gi;
const SHORT: Readonly<Record<string, readonly [string, number]>> = {
  rps: ['request', 1],
  qps: ['query', 1],
  tps: ['transaction', 1],
  rpm: ['request', 60],
};
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** The loads that a text names: "900 orders a minute", "1.2k req/s", "300 rps". */
export function ratesIn(text: string): Rate[] {
  return [...text.slice(0, 4000).matchAll(RATE)].flatMap((match): Rate[] => {
    const [whole, digits, scale, short, unit, span] = match;
    const count =
      Number(digits!.replaceAll(',', '')) * (scale ? (scale.toLowerCase() === 'k' ? 1e3 : 1e6) : 1);
    const place = { start: match.index, length: whole.length };
    if (short) {
      const [name, seconds] = SHORT[short.toLowerCase()]!;
      return [{ unit: name, perSecond: count / seconds, ...place }];
    }
    return [{ unit: singular(unit!), perSecond: count / SECONDS[span![0]!.toLowerCase()]!, ...place }];
  });
}

function singular(unit: string): string {
  const plain = unit.toLowerCase();
  if (/^(?:req|reqs|requests?)$/.test(plain)) return 'request';
  return plain.endsWith('ies') ? `${plain.slice(0, -3)}y` : plain.replace(/s$/, '');
}
