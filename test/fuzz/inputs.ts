import fc from 'fast-check';
import { tests as commonmark } from 'commonmark-spec';
import { anyDocument, fixtureTexts, goodManual } from '../unit/support/documents';

/** What people, and those who mean harm, write where a text is expected. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '[click](javascript:alert%281%29)',
  '[click](command:workbench.action.quit)',
  '![pixel](https://example.com/p.png)',
  '<command:workbench.action.quit>',
  '\u202Egnp.exe\u202C \u2066hidden\u2069',
  '\u001B[2J\u001B]0;title\u0007',
  '::set-output name=a::b',
  '##[set-output name=a]b',
  '%0A::error::x',
  '=HYPERLINK("https://example.com")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  'x;=1+1',
  '\t=1',
  '__proto__',
  'constructor',
  'toString',
  '${TM_FILENAME}$1',
  '{{ template }}',
  '{0} {1}',
  '\u0000\uFFFE\uD800',
  'a\\',
  '`code` | cell',
  '&lt;b&gt; &#x202e;',
  ']]>',
  '# title',
  '--- ',
] as const;

const KEYS = [
  'manual',
  'kind',
  'owners',
  'tier',
  'lifecycle',
  'release',
  'rollback',
  'review',
  'revert-within',
  'covers',
  'not-applicable',
  'informed',
  'knows',
  'dependencies',
  'drill',
  'time',
  'tested',
  'last',
  'every',
  'by',
  'spof',
  'emergency',
  '__proto__',
  'constructor',
  '? complex',
  '"quoted"',
] as const;

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('checkout', 'service', 'ana', '@shop/checkout', '40m', '2026-09-01'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
/** A scalar as YAML has many: bare, quoted, a number, a block, an anchor, an alias, a tag. */
const scalar = fc.oneof(
  word,
  word.map((text) => JSON.stringify(text)),
  fc.constantFrom('1', '-0', '.nan', '0x1F', '1e999', '~', 'true', '9'.repeat(40), '2026-02-31', '', "'"),
  word.map((text) => `|\n      ${text}`),
  fc.constantFrom('&a x', '*a', '*b', '!!binary aGk=', '!!set {a}', '<<', '!!js/function x', '&a [*a, *a]'),
);
const inline = fc.oneof(
  { weight: 5, arbitrary: scalar },
  fc.array(scalar, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  fc
    .array(fc.tuple(fc.constantFrom(...KEYS), scalar), { maxLength: 4 })
    .map((fields) => `{ ${fields.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
);

/** Lines of YAML, most of them whole. */
const frontMatter = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '  ', '- '), fc.constantFrom(...KEYS), inline), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => lines.map(([indent, key, value]) => `${indent}${key}: ${value}`).join('\n'));

/** The content of a consensus block. */
const consensus = fc
  .array(
    fc.tuple(
      fc.constantFrom('question', 'votes', 'ideas', 'ballots', 'invited', 'decision', 'date', 'result', 'by'),
      fc.oneof(
        inline,
        fc
          .array(fc.tuple(word, fc.integer({ min: -1, max: 7 })), { maxLength: 5 })
          .map((votes) => `{ ${votes.map(([who, value]) => `${who}: ${value}`).join(', ')} }`),
      ),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.map(([key, value]) => `${key}: ${value}`).join('\n'));

const title = fc.oneof(
  fc.constantFrom('Rollback', 'Emergency', 'Single points of failure', 'Owners', 'Demand', 'What we learned'),
  word,
);
const line = fc.oneof(
  word,
  fc
    .tuple(fc.constantFrom('# ', '## ', '### ', '**', '1. ', '- [ ] ', '- [x] ', '> ', '    ', '\t'), word)
    .map(([lead, text]) => lead + text),
  fc.tuple(fc.integer({ min: 1, max: 6 }), title).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.array(word, { minLength: 1, maxLength: 5 }).map((cells) => `| ${cells.join(' | ')} |`),
  fc.constantFrom('', '', '', '---', '===', '| --- | --- |', '```', '~~~', '<!--', '-->', '<div>', '</div>'),
  consensus.map((text) => `\`\`\`consensus\n${text}\n\`\`\``),
  fc
    .tuple(
      fc.constantFrom('', '-file', '-next-line'),
      fc.constantFrom('all', 'section-empty', '__proto__'),
      word,
    )
    .map(([what, rule, why]) => `<!-- owners-manual-disable${what} ${rule}: ${why} -->`),
);
const generated = fc
  .tuple(fc.option(frontMatter), fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([matter, lines, eol]) =>
    [...(matter === null ? [] : ['---', matter, '---']), ...lines].join('\n').replaceAll('\n', eol),
  );

/** A text that somebody wrote, with a few things done to it. */
function mutationsOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const mutation = fc.oneof(
    fc.record({ does: fc.constant('insert' as const), at, text: fc.oneof(line, word, fc.constant('\n')) }),
    fc.record({ does: fc.constantFrom('delete', 'double', 'swap', 'cut'), at, length: fc.nat(80) }),
  );
  return fc.tuple(texts, fc.array(mutation, { maxLength: 6 })).map(([text, mutations]) =>
    mutations.reduce((now, change) => {
      const from = Math.floor(change.at * now.length);
      if (change.does === 'insert') return now.slice(0, from) + change.text + now.slice(from);
      const part = now.slice(from, from + change.length);
      const rest = now.slice(from + change.length);
      if (change.does === 'cut') return now.slice(0, from);
      if (change.does === 'delete') return now.slice(0, from) + rest;
      if (change.does === 'double') return now.slice(0, from) + part + part + rest;
      return part + now.slice(0, from) + rest;
    }, text),
  );
}

/** Shapes on which parsers of Markdown have been slow, at a size at which that would show. */
export const PATHOLOGICAL: Readonly<Record<string, (size: number) => string>> = {
  'nested brackets': (n) => '['.repeat(n) + 'a' + ']'.repeat(n),
  'opening brackets': (n) => '['.repeat(n),
  'open links': (n) => '[a]('.repeat(n),
  'open links with angles': (n) => '[a](<b'.repeat(n),
  'nested emphasis': (n) => '*a **a '.repeat(n),
  'closers of emphasis': (n) => 'a_ '.repeat(n),
  'alternating emphasis': (n) => '*a_ '.repeat(n),
  'bold lines': (n) => `${'**a** '.repeat(n)}\n`.repeat(2),
  'backticks of all lengths': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(2 * n)) }, (_, i) => `e${'`'.repeat(i)}`).join(''),
  'nested quotes': (n) => `${'> '.repeat(n)}a`,
  'nested lists': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => `${'  '.repeat(i)}* a`).join('\n'),
  'lists on one line': (n) => '* '.repeat(n) + 'a',
  'open comments': (n) => '<!-- '.repeat(n),
  'open directives': (n) => '<!-- owners-manual-disable '.repeat(n),
  'open tags': (n) => '<a '.repeat(n),
  'processing instructions': (n) => '<?'.repeat(n),
  declarations: (n) => '<!A '.repeat(n),
  'open headings': (n) => '<h2>'.repeat(n),
  'open details': (n) => '<details><summary>'.repeat(n),
  'reference definitions': (n) => Array.from({ length: n }, (_, i) => `[r${i}]: a.md\n`).join(''),
  'unknown references': (n) => '[x] '.repeat(n),
  'empty lines of a table': (n) => `|a|b|\n|-|-|\n${'|\n'.repeat(n)}`,
  'wide table': (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n`,
  'one long word': (n) => 'a'.repeat(n),
  'spaces before an end': (n) => `# a${' '.repeat(n)}b`,
  'blank title': (n) => `#${' #'.repeat(n)}`,
  digits: (n) => '1'.repeat(n),
  'digits and commas': (n) => '1,'.repeat(n),
  times: (n) => 'takes 1 h 1 m '.repeat(n),
  'mail signs': (n) => 'a@'.repeat(n),
  'mail dots': (n) => `${'a.'.repeat(n)}@`,
  'phone signs': (n) => '+49 '.repeat(n),
  'owner words': (n) => `Owner: ${'Ana '.repeat(n)}`,
  'open owners': (n) => 'owned by '.repeat(n),
  sentences: (n) => 'a. '.repeat(n),
  'no sentences': (n) => 'roll back and '.repeat(n),
  tabs: (n) => '\t'.repeat(n),
  'null characters': (n) => '\0'.repeat(n),
  'aliases of aliases': (n) =>
    `---\nmanual: a\na0: &a0 [x]\n${Array.from({ length: Math.min(30, n) }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n')}\n---\n`,
  'nested flow': (n) => `---\nmanual: ${'['.repeat(n)}\n---\n`,
  'nested maps': (n) => `---\nmanual: ${'{a: '.repeat(n)}\n---\n`,
  'many keys': (n) =>
    `---\nmanual: a\n${Array.from({ length: Math.min(n, 1900) }, (_, i) => `k${i}: 1\n`).join('')}---\n`,
  placeholders: (n) => '<'.repeat(n) + '{{'.repeat(n),
  colons: (n) => 'a: '.repeat(n),
  'task items': (n) => '- [ ] Which steps undo a release?\n'.repeat(n),
  'emergency titles': (n) => '## Emergency\n'.repeat(n),
  'table of failures': (n) =>
    `## SPOF\n\n| Component | Mitigation |\n| --- | --- |\n${'| Redis | wait |\n'.repeat(n)}`,
};

