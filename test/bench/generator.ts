/** A document of a corpus; the path is from its root, with `/`. */
export interface Sample {
  readonly path: string;
  readonly text: string;
}

/** Numbers that look random and are the same for the same seed: mulberry32. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  of<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** The exponential of a normal number: most are near `median`, a few many times as large. */
  logNormal(median: number, sigma: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.next()));
  }
}

// Measured on two thousand pages of public repositories: half are shorter than 2.9 kB, a tenth longer than 14 kB.
const MEDIAN_LENGTH = 2_900;
const SPREAD = 1.2;
const MAX_LENGTH = 110_000;
const FRONT_MATTER = 1 / 3;

const SERVICES = ['checkout', 'ledger', 'search', 'mailer', 'gateway', 'catalogue', 'billing', 'sessions'];
const NOUNS =
  'service|queue|database|replica|cluster|deployment|alert|dashboard|certificate|node|pod|cache|volume|request|worker|region|token|backup|release|migration|endpoint|bucket'.split(
    '|',
  );
const VERBS =
  'check|restart|scale|drain|inspect|verify|open|watch|restore|rotate|stop|delete|compare|update|confirm|export'.split(
    '|',
  );
const REST =
  'the|a|this|and|then|when|after|before|in|on|of|with|until|it|is|are|may|must|again|slowly|usually|each|all|new|old|primary|secondary|healthy|high|low|more|less|minutes|errors|users|logs|metrics|because|without|during|every'.split(
    '|',
  );
const TITLES =
  'Overview|Rollback|Single points of failure|In an emergency|Architecture|Deployment|Monitoring|Alerts|Troubleshooting|Owners|Contacts|Dependencies|Backups|Capacity|Known problems|Steps|Meaning|Impact|Diagnosis|Mitigation|Background|Configuration|Access|Escalation|References'.split(
    '|',
  );
const TEAMS = ['payments', 'platform', 'storage', 'web', 'data'];

/** Writes manual number `index` of the corpus of `seed`: the same each time, whatever was written before. */
export function generateManual(seed: number, index: number): Sample {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const length = Math.min(chance.logNormal(MEDIAN_LENGTH, SPREAD), MAX_LENGTH);
  const service = `${chance.of(SERVICES)}-${index}`;
  // A folder holds what a team looks after, a few dozen files, however many there are.
  const path = `runbooks/${chance.of(TEAMS)}-${Math.floor(index / 150)}/${service}.md`;
  return { path, text: writeManual(chance, service, length) };
}

/** One manual of about `length` characters. */
export function generateLongManual(seed: number, length: number): Sample {
  return { path: 'runbooks/long.md', text: writeManual(new Chance(seed), 'long', length) };
}

function writeManual(chance: Chance, service: string, length: number): string {
  const parts: string[] = [];
  let written = 0;
  const add = (part: string) => {
    parts.push(part);
    written += part.length + 1;
  };
  if (chance.next() < FRONT_MATTER) add(frontMatter(chance, service));
  add(`# ${service}\n`);
  while (written < length) {
    add(`${'#'.repeat(chance.of([2, 2, 2, 3, 3, 4]))} ${chance.of(TITLES)}\n`);
    for (let left = chance.between(1, 4); left > 0; left--) add(block(chance, service));
  }
  return parts.join('\n');
}

function frontMatter(chance: Chance, service: string): string {
  const lines = [
    `title: ${service}`,
    `owner: team-${chance.of(TEAMS)}`,
    `description: "${sentence(chance)}"`,
    `last_review: ${day(chance)}`,
    `tags: [${chance.of(NOUNS)}, ${chance.of(NOUNS)}]`,
    `contacts:\n  - ${chance.of(TEAMS)}@example.com\n  - "#${chance.of(TEAMS)}-oncall"`,
  ];
  return `---\n${lines.slice(0, chance.between(2, lines.length)).join('\n')}\n---\n`;
}

function block(chance: Chance, service: string): string {
  const which = chance.next();
  if (which < 0.45) return `${paragraph(chance)}\n`;
  if (which < 0.75) return list(chance, service);
  if (which < 0.92) return code(chance, service);
  if (which < 0.97) return table(chance);
  return `> ${sentence(chance)}\n`;
}

function list(chance: Chance, service: string): string {
  const ordered = chance.next() < 0.4;
  const items = Array.from({ length: chance.between(2, 7) }, (_, i) => {
    const nested = chance.next() < 0.15 ? `\n   - ${inline(chance, service)}` : '';
    return `${ordered ? `${i + 1}.` : '-'} ${sentence(chance)}${nested}`;
  });
  return `${items.join('\n')}\n`;
}

function code(chance: Chance, service: string): string {
  const lines = Array.from({ length: chance.between(1, 8) }, () =>
    chance.of([
      `kubectl -n ${service} get pods -l app=${chance.of(NOUNS)}`,
      `curl -sf https://${service}.example.com/${chance.of(NOUNS)}?limit=${chance.between(1, 500)}`,
      `# ${sentence(chance)}`,
      `export ${chance.of(NOUNS).toUpperCase()}=${chance.between(1, 9_999)}`,
      `{ "${chance.of(NOUNS)}": ${chance.between(1, 99)}, "${chance.of(NOUNS)}": true }`,
    ]),
  );
  return `\`\`\`${chance.of(['sh', 'bash', '', 'json'])}\n${lines.join('\n')}\n\`\`\`\n`;
}

function table(chance: Chance): string {
  const columns = chance.between(2, 4);
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
  const rows = Array.from({ length: chance.between(2, 10) }, () => row(() => words(chance, 1, 6)));
  return `${[row(() => chance.of(NOUNS)), row(() => '---'), ...rows].join('\n')}\n`;
}

function paragraph(chance: Chance): string {
  const lines = Array.from({ length: chance.between(1, 4) }, () => sentence(chance));
  return lines.join(chance.next() < 0.5 ? ' ' : '\n');
}

function sentence(chance: Chance): string {
  const verb = chance.of(VERBS);
  return `${verb[0]!.toUpperCase()}${verb.slice(1)} ${words(chance, 4, 16)}.`;
}

function words(chance: Chance, low: number, high: number): string {
  const count = chance.between(low, high);
  return Array.from({ length: count }, () => chance.of(chance.next() < 0.3 ? NOUNS : REST)).join(' ');
}

function inline(chance: Chance, service: string): string {
  const noun = chance.of(NOUNS);
  return chance.of([
    `**${noun}**: ${sentence(chance)}`,
    `see [the ${noun}](../${chance.of(TEAMS)}/${noun}.md#${noun})`,
    `run \`${chance.of(VERBS)} ${service}\` within ${chance.between(2, 59)} minutes`,
    `since ${day(chance)}: ${sentence(chance)}`,
  ]);
}

function day(chance: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${chance.between(2019, 2026)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
}
