import assert from 'node:assert/strict';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Collection, CollectionOptions } from '../../src/core/collection';
import { remembered } from '../../src/core/configurations';
import { Ignored, walk, type FileHost } from '../../src/core/repository/discover';
import { collect, ruleIds } from './support/collect';
import { collectGarbage } from './support/garbage';
import { MemoryHost } from './support/memoryHost';

const bytes = (...values: number[]) => Uint8Array.from(values);

const linking = (target: string) =>
  `---\nmanual: shop\nkind: service\n---\n# Shop\n\n## Emergency\n\nSee [it](${target}).\n`;

describe('The collection', () => {
  it('is let go when another one replaces it, of which the last valid configuration stays', async () => {
    const files: Record<string, string> = {
      '.owners-manual.yaml': 'preset: strict\n',
      'RUNBOOK.md': '# A\n',
    };
    const replaced: WeakRef<Collection>[] = [];
    let previous: CollectionOptions['previous'];
    for (let i = 0; i < 3; i++) {
      const collection = await collect(files, previous && { previous });
      replaced.push(new WeakRef(collection));
      previous = remembered(collection.configurations);
      files['.owners-manual.yaml'] = 'preset: [';
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    collectGarbage();
    // The last one may be in use here.
    for (const reference of replaced.slice(0, -1)) assert.equal(reference.deref(), undefined);
    assert.equal(previous?.at('.owners-manual.yaml')?.preset, 'strict');
  });

  it('finds manuals by name, by folder and by front matter, and nothing else', async () => {
    const collection = await collect({
      'RUNBOOK.md': '# A\n',
      'docs/runbook.MD': '# B\n',
      'docs/Runbooks/x.md': '# C\n',
      'docs/notes.md': '# no\n',
      'docs/declared.md': '---\nmanual: shop\n---\n# D\n',
      'docs/kind.md': '---\nkind: service\ntier: 2\n---\n# E\n',
      'docs/k8s.md': '---\nkind: Service\n---\n# no\n',
      'node_modules/p/RUNBOOK.md': '# no\n',
      'runbooks/CHANGELOG.md': '# no\n',
      'runbooks/image.png': bytes(1, 2),
    });
    assert.deepEqual(collection.paths(), [
      'RUNBOOK.md',
      'docs/Runbooks/x.md',
      'docs/declared.md',
      'docs/kind.md',
      'docs/runbook.MD',
    ]);
  });

  it('leaves out what is ignored, for open documents as for the walk', async () => {
    const collection = await collect({
      '.gitignore': 'generated/\n',
      'generated/RUNBOOK.md': '# no\n',
      '.owners-manual.yaml': 'exclude: ["old/"]\n',
      'old/RUNBOOK.md': '# no\n',
    });
    assert.deepEqual(collection.paths(), []);
    for (const path of ['generated/RUNBOOK.md', 'old/RUNBOOK.md', 'node_modules/a/RUNBOOK.md']) {
      collection.put(path, '# open\n');
      assert.equal(collection.has(path), false, path);
    }
  });

  it('says why it skips what is no UTF-8 text, and goes on', async () => {
    const collection = await collect({
      'a/RUNBOOK.md': bytes(0x23, 0x20, 0xe9, 0x0a),
      'b/RUNBOOK.md': bytes(0x00, 0x01, 0x02),
      'c/RUNBOOK.md': bytes(0xff, 0xfe, 0x23, 0x00),
      'd/RUNBOOK.md': '# D\n',
    });
    assert.deepEqual(collection.paths(), ['d/RUNBOOK.md']);
    assert.match(collection.skipped.get('a/RUNBOOK.md')!, /not UTF-8/);
    assert.match(collection.skipped.get('b/RUNBOOK.md')!, /binary/);
    assert.match(collection.skipped.get('c/RUNBOOK.md')!, /UTF-16/);
  });

  it('gives the same findings with a byte order mark, CRLF or lone CR', async () => {
    const text = '---\nmanual: shop\n---\n# Shop\n\n## Rollback\n\n## Emergency\n\nPage @ana.\n';
    const places = async (content: string) =>
      (await collect({ 'RUNBOOK.md': content }))
        .findings('RUNBOOK.md')
        .map(({ rule, range }) => [rule, range]);
    const plain = await places(text);
    assert.ok(plain.length > 0);
    assert.deepEqual(await places(`\uFEFF${text}`), plain);
    assert.deepEqual(await places(text.replaceAll('\n', '\r\n')), plain);
    assert.deepEqual(await places(text.replaceAll('\n', '\r')), plain);
  });

  it('judges an empty document without a fault', async () => {
    const collection = await collect({ 'RUNBOOK.md': '' });
    assert.deepEqual(
      collection.findings('RUNBOOK.md').map(({ range }) => range.start.line),
      collection.findings('RUNBOOK.md').map(() => 0),
    );
  });

  it('gets through hostile shapes in no time', () => {
    const shapes = [
      '# x\n\n'.repeat(10_000),
      // More than arguments of a call.
      `# x\n\n${'## y\n'.repeat(200_000)}`,
      `# x\n\n## Rollback\n\n${'y\n'.repeat(200_000)}`,
      '> '.repeat(1000) + 'deep\n',
      '- '.repeat(1000) + 'deep\n',
      Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      '**a '.repeat(20_000),
      '[a]('.repeat(20_000),
      '|a'.repeat(5000) + '|\n' + '|-'.repeat(5000) + '|\n' + ('|b'.repeat(5000) + '|\n').repeat(20),
      '<!-- '.repeat(20_000),
      `# x\n\n${']('.repeat(300_000)}`,
      ...['](', '<', '{'].map((opening) => `# ${opening.repeat(300_000)}\n`),
      'word '.repeat(1_000_000),
      '---\na: [' + '['.repeat(5000) + '\n---\n',
    ];
    return Promise.all(
      shapes.map(async (text) => {
        const collection = await collect({ 'RUNBOOK.md': text });
        assert.equal(collection.has('RUNBOOK.md'), true);
        collection.findings('RUNBOOK.md');
      }),
    );
  }).timeout(120_000);

  it('forgets a file that vanishes while it is read', async () => {
    const host = new MemoryHost({ 'RUNBOOK.md': '# A\n' });
    const readFile = host.readFile.bind(host);
    host.readFile = (path) => (path === 'RUNBOOK.md' ? Promise.reject(new Error('gone')) : readFile(path));
    const collection = await collect({}, { host });
    assert.deepEqual(collection.paths(), []);
    assert.match(collection.skipped.get('RUNBOOK.md')!, /gone/);
  });

  it('reports a rule that throws and lets the others go on', async () => {
    const errors: string[] = [];
    const collection = await collect(
      { 'RUNBOOK.md': '# Shop\n\n## Deploy\n\nmake\n\n## Monitoring\n\nGrafana\n' },
      { onRuleError: (rule) => errors.push(rule) },
    );
    Object.defineProperty(collection.index, 'setOf', {
      value: () => {
        throw new Error('bug');
      },
    });
    collection.findings('RUNBOOK.md');
    assert.ok(errors.includes('rollback-missing'));
  });

  it('proposes a file for a dead link as soon as it is there', async () => {
    const collection = await collect({
      'RUNBOOK.md': '---\nmanual: shop\n---\n# Shop\n\n## Rollback\n\nSee [it](docs/rolback.md).\n',
    });
    const isFixable = () =>
      collection.findings('RUNBOOK.md').find(({ rule }) => rule === 'link-target-missing')?.fixable;
    assert.equal(isFixable(), false);
    assert.ok(collection.put('docs/rollback.md', '# Rollback\n').has('RUNBOOK.md'));
    assert.equal(isFixable(), true);
  });

  it('takes what a manual links to for an answer as long as it is there and linked to', async () => {
    const files: Record<string, string> = { 'RUNBOOK.md': linking('notes/restore.md') };
    const collection = await collect(files);
    const isAnswered = () =>
      collection.findings('RUNBOOK.md').every(({ message }) => !/Backup/.test(message));
    assert.equal(isAnswered(), false);
    files['notes/restore.md'] = '# Backup and restore\n\n1. Run `restore`.\n';
    assert.ok((await collection.reread('notes/restore.md')).has('RUNBOOK.md'));
    assert.equal(isAnswered(), true);
    collection.put('RUNBOOK.md', linking('other.md'));
    assert.equal(isAnswered(), false);
    assert.deepEqual(
      [...collection.records()].map(({ entry }) => entry.path),
      ['RUNBOOK.md'],
    );
  });

  it('knows what runs where a manual has come to cover more', async () => {
    const manual = (covers: string) =>
      `---\nmanual: shop\ncovers: [${covers}]\n---\n# Shop\n\n## Single points of failure\n\n| Component | Mitigation |\n|-|-|\n| Redis | replica |\n`;
    const collection = await collect({
      'RUNBOOK.md': manual('other/**'),
      'deploy/api.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 1 }\n',
    });
    assert.ok(!ruleIds(collection, 'RUNBOOK.md').includes('spof-in-deployment'));
    collection.put('RUNBOOK.md', manual('deploy/**'));
    assert.ok((await collection.follow(['RUNBOOK.md'])).has('RUNBOOK.md'));
    assert.ok(ruleIds(collection, 'RUNBOOK.md').includes('spof-in-deployment'));
  });

  it('proposes no ignored file for a dead link, told of it or not', async () => {
    const files = {
      '.gitignore': 'old/\n',
      'RUNBOOK.md': linking('rollback.md'),
      'old/rollback.md': '# Rollback\n',
    };
    const collection = await collect(files);
    await collection.reread('old/rollback.md');
    assert.deepEqual(collection.allFindings(), (await collect(files)).allFindings());
  });

  it('says that a configuration or an ignore file cannot be read, in place of doing as if it were not there', async () => {
    const host = new MemoryHost({
      '.owners-manual.yaml': 'preset: strict\n',
      'a/.owners-manual.yaml': bytes(0xff, 0xfe, 0x23, 0x00),
      'b/.gitignore': 'x\n',
      'RUNBOOK.md': '# A\n',
    });
    host.broken.add('.owners-manual.yaml');
    host.broken.add('b/.gitignore');
    const collection = await collect({}, { host });
    const [first] = collection.findings('.owners-manual.yaml');
    assert.equal(first?.message, 'This file cannot be read: EIO: .owners-manual.yaml.');
    const [second] = collection.findings('a/.owners-manual.yaml');
    assert.equal(second?.message, 'This file cannot be read: not UTF-8 (UTF-16). Save it as UTF-8.');
    assert.match(collection.skipped.get('b/.gitignore')!, /EIO/);
    assert.deepEqual([...collection.unreadable].sort(), ['.owners-manual.yaml', 'b/.gitignore']);
  });

  it('does not depend on the order in which files are met', async () => {
    const files: Record<string, string> = {
      'docs/runbooks/rollback.md': '# Rollback\n\nRun it.\n',
      'RUNBOOK.md': '# A\n\n## Deploy\n\nmake\n\n## Monitoring\n\nGrafana\n',
      'svc/RUNBOOK.md': '# B\n\n## Deploy\n\nmake\n\n## Monitoring\n\nGrafana\n',
    };
    const forward = await collect(files);
    const backward = await collect({});
    for (const path of Object.keys(files).reverse()) backward.put(path, files[path]!);
    assert.deepEqual(backward.allFindings(), forward.allFindings());
    assert.ok(ruleIds(forward, 'svc/RUNBOOK.md').length > 0);
  });
});

describe('The walk', () => {
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'owners-manual-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('sees the Markdown that git sees', async () => {
    write({
      '.gitignore': '/build2/\n*.tmp.md\n!keep.tmp.md\nlogs/**/x.md\n',
      'a.md': '',
      'x.tmp.md': '',
      'keep.tmp.md': '',
      'build2/a.md': '',
      'sub/build2/a.md': '',
      'logs/deep/er/x.md': '',
      'logs/deep/er/y.md': '',
      'sub/.gitignore': 'secret.md\n!again.tmp.md\n',
      'sub/secret.md': '',
      'sub/again.tmp.md': '',
      'sub/deep/secret.md': '',
      'with space/é.md': '',
    });
    assert.deepEqual(await walked(), listedByGit());
  });

  it('sees it in any tree, whatever is ignored where', async function () {
    this.timeout(60_000);
    const names = ['a', 'b', 'logs', 'with space', 'é', '[x]', '#c', '!d'];
    const folder = fc.array(fc.constantFrom(...names), { maxLength: 3 });
    const file = fc.constantFrom('x.md', 'y.md', 'keep.md', '#z.md', 'x y.md', '.hidden.md');
    const pattern = fc.constantFrom(
      ...[
        'x.md',
        '/x.md',
        '*.md',
        '!x.md',
        '!keep.md',
        '!/y.md',
        'a/',
        '/a',
        'a/b',
        'a/**',
        '**/b',
        '!a/',
        '!b',
      ],
      ...[
        'b/x.md',
        '**/logs/*.md',
        'logs/**/x.md',
        'with space/',
        '\\#z.md',
        '\\!d',
        '[ab]',
        '?.md',
        '# a comment',
      ],
      ...['x.md   ', 'x\\ y.md', '\\[x\\]', '/*', '!/a', '*/', '**', '', '.*'],
    );
    const ignoring = fc.tuple(folder, fc.array(pattern, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(folder, file), { minLength: 1, maxLength: 12 }),
        fc.array(ignoring, { maxLength: 3 }),
        async (files, ignores) => {
          rmSync(root, { recursive: true, force: true });
          mkdirSync(root);
          write(Object.fromEntries(files.map(([folders, name]) => [[...folders, name].join('/'), ''])));
          write(
            Object.fromEntries(
              ignores.map(([folders, lines]) => [
                [...folders, '.gitignore'].join('/'),
                lines.join('\n') + '\n',
              ]),
            ),
          );
          assert.deepEqual(await walked(), listedByGit());
        },
      ),
      { numRuns: 150, seed: 20_261_127 },
    );
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  function listedByGit(): string[] {
    execFileSync('git', ['init', '-q'], { cwd: root });
    return execFileSync('git', ['ls-files', '-zco', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path.endsWith('.md'))
      .sort();
  }

  async function walked(): Promise<string[]> {
    const host: FileHost = {
      readDirectory: (path) =>
        Promise.resolve(
          readdirSync(join(root, path), { withFileTypes: true }).map((entry) => [
            entry.name,
            entry.isDirectory() ? 'directory' : 'file',
          ]),
        ),
      readFile: (path) => readFile(join(root, path)),
    };
    const paths: string[] = [];
    for await (const met of walk(host, new Ignored())) if (met.type === 'markdown') paths.push(met.path);
    return paths.sort();
  }
});