const commonmarkExamples: readonly string[] = commonmark.map(({ markdown }) =>
  markdown.replaceAll('→', '\t'),
);

const given = fc.constantFrom(...fixtureTexts(), ...commonmarkExamples, goodManual());
const halves = fc.string({
  unit: fc.constantFrom('\uD83D', '\uDE00', 'a', '#', ' ', '\n', '|'),
  maxLength: 60,
});

/** Any document: generated from what we read, mutated from what is there, and strings of any sort. */
export const document = fc.oneof(
  { weight: 4, arbitrary: generated },
  { weight: 4, arbitrary: mutationsOf(given) },
  { weight: 2, arbitrary: anyDocument },
  { weight: 1, arbitrary: halves },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(PATHOLOGICAL)), fc.integer({ min: 1, max: 60 }))
      .map(([shape, size]) => shape(size)),
  },
);

const CONFIG_KEYS = [
  'preset: strict',
  'preset: minimal',
  'extends: ../other.yaml',
  'extends: .owners-manual.yaml',
  'include: ["**/*.md"]',
  'include: ["[", "{a,{b", "(a+)+$", "!(*)*", "**/**/**/**/**/*.md"]',
  'exclude: ["!**", "[", "\\\\"]',
  'today: "2026-99-99"',
  'rules: { all: off }',
  'rules: { __proto__: error, constructor: off }',
  'rules: { review-overdue: { severity: error, days: .nan } }',
  'topics: [{ id: constructor, title: Constructor }]',
  'topics: [{ id: costs, title: "<b>Costs</b> | [x](command:y)", must: [service], aliases: ["=1+1"] }]',
  'topics: [{ id: rollback, title: Rollback }]',
  'aliases: { rollback: ["", "#", "Zurück"] }',
  'aliases: { constructor: [x], __proto__: [y] }',
  'ask: { service: { must: [rollback, costs], should: [] } }',
  'kinds: { alert: ["**"] }',
  'overrides: [{ files: ["**"], rules: { rollback-missing: hint } }]',
] as const;

/** The text of a configuration. */
export const configuration = fc.oneof(
  { weight: 3, arbitrary: fc.subarray([...CONFIG_KEYS], { maxLength: 6 }).map((lines) => lines.join('\n')) },
  { weight: 2, arbitrary: mutationsOf(fc.subarray([...CONFIG_KEYS]).map((lines) => lines.join('\n'))) },
  { weight: 1, arbitrary: frontMatter },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata: { name: redis }
spec:
  replicas: 1
`;
const RULE_FILE = `groups:
  - name: a
    rules:
      - alert: Down
        annotations: { runbook_url: "https://example.com/docs/a.md#b" }
`;
const OWNERS =
  '[Section][2] @default\n* @all\n/docs/ @docs ana@example.com\n^[Optional]\n!x\n**/[ @y\n\\#a @z\n';

/** Manifests, rule files, CODEOWNERS, ignore files and baselines: what is read beside manuals. */
export const sideFiles: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'deploy/app.yaml': mutationsOf(fc.constant(MANIFEST)),
    'deploy/compose.yaml': mutationsOf(fc.constant('services:\n  "a(":\n    deploy: { replicas: 1 }\n')),
    'chart/values.yaml': mutationsOf(fc.constant('replicaCount: 1\n__proto__: { replicas: 1 }\n')),
    'deploy/kustomization.yaml': mutationsOf(
      fc.constant('resources: [../base, ..]\npatches: [{ path: x }]\n'),
    ),
    'alerts/rules.yaml': mutationsOf(fc.constant(RULE_FILE)),
    CODEOWNERS: mutationsOf(fc.constant(OWNERS)),
    '.gitignore': mutationsOf(fc.constantFrom('*.log\n!a\n', '**/[a\n\\\n/x/\n', '!\n#\n')),
  },
  { requiredKeys: [] },
);

export const baseline = fc.oneof(
  mutationsOf(
    fc.constant('{"version":1,"findings":[{"path":"RUNBOOK.md","rule":"spof-missing","count":1}]}'),
  ),
  fc.json(),
  fc.constant(
    '{"version":1,"findings":[{"path":"__proto__","rule":"constructor","section":"a\\u0000b","count":1e308}]}',
  ),
);

const anything = fc.oneof(
  fc.constantFrom(...HOSTILE, 'rollback', 'ready', 'RUNBOOK.md', '../../etc/passwd', 'file:///etc/passwd'),
  fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true, maxDepth: 2 }),
);
/** What a page that was taken over might send. */
export const message = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom(
        'ready',
        'tick',
        'jump',
        'openFile',
        'insertSection',
        'insertAll',
        'notApplicable',
        'explainRule',
        'explainKind',
        'open',
        'openChecklist',
        'export',
      ),
      topic: fc.oneof(fc.constantFrom('rollback', 'spof', '__proto__', 'constructor'), anything),
      question: fc.oneof(fc.constantFrom('Which steps undo a release?'), anything),
      ticked: fc.oneof(fc.boolean(), anything),
      line: fc.oneof(fc.nat(50), fc.double(), anything),
      path: anything,
      uri: anything,
      rule: anything,
      key: anything,
      keys: fc.oneof(fc.array(fc.string()), anything),
      format: fc.oneof(fc.constantFrom('html', 'csv', 'markdown'), anything),
    },
    { requiredKeys: ['type'] },
  ),
  anything,
);
